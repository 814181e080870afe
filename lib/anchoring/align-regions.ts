import type { Skeleton } from './fold';
import { foldToSkeleton, skeletonOffset } from './fold';
import { preparePairs } from './likeness';
import type { Region } from './regions';

/** Two regions of two versions that are one and the same issue or section. */
export interface RegionPair {
  oldRegion: number;
  newRegion: number;
  /** 0..1. */
  score: number;
  /** How like the texts under the titles are, 0..1, the rarer words counting most. */
  body: number;
  /** Another region fits as well, so which of them it is cannot be told. */
  doubtful: boolean;
}

const SHINGLE = 6;
const BASE = 0x01000193;
const BASE_TO_SHINGLE = Array.from({ length: SHINGLE }).reduce<number>((power) => Math.imul(power, BASE), 1);
/** Two candidates closer than this are not told apart. */
const MARGIN = 0.06;

/** Below this likeness two texts are two answers, whatever the title says. */
const OTHER_TEXT = 0.5;

/** As many shingles that stand nowhere else are more than a stock sentence, which stands in two issues at least. */
const TELLING_WEIGHT = 10;

/** A shingle of more regions than this says nothing of where a text belongs. */
const RARE = 12;
/** Comparisons of one step. */
const STEP = 3000;

interface Profile {
  region: Region;
  title: string;
  /** Pairs of neighbouring units of the title. */
  pairs: Set<number>;
  shingles: Set<number>;
  /** Those of what stands under the title. */
  answer: Set<number>;
  weight: number;
}

/** A title that only grew or shrank is the same title, next to an equal one. */
const LONGER = 0.96;
const SHORTEST_TITLE = 6;

function isLonger(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_TITLE && short !== long && long.includes(short);
}

/** Rolling hash of every run of {@link SHINGLE} units. */
function hashShingles(text: string): Set<number> {
  const hashes = new Set<number>();
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at >= SHINGLE) hash = (hash - Math.imul(text.charCodeAt(at - SHINGLE), BASE_TO_SHINGLE)) | 0;
    if (at >= SHINGLE - 1) hashes.add(hash);
  }
  return hashes;
}

