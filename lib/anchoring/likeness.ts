/** Counts the pairs of neighbouring units of a text. */
function countPairs(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** A text prepared for many comparisons. */
export interface PairCount {
  text: string;
  pairs: Map<number, number>;
  total: number;
}

/** Prepares a folded text for {@link likenessOf}. */
export function preparePairs(text: string): PairCount {
  return { text, pairs: countPairs(text), total: Math.max(0, text.length - 1) };
}

/** Dice's coefficient on pairs of neighbouring units, 0..1; equal texts are 1. */
export function likenessOf(a: PairCount, b: PairCount): number {
  if (a.text === b.text) return 1;
  if (a.total === 0 || b.total === 0) return 0;
  const [small, large] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of small.pairs) shared += Math.min(count, large.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.total + b.total);
}

/** {@link likenessOf} for two folded texts that are compared once. */
export function compareFolded(a: string, b: string): number {
  return likenessOf(preparePairs(a), preparePairs(b));
}

const FIGURE = /\d+(?:\.\d+)?/gu;
const FIGURE_WITH_UNIT = /\d+(?:\.\d+)?.?/gsu;
/** The least likeness at which a sentence is an edit of another. */
const EDITED = 0.7;
/** … where most figures differ: the words alone must show it. */
const SAME_WORDS = 0.85;
const SAME_FIGURES = 0.5;

/** A sentence prepared for {@link editLikenessOf}. */
export interface Wording {
  whole: PairCount;
  /** With every figure written alike. */
  words: PairCount;
  figures: ReadonlySet<string>;
  /** Titles of the documents that it names. */
  names: readonly string[];
}

/** Prepares a folded sentence for {@link editLikenessOf}. */
export function prepareWording(text: string, names: readonly string[] = []): Wording {
  const figures = new Set(text.match(FIGURE_WITH_UNIT) ?? []);
  const whole = preparePairs(text);
  return {
    whole,
    words: figures.size === 0 ? whole : preparePairs(text.replace(FIGURE, '0')),
    figures,
    names,
  };
}

/**
 * How like two sentences are if one can be an edit of the other, else 0. Sentences of one mould with other figures
 * and other names (`投入6万元改造泵站` / `投入9万元改造码头`) are two sentences, and so are two that name other documents.
 */
export function editLikenessOf(a: Wording, b: Wording): number {
  if (a.names.length > 0 && b.names.length > 0 && !a.names.some((name) => b.names.some(isSameName(name))))
    return 0;
  const words = likenessOf(a.words, b.words);
  if (a.figures.size > 0 && b.figures.size > 0) {
    let shared = 0;
    for (const figure of a.figures) if (b.figures.has(figure)) shared++;
    if (shared < Math.max(a.figures.size, b.figures.size) * SAME_FIGURES)
      return words >= SAME_WORDS ? words : 0;
  }
  const likeness = Math.max(words === 1 ? 0 : words, likenessOf(a.whole, b.whole));
  return likeness >= EDITED ? likeness : 0;
}

const SAME_NAME = 0.75;

const isSameName =
  (name: string) =>
  (other: string): boolean =>
    name === other || name.includes(other) || other.includes(name) || compareFolded(name, other) >= SAME_NAME;
