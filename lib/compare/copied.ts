import { cutRegions, foldToSkeleton } from '../anchoring';
import type { Notice } from '../model/notice';
import { bodyName } from './body-name';
import { isFormula } from './formulas';
import { winnow } from './winnowing';

/** Where a passage stands; offsets in the notice's text. */
export interface CopyPlace {
  /** The notice's id or file. */
  notice: string;
  start: number;
  end: number;
  issueId: string | null;
  measureId: string | null;
}

/** A passage that stands word for word in two notices or under two issues of one. */
export interface CopiedPassage {
  /** Units without white space. */
  length: number;
  /** As the first place prints it. */
  text: string;
  /** Stock wording, or words that many bodies use. */
  formula: boolean;
  /** In order of notice and offset, at least two. */
  places: CopyPlace[];
}

/** A notice as the search for copies sees it. */
export interface CopySource {
  id: string;
  notice: Notice;
}

/** The least length of a passage, in units without white space. */
export const LEAST = 20;
/** The least length in words and figures, without punctuation, that can reach {@link LEAST} with it. */
const LEAST_WORDS = 15;
/** Words that this many bodies print are nobody's own. */
const MANY_BODIES = 5;
/** A fingerprint of more places than this is stock wording; copies that hold it are found by their others. */
const TOO_COMMON = 600;

/** A measure, or a stretch of an answer that belongs to no measure. */
interface Stretch {
  notice: string;
  body: string;
  issueId: string | null;
  measureId: string | null;
  raw: string;
  start: number;
  words: string;
  offsets: Int32Array;
}

interface Posting {
  stretch: Stretch;
  at: number;
}

/** Finds copied passages; notices come and go one at a time. */
export class CopyIndex {
  readonly #stretches = new Map<string, Stretch[]>();
  readonly #postings = new Map<number, Posting[]>();

  /** Adds a notice; one with the same id is replaced. */
  add({ id, notice }: CopySource): void {
    this.remove(id);
    const stretches = cutStretches(id, notice);
    this.#stretches.set(id, stretches);
    for (const stretch of stretches)
      for (const { hash, at } of winnow(stretch.words)) {
        const list = this.#postings.get(hash);
        if (list) list.push({ stretch, at });
        else this.#postings.set(hash, [{ stretch, at }]);
      }
  }

  /** Takes a notice out. */
  remove(id: string): void {
    const gone = new Set(this.#stretches.get(id));
    if (gone.size === 0) return;
    this.#stretches.delete(id);
    for (const stretch of gone)
      for (const { hash } of winnow(stretch.words)) {
        const rest = this.#postings.get(hash)?.filter((posting) => !gone.has(posting.stretch));
        if (rest && rest.length > 0) this.#postings.set(hash, rest);
        else this.#postings.delete(hash);
      }
  }

  /** Passages of one notice that stand elsewhere too, longest first. */
  passagesOf(id: string): CopiedPassage[] {
    const runs = new RunTable();
    for (const stretch of this.#stretches.get(id) ?? []) this.#collect(stretch, () => true, runs);
    return runs.passages();
  }

  /** Every copied passage, longest first. */
  passages(): CopiedPassage[] {
    const runs = new RunTable();
    const order = new Map<Stretch, number>();
    for (const stretches of this.#stretches.values())
      for (const stretch of stretches) {
        order.set(stretch, order.size);
        this.#collect(
          stretch,
          (other) => (order.get(other) ?? Number.POSITIVE_INFINITY) < order.get(stretch)!,
          runs,
        );
      }
    return runs.passages();
  }

  #collect(stretch: Stretch, isWanted: (other: Stretch) => boolean, runs: RunTable): void {
    // How far the text is read already, by stretch and by how far the two copies are shifted.
    const done = new Map<Stretch, Map<number, number>>();
    for (const { hash, at } of winnow(stretch.words)) {
      const postings = this.#postings.get(hash);
      if (!postings || postings.length > TOO_COMMON) continue;
      for (const { stretch: other, at: otherAt } of postings) {
        if (other === stretch || !isWanted(other) || !areApart(stretch, other)) continue;
        const shift = otherAt - at;
        const seen = done.get(other) ?? new Map<number, number>();
        if ((seen.get(shift) ?? 0) > at) continue;
        const run = extendRun(stretch, at, other, otherAt);
        done.set(other, seen.set(shift, run.to));
        if (run.to - run.from >= LEAST_WORDS)
          runs.add(stretch, run.from, other, run.from + shift, run.to - run.from);
      }
    }
  }
}

/** Copies count between two notices, or between two issues of one. */
const areApart = (a: Stretch, b: Stretch): boolean =>
  a.notice !== b.notice || (a.issueId !== b.issueId && a.issueId !== null && b.issueId !== null);

function extendRun(a: Stretch, atA: number, b: Stretch, atB: number): { from: number; to: number } {
  let from = atA;
  let to = atA;
  const shift = atB - atA;
  while (from > 0 && from + shift > 0 && a.words[from - 1] === b.words[from + shift - 1]) from--;
  while (to < a.words.length && to + shift < b.words.length && a.words[to] === b.words[to + shift]) to++;
  return { from, to };
}

/** Collects runs of two into passages of many places. */
class RunTable {
  readonly #places = new Map<string, Map<string, { place: CopyPlace; body: string; text: string }>>();