/** Prepares regions for comparison, and counts in how many of them each shingle stands. */
function* profileRegions(
  skeleton: Skeleton,
  regions: readonly Region[],
): Generator<void, { profiles: Profile[]; counts: Map<number, number> }> {
  const profiles: Profile[] = [];
  const counts = new Map<number, number>();
  let work = 0;
  for (const region of regions) {
    const title = foldToSkeleton(region.title).text;
    const from = skeletonOffset(skeleton, region.start);
    const to = skeletonOffset(skeleton, region.end);
    const answerFrom = region.issue ? Math.max(from, skeletonOffset(skeleton, region.issue.end)) : from;
    const shingles = hashShingles(skeleton.text.slice(from, to));
    const answer = answerFrom === from ? shingles : hashShingles(skeleton.text.slice(answerFrom, to));
    for (const shingle of shingles) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
    profiles.push({
      region,
      title,
      pairs: new Set(preparePairs(title).pairs.keys()),
      shingles,
      answer,
      weight: 0,
    });
    work += shingles.size;
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
  return { profiles, counts };
}

/**
 * Finds which region of the new version is which region of the old one, by title and by the rarer words of the text.
 * One to one; order decides between equals, and where it cannot the pair is doubtful.
 */
export function* alignRegions(
  oldSkeleton: Skeleton,
  oldRegions: readonly Region[],
  newSkeleton: Skeleton,
  newRegions: readonly Region[],
): Generator<void, RegionPair[]> {
  const { profiles: olds, counts: oldCounts } = yield* profileRegions(oldSkeleton, oldRegions);
  yield;
  const { profiles: news, counts: newCounts } = yield* profileRegions(newSkeleton, newRegions);
  // Stock wording says little of where a text belongs: a shingle weighs one over the regions that print it.
  const weightOf = (shingle: number) =>
    1 / Math.max(oldCounts.get(shingle) ?? 0, newCounts.get(shingle) ?? 0, 1) ** 2;
  let work = 0;
  for (const profile of [...olds, ...news]) {
    for (const shingle of profile.shingles) profile.weight += weightOf(shingle);
    work += profile.shingles.size;
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
  yield;
  const holders = yield* indexHolders(
    olds.map(({ shingles }) => shingles),
    (shingle) => oldCounts.get(shingle)! <= RARE,
  );
  yield;
  const titleHolders = yield* indexHolders(
    olds.map(({ pairs }) => pairs),
    () => true,
  );
  yield;
  const candidates: RegionPair[] = [];
  for (const [newRegion, profile] of news.entries()) {
    const bodies = new Float64Array(olds.length);
    for (const shingle of profile.shingles) {
      const list = holders.get(shingle);
      if (list) for (const index of list) bodies[index]! += weightOf(shingle);
    }
    const titles = new Float64Array(olds.length);
    for (const pair of profile.pairs) for (const index of titleHolders.get(pair) ?? []) titles[index]!++;
    for (const [oldRegion, old] of olds.entries()) {
      const total = old.weight + profile.weight;
      const body = total === 0 ? 0 : Math.min(1, (2 * bodies[oldRegion]!) / total);
      const heading = compareHeadings(old, profile, titles[oldRegion]!);
      const belongs = heading > 0.95 || body >= 0.5 || (heading >= 0.5 && body >= 0.25);
      if (!belongs) continue;
      const ordinal = old.region.issue?.ordinal === profile.region.issue?.ordinal ? 0.01 : 0;
      candidates.push({
        oldRegion,
        newRegion,
        score: 0.5 * heading + 0.49 * body + ordinal,
        body: 0,
        doubtful: false,
      });
    }
    work += profile.shingles.size + olds.length;
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
  const pairs = settle(candidates, olds.length, news.length);
  yield;
  const likenessOfAnswers = ({ oldRegion, newRegion }: RegionPair) =>
    compareAnswers(olds[oldRegion]!.answer, news[newRegion]!.answer, weightOf);
  for (const pair of pairs) {
    pair.body = likenessOfAnswers(pair);
    work += olds[pair.oldRegion]!.answer.size + news[pair.newRegion]!.answer.size;
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
  doubtTitlesAlone(pairs, olds.length, news.length);
  return pairs;
}

/** Which regions have a feature, for those features that count. */
function* indexHolders(
  features: readonly ReadonlySet<number>[],
  counts: (feature: number) => boolean,
): Generator<void, Map<number, number[]>> {
  const holders = new Map<number, number[]>();
  let work = 0;
  for (const [index, set] of features.entries()) {
    for (const feature of set) {
      if (!counts(feature)) continue;
      const known = holders.get(feature);
      if (known) known.push(index);
      else holders.set(feature, [index]);
    }
    work += set.size;
    if (work > STEP) {
      work = 0;
      yield;
    }
  }
  return holders;
}

/** How like two headings are, 0..1; regions without a title are as like as their roles are. */
function compareHeadings(old: Profile, now: Profile, sharedPairs: number): number {
  if ((old.region.issue === null) !== (now.region.issue === null)) return 0;
  if (old.title === '' || now.title === '') return old.region.role === now.region.role ? 0.5 : 0;
  if (old.title === now.title) return 1;
  if (isLonger(old.title, now.title)) return LONGER;
  return (2 * sharedPairs) / Math.max(1, old.pairs.size + now.pairs.size);
}

/** Takes the best pairs first, equals in order of the text, and doubts a pair that a region left over fits as well. */
function settle(candidates: RegionPair[], oldCount: number, newCount: number): RegionPair[] {
  const drift = (pair: RegionPair) => Math.abs(pair.oldRegion / oldCount - pair.newRegion / newCount);
  candidates.sort(
    (a, b) =>
      b.score - a.score || drift(a) - drift(b) || a.oldRegion - b.oldRegion || a.newRegion - b.newRegion,
  );
  const byOld = new Map<number, RegionPair>();
  const byNew = new Map<number, RegionPair>();
  for (const pair of candidates) {
    if (byOld.has(pair.oldRegion) || byNew.has(pair.newRegion)) continue;
    byOld.set(pair.oldRegion, pair);
    byNew.set(pair.newRegion, pair);
  }
  for (const pair of candidates) {
    const rivalOfOld = byNew.get(pair.newRegion);
    if (!byOld.has(pair.oldRegion) && rivalOfOld && pair.score >= rivalOfOld.score - MARGIN)
      rivalOfOld.doubtful = true;
    const rivalOfNew = byOld.get(pair.oldRegion);
    if (!byNew.has(pair.newRegion) && rivalOfNew && pair.score >= rivalOfNew.score - MARGIN)
      rivalOfNew.doubtful = true;
  }
  return [...byOld.values()].sort((a, b) => a.oldRegion - b.oldRegion);
}

/** How like two answers are, 0..1, the rarer words counting most; where there is none on either side they are alike. */
function compareAnswers(
  old: ReadonlySet<number>,
  now: ReadonlySet<number>,
  weightOf: (shingle: number) => number,
): number {
  let shared = 0;
  let total = 0;
  for (const shingle of old) {
    const weight = weightOf(shingle);
    total += weight;
    if (now.has(shingle)) shared += weight;
  }
  for (const shingle of now) total += weightOf(shingle);
  if (total === 0) return 1;
  return shared < TELLING_WEIGHT ? 0 : (2 * shared) / total;
}

const isByText = ({ body }: RegionPair): boolean => body >= OTHER_TEXT;

/** Doubts the pairs that have but the title in common and stand elsewhere: a title is used again for other answers. */
function doubtTitlesAlone(pairs: readonly RegionPair[], oldCount: number, newCount: number): void {
  const newOf = new Map(pairs.filter(isByText).map(({ oldRegion, newRegion }) => [oldRegion, newRegion]));
  for (const pair of pairs)
    if (!isByText(pair) && !standsBesideItsNeighbour(pair, newOf, oldCount, newCount)) pair.doubtful = true;
}

/** Whether the region before or the one after is the same as it was: a title over another text is known by its place. */
function standsBesideItsNeighbour(
  { oldRegion, newRegion }: RegionPair,
  newOf: ReadonlyMap<number, number>,
  oldCount: number,
  newCount: number,
): boolean {
  return [-1, 1].some((step) => {
    const old = oldRegion + step;
    const now = newRegion + step;
    const isEdge = old < 0 || old >= oldCount;
    const isNewEdge = now < 0 || now >= newCount;
    return isEdge || isNewEdge ? isEdge && isNewEdge : newOf.get(old) === now;
  });
}
