import type { Span } from '../../model/span';
import { saidOffsets } from '../fingerprint';

/** Finds a place in one text again in another that says the same but for blanks and counters. */
export function spanShift(from: string, to: string): (span: Span) => Span {
  if (from === to) return (span) => span;
  const [said, saidThere] = [saidOffsets(from), saidOffsets(to)];
  const firstFrom = (offset: number): number => {
    let low = 0;
    let high = said.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (said[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ({ start, end }) => {
    const first = firstFrom(start);
    const last = firstFrom(end) - 1;
    const newStart = saidThere[first];
    const newEnd = saidThere[last];
    // A place that holds blanks only is found nowhere: it stays, and its quote decides.
    return newStart === undefined || newEnd === undefined || last < first
      ? { start, end }
      : { start: newStart, end: newEnd + 1 };
  };
}
