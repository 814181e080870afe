import { useId, useState } from 'preact/hooks';
import { FindingItem } from '../../../components/finding/FindingItem';
import { useFocus } from '../../../components/hooks/use-focus';
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

function DismissForm({ judged, onClose }: { judged: JudgedFinding; onClose: () => void }) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const { desk } = useDeskContext();
  const id = useId();
  const field = useFocus<HTMLInputElement>(true);
  const [reason, setReason] = useState('');
  const { finding } = judged;
  const dismiss = async () => {
    await attempt(() =>
      dismissFinding(database, {
        noticeId: desk.row.id,
        rule: finding.rule,
        quote: findingQuote(finding, desk.notice.text),
        evidence: finding.evidence,
        reason: reason.trim(),
      }),
    );
    onClose();
  };
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        void dismiss();
      }}
    >
      <label for={id} class="heard">
        {labels.text('finding.dismissReason')}
      </label>
      <input
        ref={field}
        id={id}
        required
        value={reason}
        placeholder={labels.text('finding.dismissReasonHint')}
        onInput={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter that ends an IME's composition would send the form half written.
          if (event.key === 'Enter' && event.isComposing) event.preventDefault();
        }}
      />
      <button type="submit" class="small">
        {labels.text('action.dismiss')}
      </button>
      <button type="button" class="quiet small" onClick={onClose}>
        {labels.text('action.cancel')}
      </button>
    </form>
  );
}

function FindingsView({ findingKey, dismissing, setDismissing }: PartState) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const { desk, jump, draft, annotate } = useDeskContext();
  const [isWhole, setWhole] = useState(false);
  const shown = desk.findings.filter(({ dismissal, key }) => isWhole || !dismissal || key === findingKey);
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
              <DismissForm judged={judged} onClose={() => setDismissing(null)} />
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
