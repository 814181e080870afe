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

/** Finds copied passages; notices come and go one at a time. */
export class CopyIndex {
  readonly #stretches = new Map<string, Stretch[]>();
  /** By number; those of notices that went leave gaps. */
  readonly #numbered: (Stretch | undefined)[] = [];
  /** By hash: the number of a stretch and where in it the hash stands, one after the other. */
  readonly #postings = new Map<number, number[]>();
  /** What of each other stretch is read already, while one is compared with all: see #collect. */
  #reading = new Int32Array(0);
  #turn = 0;
  #isRanked = true;

  /** Adds a notice; one with the same id is replaced. */
  add({ id, notice }: CopySource): void {
    this.remove(id);
    const stretches = cutStretches(id, notice);
    this.#stretches.set(id, stretches);
    this.#isRanked = false;
    for (const stretch of stretches) {
      stretch.number = this.#numbered.push(stretch) - 1;
      for (const { hash, at } of winnow(stretch.words)) {
        const list = this.#postings.get(hash);
        if (list) list.push(stretch.number, at);
        else this.#postings.set(hash, [stretch.number, at]);
      }
    }
  }

  /** Takes a notice out. */
  remove(id: string): void {
    const gone = this.#stretches.get(id);
    if (!gone) return;
    this.#stretches.delete(id);
    this.#isRanked = false;
    const numbers = new Set(gone.map(({ number }) => number));
    const hashes = new Set(gone.flatMap(({ words }) => winnow(words).map(({ hash }) => hash)));
    for (const number of numbers) this.#numbered[number] = undefined;
    for (const hash of hashes) {
      const list = this.#postings.get(hash) ?? [];
      const rest = list.filter((_, at) => !numbers.has(list[at - (at % 2)]!));
      if (rest.length > 0) this.#postings.set(hash, rest);
      else this.#postings.delete(hash);
    }
  }

  /** Passages of one notice that stand elsewhere too, longest first. */
  passagesOf(id: string): CopiedPassage[] {
    this.#rank();
    const runs = new RunTable();
    for (const stretch of this.#stretches.get(id) ?? [])
      this.#collect(stretch, Number.POSITIVE_INFINITY, runs);
    return runs.passages();
  }

  /** Every copied passage, longest first. */
  passages(): CopiedPassage[] {
    this.#rank();
    const runs = new RunTable();
    // Of two stretches the later one finds the other.
    for (const stretch of this.#numbered) if (stretch) this.#collect(stretch, stretch.number, runs);
    return runs.passages();
  }

  #rank(): void {
    if (this.#isRanked) return;
    [...this.#stretches.keys()].sort(compareText).forEach((id, rank) => {
      for (const stretch of this.#stretches.get(id)!) stretch.rank = rank;
    });
    this.#isRanked = true;
  }

  /** Collects what a stretch shares with those numbered below `before`. */
  #collect(stretch: Stretch, before: number, runs: RunTable): void {
    // Three numbers a stretch: the turn in which it was met last, how far the two copies were shifted then, and up to
    // where they were read. Another shift in between makes a run to be read twice, which changes nothing.
    if (this.#reading.length < this.#numbered.length * 3)
      this.#reading = new Int32Array(this.#numbered.length * 6);
    const reading = this.#reading;
    this.#turn += 1;
    for (const { hash, at } of winnow(stretch.words)) {
      const postings = this.#postings.get(hash);
      if (!postings || postings.length > TOO_COMMON * 2) continue;
      for (let posting = 0; posting < postings.length; posting += 2) {
        const number: number = postings[posting]!;
        const shift = postings[posting + 1]! - at;
        const met = number * 3;
        if (reading[met] === this.#turn && reading[met + 1] === shift && reading[met + 2]! > at) continue;
        if (number === stretch.number || number >= before) continue;
        const other = this.#numbered[number]!;
        if (!areApart(stretch, other)) continue;
        const run = extendRun(stretch, at, other, at + shift);
        reading[met] = this.#turn;
        reading[met + 1] = shift;
        reading[met + 2] = run.to;
        if (run.to - run.from >= LEAST_WORDS)
          runs.add(stretch, run.from, other, run.from + shift, run.to - run.from);
      }
    }
  }
}

/** More than a stretch is long, so that one number tells a stretch and a place in it. */
const LONGEST = 2 ** 24;

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
  readonly #places = new Map<string, Places>();
  /** The places of the runs that begin in the stretch that is read, by offset and length: the same words come often. */
  readonly #near = new Map<number, Places>();
  #stretch: Stretch | null = null;

  add(a: Stretch, atA: number, b: Stretch, atB: number, length: number): void {
    const places = this.#placesOf(a, atA, length);
    const key = b.number * LONGEST + atB;
    if (!places.has(key)) places.set(key, { stretch: b, at: atB });
  }

  #placesOf(stretch: Stretch, at: number, length: number): Places {
    if (stretch !== this.#stretch) this.#near.clear();
    this.#stretch = stretch;
    const near = at * LONGEST + length;
    const known = this.#near.get(near);
    if (known) return known;
    const words = stretch.words.slice(at, at + length);
    const places: Places = this.#places.get(words) ?? new Map();
    places.set(stretch.number * LONGEST + at, { stretch, at });
    this.#places.set(words, places);
    this.#near.set(near, places);
    return places;
  }

  passages(): CopiedPassage[] {
    const passages: CopiedPassage[] = [];
    for (const [words, found] of this.#places) {
      const ordered = [...found.values()].sort(inOrder);
      const bodies = new Set<string>();
      let length = 0;
      const places = ordered.map(({ stretch, at }): CopyPlace => {
        const { notice, body, issueId, measureId, raw, offsets } = stretch;
        const start = offsets[at]!;
        const end = closeQuotes(raw, offsets[at + words.length - 1]! + 1);
        bodies.add(body);
        length = Math.max(length, stretch.hasBlank ? countSolid(raw.slice(start, end)) : end - start);
        return { notice, start: stretch.start + start, end: stretch.start + end, issueId, measureId };
      });
      if (length < LEAST) continue;
      const { raw, start } = ordered[0]!.stretch;
      const text = raw.slice(places[0]!.start - start, places[0]!.end - start);
      const isEverywhere = bodies.size >= MANY_BODIES && !/[\d《]/u.test(text);
      passages.push({ length, text, formula: isEverywhere || isFormula(words), places });
    }
    return passages.sort((a, b) => b.length - a.length || compareText(a.text, b.text));
  }
}

/** In order of notice and offset. */
const inOrder = (one: Found, other: Found): number =>
  one.stretch.rank - other.stretch.rank ||
  one.stretch.start + one.stretch.offsets[one.at]! - other.stretch.start - other.stretch.offsets[other.at]!;

const countSolid = (text: string): number => text.replace(/\s/gu, '').length;

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
