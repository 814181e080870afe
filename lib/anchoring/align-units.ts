import { editLikenessOf, prepareWording, type Wording } from './likeness';
import type { Unit } from './units';

/** A sentence of the old version and the one or two of the new version that it became. */
export interface UnitPair {
  oldUnit: number;
  /** More than one where a sentence was joined with its neighbour. */
  oldCount: number;
  newUnit: number;
  newCount: number;
  edited: boolean;
  /** 0..1; 1 where the words are the same. */
  likeness: number;
}

/** A sentence is taken as two joined only when that explains it this much better. */
const JOINED_GAIN = 0.12;
/** The most pairs of sentences compared with each other in one gap. */
const CELLS = 2_500;

interface Range {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

/** Pairs the sentences of two stretches in order: equal ones first, then edited ones between them. */
export function alignUnits(oldUnits: readonly Unit[], newUnits: readonly Unit[], whole: Range): UnitPair[] {
  const pairs: UnitPair[] = [];
  const open: Range[] = [whole];
  const same = (oldUnit: number, newUnit: number) =>
    pairs.push({ oldUnit, oldCount: 1, newUnit, newCount: 1, edited: false, likeness: 1 });
  while (open.length > 0) {
    const range = { ...open.pop()! };
    while (
      range.oldFrom < range.oldTo &&
      range.newFrom < range.newTo &&
      oldUnits[range.oldFrom]!.key === newUnits[range.newFrom]!.key
    )
      same(range.oldFrom++, range.newFrom++);
    while (
      range.oldFrom < range.oldTo &&
      range.newFrom < range.newTo &&
      oldUnits[range.oldTo - 1]!.key === newUnits[range.newTo - 1]!.key
    )
      same(--range.oldTo, --range.newTo);
    if (range.oldFrom === range.oldTo || range.newFrom === range.newTo) continue;
    const anchors = findAnchors(oldUnits, newUnits, range);
    if (anchors.length === 0) {
      pairs.push(...alignGap(oldUnits, newUnits, range));
      continue;
    }
    let { oldFrom, newFrom } = range;
    for (const [oldUnit, newUnit] of anchors) {
      same(oldUnit, newUnit);
      open.push({ oldFrom, oldTo: oldUnit, newFrom, newTo: newUnit });
      oldFrom = oldUnit + 1;
      newFrom = newUnit + 1;
    }
    open.push({ oldFrom, oldTo: range.oldTo, newFrom, newTo: range.newTo });
  }
  return pairs;
}

/** Sentences that stand exactly once on either side, in the longest rising order (a patience diff). */
function findAnchors(oldUnits: readonly Unit[], newUnits: readonly Unit[], range: Range): [number, number][] {
  const places = new Map<string, { old: number; new: number }>();
  for (let at = range.oldFrom; at < range.oldTo; at++) {
    const place = places.get(oldUnits[at]!.key);
    if (place) place.old = -1;
    else places.set(oldUnits[at]!.key, { old: at, new: -2 });
  }
  for (let at = range.newFrom; at < range.newTo; at++) {
    const place = places.get(newUnits[at]!.key);
    if (place) place.new = place.new === -2 ? at : -1;
  }
  const unique = [...places.values()].filter((place) => place.old >= 0 && place.new >= 0);
  unique.sort((a, b) => a.old - b.old);
  const tails: number[] = [];
  const previous = new Int32Array(unique.length).fill(-1);
  unique.forEach((place, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (unique[tails[middle]!]!.new < place.new) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = tails[low - 1]!;
    tails[low] = index;
  });
  const anchors: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!)
    anchors.push([unique[at]!.old, unique[at]!.new]);
  return anchors.reverse();
}

/** Pairs what is left between two anchors so that the whole is as like as possible (global alignment). */
function alignGap(oldUnits: readonly Unit[], newUnits: readonly Unit[], range: Range): UnitPair[] {
  const rows = range.oldTo - range.oldFrom;
  const columns = range.newTo - range.newFrom;
  if (rows * columns > CELLS) return [];
  const olds = oldUnits.slice(range.oldFrom, range.oldTo).map(wordingOf);
  const news = newUnits.slice(range.newFrom, range.newTo).map(wordingOf);
  const joinedOlds = joinNeighbours(olds);
  const joinedNews = joinNeighbours(news);
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const step = new Uint8Array((rows + 1) * width);
  const likeness = new Float64Array((rows + 1) * width);
  for (let i = 1; i <= rows; i++) {
    for (let j = 1; j <= columns; j++) {
      const at = i * width + j;
      let [score, move, like] = [best[at - width]!, 1, 0];
      const take = (gain: number, from: number, kind: number, value: number) => {
        if (best[from]! + gain > score) [score, move, like] = [best[from]! + gain, kind, value];
      };
      if (best[at - 1]! > score) [score, move] = [best[at - 1]!, 2];
      const single = editLikenessOf(olds[i - 1]!, news[j - 1]!);
      if (single > 0) take(gainOf(single, olds[i - 1]!, news[j - 1]!), at - width - 1, 3, single);
      if (j > 1) {
        const joined = editLikenessOf(olds[i - 1]!, joinedNews[j - 2]!);
        const alone = Math.max(single, editLikenessOf(olds[i - 1]!, news[j - 2]!));
        if (joined >= alone + JOINED_GAIN)
          take(gainOf(joined, olds[i - 1]!, joinedNews[j - 2]!), at - width - 2, 4, joined);
      }
      if (i > 1) {
        const joined = editLikenessOf(joinedOlds[i - 2]!, news[j - 1]!);
        const alone = Math.max(single, editLikenessOf(olds[i - 2]!, news[j - 1]!));
        if (joined >= alone + JOINED_GAIN)
          take(gainOf(joined, joinedOlds[i - 2]!, news[j - 1]!), at - 2 * width - 1, 5, joined);
      }
      best[at] = score;
      step[at] = move;
      likeness[at] = like;
    }
  }
  const pairs: UnitPair[] = [];
  for (let i = rows, j = columns; i > 0 && j > 0; ) {
    const at = i * width + j;
    const move = step[at]!;
    const oldCount = move === 5 ? 2 : 1;
    const newCount = move === 4 ? 2 : 1;
    if (move <= 2) {
      if (move === 1) i--;
      else j--;
      continue;
    }
    i -= oldCount;
    j -= newCount;
    const like = likeness[at]!;
    pairs.push({
      oldUnit: range.oldFrom + i,
      oldCount,
      newUnit: range.newFrom + j,
      newCount,
      edited:
        oldCount + newCount > 2 || oldUnits[range.oldFrom + i]!.key !== newUnits[range.newFrom + j]!.key,
      likeness: like,
    });
  }
  return pairs;
}

/** A sentence's wording, for comparison with others. */
export const wordingOf = ({ key, names }: Unit): Wording => prepareWording(key, names);

const gainOf = (likeness: number, a: Wording, b: Wording): number =>
  likeness * likeness * Math.min(a.whole.text.length, b.whole.text.length);

const joinNeighbours = (sentences: readonly Wording[]): Wording[] =>
  sentences
    .slice(1)
    .map((sentence, index) =>
      prepareWording(sentences[index]!.whole.text + sentence.whole.text, [
        ...sentences[index]!.names,
        ...sentence.names,
      ]),
    );
