import type { Skeleton } from './fold';
import { foldToSkeleton, skeletonOffset } from './fold';
import { likenessOf, preparePairs } from './likeness';
import type { Region } from './regions';

/** Two regions of two versions that are one and the same issue or section. */
export interface RegionPair {
  oldRegion: number;
  newRegion: number;
  /** 0..1. */
  score: number;
  /** Another region fits as well, so which of them it is cannot be told. */
  doubtful: boolean;
}

const SHINGLE = 6;
/** Two candidates closer than this are not told apart. */
const MARGIN = 0.06;

interface Profile {
  title: string;
  shingles: Set<number>;
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
  for (let at = 0; at + SHINGLE <= text.length; at++) {
    let hash = 0;
    for (let k = 0; k < SHINGLE; k++) hash = (Math.imul(hash, 0x01000193) ^ text.charCodeAt(at + k)) | 0;
    hashes.add(hash);
  }
  return hashes;
}

function profileRegions(skeleton: Skeleton, regions: readonly Region[]): Profile[] {
  return regions.map((region) => ({
    title: foldToSkeleton(region.title).text,
    shingles: hashShingles(
      skeleton.text.slice(skeletonOffset(skeleton, region.start), skeletonOffset(skeleton, region.end)),
    ),
    weight: 0,
  }));
}

/** Stock wording says little of where a text belongs: a shingle weighs one over the regions that print it. */
function weighShingles(profiles: readonly Profile[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { shingles } of profiles)
    for (const shingle of shingles) counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  return counts;
}

/**
 * Finds which region of the new version is which region of the old one, by title and by the rarer words of the text.
 * One to one; order decides between equals, and where it cannot the pair is doubtful.
 */
export function alignRegions(
  oldSkeleton: Skeleton,
  oldRegions: readonly Region[],
  newSkeleton: Skeleton,
  newRegions: readonly Region[],
): RegionPair[] {
  const olds = profileRegions(oldSkeleton, oldRegions);
  const news = profileRegions(newSkeleton, newRegions);
  const oldCounts = weighShingles(olds);
  const newCounts = weighShingles(news);
  const weightOf = (shingle: number) =>
    1 / Math.max(oldCounts.get(shingle) ?? 0, newCounts.get(shingle) ?? 0, 1) ** 2;
  for (const profile of [...olds, ...news])
    for (const shingle of profile.shingles) profile.weight += weightOf(shingle);

  const holders = new Map<number, number[]>();
  olds.forEach((profile, index) => {
    for (const shingle of profile.shingles) {
      if ((oldCounts.get(shingle) ?? 0) > 12) continue;
      const list = holders.get(shingle);
      if (list) list.push(index);
      else holders.set(shingle, [index]);
    }
  });
  const titles = olds.map(({ title }) => preparePairs(title));
  const candidates: RegionPair[] = [];
  news.forEach((profile, newRegion) => {
    const shared = new Float64Array(olds.length);
    for (const shingle of profile.shingles) {
      const list = holders.get(shingle);
      if (list) for (const index of list) shared[index]! += weightOf(shingle);
    }
    const title = preparePairs(profile.title);
    olds.forEach((old, oldRegion) => {
      const sameKind = (oldRegions[oldRegion]!.issue === null) === (newRegions[newRegion]!.issue === null);
      const total = old.weight + profile.weight;
      const body = total === 0 ? 0 : Math.min(1, (2 * shared[oldRegion]!) / total);
      let heading = sameKind ? likenessOf(titles[oldRegion]!, title) : 0;
      if (sameKind && isLonger(old.title, profile.title)) heading = LONGER;
      if (profile.title === '' || old.title === '')
        heading = sameKind && oldRegions[oldRegion]!.role === newRegions[newRegion]!.role ? 0.5 : 0;
      const belongs = heading > 0.95 || body >= 0.5 || (heading >= 0.5 && body >= 0.25);
      if (!belongs) return;
      const ordinal =
        oldRegions[oldRegion]!.issue?.ordinal === newRegions[newRegion]!.issue?.ordinal ? 0.01 : 0;
      candidates.push({
        oldRegion,
        newRegion,
        score: 0.5 * heading + 0.49 * body + ordinal,
        doubtful: false,
      });
    });
  });
  return settle(candidates, olds.length, news.length);
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
