import { useState } from 'preact/hooks';
import { FindingItem } from '../../../components/finding/FindingItem';
import { ReasonForm } from '../../../components/finding/ReasonForm';
import { useLabels } from '../../../components/hooks/use-labels';
import { EmptyState } from '../../../components/page/EmptyState';
import { findingQuote } from '../../../lib/checks/index';
import { dismissFinding, restoreFinding } from '../../../lib/store/index';
import type { JudgedFinding } from '../../page-shell/findings';
import { usePage } from '../../page-shell/page-context';
import { ruleLabel } from '../../page-shell/rule-words';
import { AnnotationEditor } from '../AnnotationEditor';
import { useDeskContext } from '../desk-context';
import type { Part, PartState } from './part';

function FindingsView({ findingKey, dismissing, setDismissing }: PartState) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const { desk, jump, pen, annotate } = useDeskContext();
  const { draft } = pen;
  const [isWhole, setWhole] = useState(false);
  const shown = desk.findings.filter(({ dismissal, key }) => isWhole || !dismissal || key === findingKey);
  const dismiss = async ({ finding }: JudgedFinding, reason: string) => {
    await attempt(() =>
      dismissFinding(database, {
        noticeId: desk.row.id,
        rule: finding.rule,
        quote: findingQuote(finding, desk.notice.text),
        evidence: finding.evidence,
        reason,
      }),
    );
    setDismissing(null);
  };
  const dismissedCount = desk.findings.filter(({ dismissal }) => dismissal).length;
  return (
    <div class="desk-scroll">
      {dismissedCount > 0 && (
        <label class="desk-tools row">
          <input type="checkbox" checked={isWhole} onChange={() => setWhole(!isWhole)} />
          {labels.text('finding.showDismissed')} {labels.number(dismissedCount)}
        </label>
      )}
      {shown.length === 0 && (
        <EmptyState title={labels.text('finding.empty')} hint={labels.text('finding.emptyHint')} />
      )}
      {shown.map((judged) => {
        const { finding, key, dismissal } = judged;
        const [first] = finding.evidence;
        const isSelected = key === findingKey;
        const isDrafting =
          isSelected && draft?.target.kind === 'finding' && draft.target.position.start === first?.start;
        return (
          <FindingItem
            key={key}
            finding={finding}
            ruleLabel={ruleLabel(finding.rule, labels)}
            text={desk.notice.text}
            dismissal={dismissal?.reason ?? null}
            isSelected={isSelected}
            onJump={jump}
          >
            {dismissing === key ? (
              <ReasonForm
                isRow
                onDismiss={(reason) => void dismiss(judged, reason)}
                onCancel={() => setDismissing(null)}
              />
            ) : dismissal ? (
              <button
                type="button"
                class="small"
                onClick={() => void attempt(() => restoreFinding(database, dismissal.id))}
              >
                {labels.text('action.restore')}
              </button>
            ) : (
              <>
                <button type="button" class="quiet small" onClick={() => setDismissing(key)}>
                  {labels.text('finding.dismiss')}
                </button>
                {first && (
                  <button
                    type="button"
                    class="quiet small"
                    onClick={() => annotate('finding', first, 'note', finding.rule)}
                  >
                    {labels.text('action.addAnnotation')}
                  </button>
                )}
              </>
            )}
            {isDrafting && <AnnotationEditor draft={draft} />}
          </FindingItem>
        );
      })}
    </div>
  );
}

export const findingsPart = {
  id: 'findings',
  label: 'panel.findings',
  countOf: (desk) => desk.findings.filter(({ dismissal }) => !dismissal).length,
  View: FindingsView,
} as const satisfies Part;
