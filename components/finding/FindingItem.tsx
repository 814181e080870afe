import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Finding } from '../../lib/model/finding';
import type { Span } from '../../lib/model/span';
import { useLabels } from '../hooks/use-labels';
import { SeverityMark } from './SeverityMark';
import './finding-item.css';

interface FindingItemProps {
  finding: Finding;
  /** The rule's name in the reader's language. */
  ruleLabel: string;
  /** The text that the evidence counts in. */
  text: string;
  /** Why the reader set it aside; null where it stands. */
  dismissal?: string | null;
  isSelected?: boolean;
  onJump?: ((span: Span) => void) | undefined;
  /** What can be done with it. */
  children?: ComponentChildren;
}

/** Longest stretch of evidence that is shown; the rest is on the page. */
const SHOWN_QUOTE = 60;

/** Passages that are shown at once; a finding that rests on more opens on demand. */
const SHOWN_PASSAGES = 3;

const shorten = (quote: string): string => {
  const line = quote.replaceAll(/\s+/gu, ' ').trim();
  return line.length > SHOWN_QUOTE ? `${line.slice(0, SHOWN_QUOTE)}…` : line;
};

/** A finding: its arithmetic, and every sentence that it rests on, each leading to its place. */
export function FindingItem(props: FindingItemProps) {
  const { finding, ruleLabel, text, dismissal = null, isSelected, onJump, children } = props;
  const labels = useLabels();
  const item = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isSelected) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  const evidence = finding.evidence.length > 0 && (
    <ol
      class="finding-item-evidence small"
      aria-label={labels.text('finding.evidence', { count: finding.evidence.length })}
    >
      {finding.evidence.map((span, at) => {
        const quote = shorten(text.slice(span.start, span.end));
        return (
          <li key={`${span.start}-${span.end}`} lang="zh-CN">
            {onJump ? (
              <button
                type="button"
                class="link"
                aria-label={labels.text('finding.jump', { number: at + 1, quote })}
                onClick={() => onJump(span)}
              >
                {quote}
              </button>
            ) : (
              quote
            )}
          </li>
        );
      })}
    </ol>
  );
  return (
    <article ref={item} class="finding-item" aria-current={isSelected ? 'true' : undefined}>
      <p class="row small">
        <SeverityMark severity={finding.severity} />
        <span class="soft">{ruleLabel}</span>
      </p>
      <p class={dismissal === null ? '' : 'finding-item-dismissed'}>
        {labels.language === 'en' ? finding.englishMessage : finding.message}
      </p>
      {dismissal !== null && (
        <p class="small">
          {dismissal
            ? labels.text('finding.dismissedBecause', { reason: dismissal })
            : labels.text('finding.dismissed')}
        </p>
      )}
      {finding.evidence.length > SHOWN_PASSAGES ? (
        <details class="small">
          <summary>{labels.text('finding.evidence', { count: finding.evidence.length })}</summary>
          {evidence}
        </details>
      ) : (
        evidence
      )}
      {children && <div class="row small">{children}</div>}
    </article>
  );
}
