import { FindingItem } from '../../../components/finding/FindingItem';
import { useLabels } from '../../../components/hooks/use-labels';
import { IssueDetail } from '../../../components/notice/IssueDetail';
import { type OutlineItem, overlaps } from '../../../components/notice/outline-items';
import { ScrollRegion } from '../../../components/page/ScrollRegion';
import { trustIssue } from '../../../lib/store/index';
import { familyLabel } from '../../page-shell/family-words';
import { usePage } from '../../page-shell/page-context';
import { ruleLabel } from '../../page-shell/rule-words';
import { AlsoIn } from '../AlsoIn';
import { AnnotationEditor } from '../AnnotationEditor';
import { CorrectIssue, MoveMeasure } from '../corrections';
import { DeskAnnotation } from '../DeskAnnotation';
import { useDeskContext } from '../desk-context';

/** The selected issue in full, with all that can be said of it. */
export function SelectedIssue({ item, onFinding }: { item: OutlineItem; onFinding: (key: string) => void }) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const { desk, jump, pen, annotate } = useDeskContext();
  const { issue } = item;
  const row = desk.issueRows.get(issue.id);
  const own = desk.annotations.filter(({ issueId }) => issueId === issue.id);
  const findings = desk.findings.filter(({ finding }) => item.findings.includes(finding));
  const draft =
    pen.draft?.annotationId === null && overlaps(pen.draft.target.position, item.region) ? pen.draft : null;
  const draftedMeasure =
    draft?.target.kind === 'measure'
      ? item.measures.find(({ start }) => start === draft.target.position.start)
      : undefined;
  return (
    <ScrollRegion class="desk-detail" label={labels.text('library.detail')}>
      <IssueDetail
        item={item}
        marks={desk.marks}
        trust={desk.trustOf(issue.id)}
        family={row?.family ? familyLabel(row.family, labels) : null}
        {...(jump ? { onJump: jump } : {})}
        actions={
          <>
            <button type="button" class="small" onClick={() => annotate('issue', issue, 'note')}>
              {labels.text('action.addAnnotation')}
            </button>
            <button type="button" class="small" onClick={() => annotate('issue', issue, 'tag')}>
              {labels.text('action.addTag')}
            </button>
            {row && desk.trustOf(issue.id) === 'auto' && (
              <button
                type="button"
                class="small"
                onClick={() => void attempt(() => trustIssue(database, row.id, 'confirmed'))}
              >
                {labels.text('issue.confirmReading')}
              </button>
            )}
            <CorrectIssue item={item} />
            {draft && !draftedMeasure && <AnnotationEditor draft={draft} />}
          </>
        }
        measureTrust={(measure) => desk.trustOf(measure.id)}
        measureActions={(measure) => (
          <>
            <button type="button" class="quiet small" onClick={() => annotate('measure', measure, 'note')}>
              {labels.text('action.addAnnotation')}
            </button>
            <MoveMeasure measure={measure} />
            <AlsoIn measureId={measure.id} />
            {draft && draftedMeasure === measure && <AnnotationEditor draft={draft} />}
          </>
        )}
      >
        {own.map((placed) => (
          <DeskAnnotation key={placed.annotation.id} placed={placed} />
        ))}
        {findings.map(({ finding, key, dismissal }) => (
          <FindingItem
            key={key}
            finding={finding}
            ruleLabel={ruleLabel(finding.rule, labels)}
            text={desk.notice.text}
            dismissal={dismissal?.reason ?? null}
            onJump={jump}
          >
            <button type="button" class="small" onClick={() => onFinding(key)}>
              {labels.text('finding.show')}
            </button>
          </FindingItem>
        ))}
      </IssueDetail>
    </ScrollRegion>
  );
}
