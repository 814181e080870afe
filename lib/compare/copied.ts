import { foldToSkeleton } from '../anchoring';
import { type CopiedPassage, compareText, RunTable } from './copied-passages';
import { type CopySource, cutStretches, LEAST_WORDS, type Stretch } from './copy-stretches';
import { winnow } from './winnowing';

/** A fingerprint of more places than this is stock wording; copies that hold it are found by their others. */
const TOO_COMMON = 600;

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
  add(source: CopySource): void {
    const { id } = source;
    this.remove(id);
    const stretches = cutStretches(source);
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
