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
  /** Tells it from every other one of the index. */
  number: number;
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

interface Posting {
  stretch: Stretch;
  at: number;
}

/** Finds copied passages; notices come and go one at a time. */
export class CopyIndex {
  readonly #stretches = new Map<string, Stretch[]>();
  readonly #postings = new Map<number, Posting[]>();
  /** Where each notice stands in the order of ids; null when notices came or went since. */
  #ranks: ReadonlyMap<string, number> | null = null;
  #stretchCount = 0;

  /** Adds a notice; one with the same id is replaced. */
  add({ id, notice }: CopySource): void {
    this.remove(id);
    const stretches = cutStretches(id, notice);
    for (const stretch of stretches) stretch.number = this.#stretchCount++;
    this.#stretches.set(id, stretches);
    this.#ranks = null;
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
    this.#ranks = null;
    for (const stretch of gone)
      for (const { hash } of winnow(stretch.words)) {
        const rest = this.#postings.get(hash)?.filter((posting) => !gone.has(posting.stretch));
        if (rest && rest.length > 0) this.#postings.set(hash, rest);
        else this.#postings.delete(hash);
      }
  }

  /** Passages of one notice that stand elsewhere too, longest first. */
  passagesOf(id: string): CopiedPassage[] {
    const runs = new RunTable(this.#rankNotices());
    for (const stretch of this.#stretches.get(id) ?? []) this.#collect(stretch, () => true, runs);
    return runs.passages();
  }

  /** Every copied passage, longest first. */
  passages(): CopiedPassage[] {
    const runs = new RunTable(this.#rankNotices());
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

  #rankNotices(): ReadonlyMap<string, number> {
    this.#ranks ??= new Map([...this.#stretches.keys()].sort(compareText).map((id, rank) => [id, rank]));
    return this.#ranks;
  }

  #collect(stretch: Stretch, isWanted: (other: Stretch) => boolean, runs: RunTable): void {
    // How far the text is read already, by the other stretch and by how far the two copies are shifted.
    const done = new Map<number, number>();
    for (const { hash, at } of winnow(stretch.words)) {
      const postings = this.#postings.get(hash);
      if (!postings || postings.length > TOO_COMMON) continue;
      for (const { stretch: other, at: otherAt } of postings) {
        if (other === stretch || !areApart(stretch, other) || !isWanted(other)) continue;
        const shift = otherAt - at;
        const key = other.number * SHIFTS + shift + SHIFTS / 2;
        if ((done.get(key) ?? 0) > at) continue;
        const run = extendRun(stretch, at, other, otherAt);
        done.set(key, run.to);
        if (run.to - run.from >= LEAST_WORDS)
          runs.add(stretch, run.from, other, run.from + shift, run.to - run.from);
      }
    }
  }
}

/** More than two stretches can be shifted against each other, so that one number tells stretch and shift. */
const SHIFTS = 2 ** 24;

/** Copies count between two notices, or between two issues of one. */
const areApart = (a: Stretch, b: Stretch): boolean =>
  a.notice !== b.notice || (a.issueId !== b.issueId && a.issueId !== null && b.issueId !== null);

function extendRun(a: Stretch, atA: number, b: Stretch, atB: number): { from: number; to: number } {
  const shift = atB - atA;
  const one = a.words;
  const other = b.words;
  let from = atA;
  let to = atA;
  const first = Math.max(0, -shift);
  const last = Math.min(one.length, other.length - shift);
  while (from > first && one.charCodeAt(from - 1) === other.charCodeAt(from + shift - 1)) from--;
  while (to < last && one.charCodeAt(to) === other.charCodeAt(to + shift)) to++;
  return { from, to };
}

/** Where a run of words stands. */
interface Found {
  stretch: Stretch;
  at: number;
}

/** The places of one run of words, by stretch and offset. */
type Places = Map<number, Found>;

/** Collects runs of two into passages of many places. */
class RunTable {
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #places = new Map<string, Places>();
  /** The places of the runs that begin in the stretch that is read, by offset and length: the same words come often. */
  readonly #near = new Map<number, Places>();
  #stretch: Stretch | null = null;

  constructor(ranks: ReadonlyMap<string, number>) {
    this.#ranks = ranks;
  }

  add(a: Stretch, atA: number, b: Stretch, atB: number, length: number): void {
    const places = this.#placesOf(a, atA, length);
    places.set(b.number * SHIFTS + atB, { stretch: b, at: atB });
  }

  #placesOf(stretch: Stretch, at: number, length: number): Places {
    if (stretch !== this.#stretch) this.#near.clear();
    this.#stretch = stretch;
    const near = at * SHIFTS + length;
    const known = this.#near.get(near);
    if (known) return known;
    const words = stretch.words.slice(at, at + length);
    const places: Places = this.#places.get(words) ?? new Map();
    places.set(stretch.number * SHIFTS + at, { stretch, at });
    this.#places.set(words, places);
    this.#near.set(near, places);
    return places;
  }

  passages(): CopiedPassage[] {
    const passages: CopiedPassage[] = [];
    for (const [words, found] of this.#places) {
      const ordered = [...found.values()].sort(
        (one, other) =>
          this.#ranks.get(one.stretch.notice)! - this.#ranks.get(other.stretch.notice)! ||
          startOf(one) - startOf(other),
      );
      const places = ordered.map((one): CopyPlace => {
        const { notice, start, issueId, measureId } = one.stretch;
        return { notice, start: startOf(one), end: start + endOf(one, words.length), issueId, measureId };
      });
      const length = ordered.reduce((most, one) => Math.max(most, solidLength(one, words.length)), 0);
      if (length < LEAST) continue;
      const [first] = ordered;
      const text = first!.stretch.raw.slice(first!.stretch.offsets[first!.at]!, endOf(first!, words.length));
      const bodies = new Set(ordered.map(({ stretch }) => stretch.body)).size;
      const isEverywhere = bodies >= MANY_BODIES && !/[\d《]/u.test(text);
      passages.push({ length, text, formula: isEverywhere || isFormula(words), places });
    }
    return passages.sort((a, b) => b.length - a.length || compareText(a.text, b.text));
  }
}

/** Where a run of words begins in the notice's text. */
const startOf = ({ stretch, at }: Found): number => stretch.start + stretch.offsets[at]!;

/** Where it ends in the stretch, with the marks that close its last words. */
const endOf = ({ stretch, at }: Found, length: number): number =>
  closeQuotes(stretch.raw, stretch.offsets[at + length - 1]! + 1);

/** Its units without white space. */
function solidLength(found: Found, length: number): number {
  const { stretch, at } = found;
  const start = stretch.offsets[at]!;
  const end = endOf(found, length);
  return stretch.hasBlank ? stretch.raw.slice(start, end).replace(/\s/gu, '').length : end - start;
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
      stretches.push({
        number: 0,
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
