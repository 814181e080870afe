import type { MeasureDraft } from '../drafts';
import { trimSpan } from '../split-lines';

/** Puts measures in text order and ends each where the next begins, so that none overlap; empty ones go. */
export function settleMeasures(text: string, drafts: readonly MeasureDraft[]): MeasureDraft[] {
  const sorted = [...drafts].sort((one, other) => one.start - other.start || other.end - one.end);
  return sorted
    .map((draft, index) => {
      const next = sorted[index + 1];
      const stop = next ? Math.min(draft.end, next.ordinal?.start ?? next.start) : draft.end;
      return stop < draft.end
        ? { ...draft, ...trimSpan(text, draft.start, Math.max(stop, draft.start)) }
        : draft;
    })
    .filter(({ start, end }) => end > start);
}
