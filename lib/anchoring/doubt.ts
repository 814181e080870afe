import type { Match, MatchIndex } from './match-index';
import type { Unit } from './units';

/** A sentence whose neighbours all changed is known again by itself from this length on. */
const TELLING = 30;
/** An edited sentence must be at least this like where a neighbour changed with it. */
const CLEARLY_LIKE = 0.8;

const FIGURE = /\d/u;

/** What is known of two versions when a match is judged. */
export interface Evidence {
  oldUnits: readonly Unit[];
  newUnits: readonly Unit[];
  oldKeys: Map<string, number[]>;
  newKeys: Map<string, number[]>;
  oldCounts: Map<string, number>;
  newCounts: Map<string, number>;
  index: MatchIndex;
  regionOf: Int32Array;
  unsure: ReadonlySet<number>;
}

const inRegion = ({ region, key }: Unit): string => `${region} ${key}`;

/** How often a sentence stands in its region. */
export function countInRegions(units: readonly Unit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(inRegion(unit), (counts.get(inRegion(unit)) ?? 0) + 1);
  return counts;
}

/** Whether a sentence could as well be another one with the same words, or a new one with the words of a deleted one. */
export function isDoubtful(match: Match, evidence: Evidence): boolean {
  const { oldUnits, newUnits, oldKeys, newKeys, oldCounts, newCounts, index, regionOf, unsure } = evidence;
  const old = oldUnits[match.oldUnit]!;
  const now = newUnits[match.newUnit]!;
  const unique = oldKeys.get(old.key)!.length === 1 && newKeys.get(old.key)?.length === 1;
  if (unsure.has(old.region) && !(unique && old.key.length >= TELLING)) return true;
  const opensIssue =
    regionOf[old.region] === now.region &&
    oldUnits[match.oldUnit - 1]?.region !== old.region &&
    newUnits[match.newUnit - 1]?.region !== now.region;
  const nextOld = match.oldUnit + match.oldCount;
  const nextNew = match.newUnit + match.newCount;
  const before = opensIssue || index.areMatched(match.oldUnit - 1, match.newUnit - 1);
  const after = index.areMatched(nextOld, nextNew);
  const telling = old.key.length >= TELLING || FIGURE.test(old.key);
  if (before && after) return false;
  if (match.edited)
    return !(
      (before || after || telling) &&
      match.likeness >= CLEARLY_LIKE &&
      keepsFigures(old.key, now.key)
    );
  const closesIssue = oldUnits[nextOld]?.region !== old.region;
  const beside = before || (after && !closesIssue);
  if (unique) return !(telling || beside);
  const alone = oldCounts.get(inRegion(old)) === 1 && newCounts.get(inRegion(now)) === 1;
  return !(alone && beside && telling);
}

/** Whether half of the figures at least are the same; two sentences of one mould differ in them. */
function keepsFigures(old: string, now: string): boolean {
  const figures = new Set(old.match(/\d+(?:\.\d+)?/gu));
  const others = new Set(now.match(/\d+(?:\.\d+)?/gu));
  let kept = 0;
  for (const figure of figures) if (others.has(figure)) kept++;
  return kept * 2 >= Math.max(figures.size, others.size);
}
