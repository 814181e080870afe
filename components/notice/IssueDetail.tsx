import type { ComponentChildren } from 'preact';
import type { Trust } from '../../lib/model/annotation';
import type { Measure } from '../../lib/model/notice';
import type { Span } from '../../lib/model/span';
import { useLabels } from '../hooks/use-labels';
import type { TextMark } from '../text/split-marks';
import './issue-detail.css';
import { MeasureItem } from './MeasureItem';
import { ordinalBefore } from './ordinal';
import type { OutlineItem } from './outline-items';
import { StatusMark } from './StatusMark';

interface IssueDetailProps {
  item: OutlineItem;
  /** Offsets count in the notice's text. */
  marks: readonly TextMark[];
  trust?: Trust;
  /** The family's name; null where none fits. */
  family?: string | null;
  onJump?: (span: Span) => void;
  /** What can be done with the issue. */
  actions?: ComponentChildren;
  measureTrust?: (measure: Measure) => Trust;
  measureActions?: (measure: Measure) => ComponentChildren;
  /** Findings and annotations. */
  children?: ComponentChildren;
}

/** An issue in full: where it belongs, its status, and the measures that answer it. */
export function IssueDetail(props: IssueDetailProps) {
  const {
    item,
    marks,
    trust = 'auto',
    family,
    onJump,
    actions,
    measureTrust,
    measureActions,
    children,
  } = props;
  const { issue, path, measures } = item;
  const labels = useLabels();
  return (
    <article class="issue-detail" aria-labelledby={`issue-${issue.id}`}>
      {path.length > 0 && (
        <p class="small soft" lang="zh-CN">
          {path.join(' / ')}
        </p>
      )}
      <h2 id={`issue-${issue.id}`} lang="zh-CN">
        <span class="soft">{ordinalBefore(issue.ordinal)}</span>
        {onJump ? (
          <button type="button" class="link" title={labels.text('action.goTo')} onClick={() => onJump(issue)}>
            {issue.title}
          </button>
        ) : (
          issue.title
        )}
      </h2>
      <p class="row small">
        <span class="soft">{labels.value('issueRole', issue.role)}</span>
        {issue.status ? (
          <StatusMark status={issue.status} />
        ) : (
          issue.role === 'problem' && <span class="soft">{labels.text('issue.noStatus')}</span>
        )}
        {family && <span class="soft">{family}</span>}
        <span class="soft">{labels.value('trust', trust)}</span>
      </p>
      {actions && <div class="row">{actions}</div>}
      {measures.length > 0 ? (
        <ol class="issue-detail-measures" aria-label={labels.text('issue.measures')}>
          {measures.map((measure) => (
            <MeasureItem
              key={measure.id}
              measure={measure}
              marks={marks}
              trust={measureTrust?.(measure) ?? 'auto'}
              {...(onJump ? { onJump: () => onJump(measure) } : {})}
            >
              {measureActions?.(measure)}
            </MeasureItem>
          ))}
        </ol>
      ) : (
        issue.role === 'problem' && <p class="soft">{labels.text('issue.noMeasures')}</p>
      )}
      {children}
    </article>
  );
}
