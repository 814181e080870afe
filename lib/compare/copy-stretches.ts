import { cutRegions, foldToSkeleton } from '../anchoring';
import type { Notice } from '../model/notice';
import { bodyName } from './body-name';

/** A notice as the search for copies sees it. */
export interface CopySource {
  id: string;
  notice: Notice;
}

/** The least length in words and figures, without punctuation, that can reach a passage's least length with it. */
export const LEAST_WORDS = 15;

/** A measure, or a stretch of an answer that belongs to no measure. */
export interface Stretch {
  /** Where it stands in the index's list of stretches. */
  number: number;
  /** Where its notice stands in the order of ids. */
  rank: number;
  notice: string;
  body: string;
  issueId: string | null;
  measureId: string | null;
  raw: string;
  /** Whether `raw` holds white space, which no passage's length counts. */
  hasBlank: boolean;
  start: number;
  words: string;
  offsets: Int32Array;
}

/** Cuts a notice into what can be copied: its measures, and of its answers what belongs to no measure. */
export function cutStretches({ id, notice }: CopySource): Stretch[] {
  const body = bodyName.fold(notice.inspectedBody ?? notice.signatory ?? '') || id;
  const stretches: Stretch[] = [];
  const take = (start: number, end: number, issueId: string | null, measureId: string | null) => {
    const raw = notice.text.slice(start, end);
    const { text: words, offsets } = foldToSkeleton(raw);
    if (words.length >= LEAST_WORDS)
      stretches.push({
        number: -1,
        rank: -1,
        notice: id,
        body,
        issueId,
        measureId,
        raw,
        hasBlank: /\s/u.test(raw),
        start,
        words,
        offsets,
      });
  };
  const measures = [...notice.measures].sort((a, b) => a.start - b.start);
  for (const { start, end, issueId, id: measureId } of measures) take(start, end, issueId, measureId);
  let next = 0;
  for (const region of cutRegions(notice)) {
    if (region.issue === null) continue;
    let from = Math.max(region.start, endOfHeading(notice.text, region.issue.end));
    while (next < measures.length && measures[next]!.end <= from) next++;
    for (let at = next; at < measures.length && measures[at]!.start < region.end; at++) {
      take(from, Math.max(from, measures[at]!.start), region.issue.id, null);
      from = Math.max(from, measures[at]!.end);
    }
    take(from, Math.max(from, region.end), region.issue.id, null);
  }
  return stretches;
}

/** What closes a heading and opens its answer: `”问题的整改。`, `整改进展情况：`. */
const HEADING_END = /^(?:[^。：:\n]{0,16}[。：:\n])?\s*(?:整改[^。：:\n]{0,8}[：:])?/u;

const endOfHeading = (text: string, end: number): number =>
  end + (HEADING_END.exec(text.slice(end, end + 48))?.[0].length ?? 0);