  add(a: Stretch, atA: number, b: Stretch, atB: number, length: number): void {
    const key = a.words.slice(atA, atA + length);
    const places = this.#places.get(key) ?? new Map();
    this.#places.set(key, places);
    for (const [stretch, at] of [
      [a, atA],
      [b, atB],
    ] as const) {
      const start = stretch.offsets[at]!;
      const end = closeQuotes(stretch.raw, stretch.offsets[at + length - 1]! + 1);
      const place = {
        notice: stretch.notice,
        start: stretch.start + start,
        end: stretch.start + end,
        issueId: stretch.issueId,
        measureId: stretch.measureId,
      };
      places.set(`${place.notice} ${place.start}`, {
        place,
        body: stretch.body,
        text: stretch.raw.slice(start, end),
      });
    }
  }

  passages(): CopiedPassage[] {
    const passages: CopiedPassage[] = [];
    for (const [words, found] of this.#places) {
      const places = [...found.values()].sort(
        (a, b) => compareText(a.place.notice, b.place.notice) || a.place.start - b.place.start,
      );
      const length = Math.max(...places.map(({ text }) => text.replace(/\s/gu, '').length));
      if (length < LEAST) continue;
      const bodies = new Set(places.map(({ body }) => body)).size;
      const isEverywhere = bodies >= MANY_BODIES && !/[\d《]/u.test(places[0]!.text);
      passages.push({
        length,
        text: places[0]!.text,
        formula: isEverywhere || isFormula(words),
        places: places.map(({ place }) => place),
      });
    }
    return passages.sort((a, b) => b.length - a.length || compareText(a.text, b.text));
  }
}

const CLOSING = /[》”’」』）)】〕]/u;

/** Takes a closing mark that belongs to the passage's last words with it. */
function closeQuotes(text: string, end: number): number {
  let at = end;
  while (at < text.length && CLOSING.test(text[at]!)) at++;
  return at;
}

function cutStretches(id: string, notice: Notice): Stretch[] {
  const body = bodyName.fold(notice.inspectedBody ?? notice.signatory ?? '') || id;
  const stretches: Stretch[] = [];
  const take = (start: number, end: number, issueId: string | null, measureId: string | null) => {
    const raw = notice.text.slice(start, end);
    const { text: words, offsets } = foldToSkeleton(raw);
    if (words.length >= LEAST_WORDS)
      stretches.push({ notice: id, body, issueId, measureId, raw, start, words, offsets });
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

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Finds the copied passages of some notices in one go. */
export function findCopied(sources: readonly CopySource[]): CopiedPassage[] {
  const index = new CopyIndex();
  for (const source of sources) index.add(source);
  return index.passages();
}

/** The share of a stretch's words that passages cover, 0..1; formulas do not count. */
export function copiedShareOf(
  notice: string,
  stretch: { start: number; end: number },
  text: string,
  passages: readonly CopiedPassage[],
): number {
  const { offsets } = foldToSkeleton(text.slice(stretch.start, stretch.end));
  if (offsets.length === 0) return 0;
  const spans = passages
    .filter(({ formula }) => !formula)
    .flatMap(({ places }) => places.filter((place) => place.notice === notice))
    .map(({ start, end }) => ({ start: start - stretch.start, end: end - stretch.start }))
    .filter(({ start, end }) => end > 0 && start < stretch.end - stretch.start);
  let covered = 0;
  for (const offset of offsets)
    if (spans.some(({ start, end }) => offset >= start && offset < end)) covered++;
  return covered / offsets.length;
}
