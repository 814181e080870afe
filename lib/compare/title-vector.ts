import { foldTitle, readTitle } from '../taxonomy';
import { cutTitle } from './title-words';

/** Weights by feature: a character, a pair of characters, or a problem of the family lexicon. */
export type Vector = Map<number, number>;

/** What a title says, for comparison with others. */
export interface TitleVector {
  /** Folded. */
  title: string;
  /** Single characters and pairs of its telling words. */
  words: Vector;
  /** Problems of the family lexicon, unit length; empty for a title that names none. */
  problems: Vector;
  family: string | null;
}

/** What a common word (工作, 管理) counts beside a telling one. */
const COMMON_WEIGHT = 0.22;
const SINGLE_WEIGHT = 0.45;
/** A problem of another family than the title's own. */
const OTHER_FAMILY = 0.6;
/** What the lexicon counts beside the wording where both titles name a known problem. */
const LEXICON_SHARE = 0.55;
/** Wording alone must say more where only one of two titles names a known problem. */
const HALF_KNOWN = 0.8;
/** Below this a weight is what rounding left of none. */
export const NOTHING = 1e-9;

const problemIds = new Map<string, number>();

function numberProblem(problem: string): number {
  const known = problemIds.get(problem) ?? problemIds.size;
  problemIds.set(problem, known);
  return known;
}

/** Reads a title into a vector whose words are not yet weighed by how rare they are. */
export function vectorOf(title: string, path: readonly string[] = []): TitleVector {
  const { runs, common } = cutTitle(title);
  const words: Vector = new Map();
  const put = (feature: number, weight: number) => words.set(feature, (words.get(feature) ?? 0) + weight);
  for (const run of runs) {
    for (let at = 0; at < run.length; at++) {
      put(run.charCodeAt(at), SINGLE_WEIGHT);
      if (at > 0) put(run.charCodeAt(at - 1) * 0x10000 + run.charCodeAt(at), 1);
    }
  }
  for (const word of common) put(word.charCodeAt(0) * 0x10000 + (word.charCodeAt(1) || 0), COMMON_WEIGHT);
  const problems: Vector = new Map();
  const { family, problems: named } = readTitle(title, path);
  const longest = Math.max(0, ...named.values());
  for (const [problem, length] of named)
    problems.set(
      numberProblem(problem),
      (length / longest) ** 2 * (problem.startsWith(`${family}/`) ? 1 : OTHER_FAMILY),
    );
  normalize(problems);
  return { title: foldTitle(title), words, problems, family };
}

/** How many titles hold a feature. */
export class FeatureCounts {
  readonly #counts = new Map<number, number>();

  /** Counts a title's words, or with -1 takes them back. */
  count({ words }: TitleVector, step: 1 | -1): void {
    for (const feature of words.keys()) this.#counts.set(feature, (this.#counts.get(feature) ?? 0) + step);
  }

  /** Weighs a title's words by how rare they are among `all` titles, and brings them to unit length. */
  weigh({ words }: TitleVector, all: number): void {
    for (const [feature, weight] of words)
      words.set(feature, weight * Math.log(1 + (all + PRIOR) / (1 + (this.#counts.get(feature) ?? 0))));
    // A title of common words alone stays short of unit length: it is like nothing but itself.
    normalize(words, LEAST_TELLING * Math.log(1 + (all + PRIOR) / 2));
  }
}

/** What one telling word weighs at least, beside how rare it is. */
const LEAST_TELLING = 0.8;
/** Titles that the weights are taken to have seen before the first one. */
const PRIOR = 40;

/** Sums of vectors with the squares of their lengths; a single title is a sum of one. */
export interface VectorSum {
  words: Vector;
  problems: Vector;
  wordSquare: number;
  problemSquare: number;
}

/** How like a title and a sum of titles are, 0..1. */
export function likenessTo(title: TitleVector, sum: VectorSum): number {
  const wording = cosine(title.words, sum.words, sum.wordSquare);
  const isKnown = title.problems.size > 0;
  const isKnownSum = sum.problems.size > 0;
  if (!isKnown && !isKnownSum) return wording;
  if (isKnown !== isKnownSum) return wording * HALF_KNOWN;
  const lexicon = cosine(title.problems, sum.problems, sum.problemSquare);
  return LEXICON_SHARE * lexicon + (1 - LEXICON_SHARE) * wording;
}

function cosine(unit: Vector, sum: Vector, square: number): number {
  if (square < NOTHING) return 0;
  let product = 0;
  for (const [feature, weight] of unit) product += weight * (sum.get(feature) ?? 0);
  return product / Math.sqrt(square);
}

function normalize(vector: Vector, least = 0): void {
  let square = 0;
  for (const weight of vector.values()) square += weight * weight;
  if (square === 0) return;
  const length = Math.max(least, Math.sqrt(square));
  for (const [feature, weight] of vector) vector.set(feature, weight / length);
}

/** Prepares titles for comparison with each other: returns a function of two of their indexes, 0..1. */
export function compareTitles(
  titles: readonly (readonly [title: string, path: readonly string[]])[],
): (a: number, b: number) => number {
  const counts = new FeatureCounts();
  const vectors = titles.map(([title, path]) => vectorOf(title, path));
  for (const vector of vectors) counts.count(vector, 1);
  for (const vector of vectors) counts.weigh(vector, vectors.length);
  return (a, b) => {
    const other = vectors[b]!;
    return likenessTo(vectors[a]!, {
      ...other,
      wordSquare: other.words.size > 0 ? 1 : 0,
      problemSquare: other.problems.size > 0 ? 1 : 0,
    });
  };
}
