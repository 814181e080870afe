import type { Match, MatchIndex } from './match-index';
import { countReplacedIn, isOtherSentence, keepsFigures } from './replaced-words';
import type { Unit } from './units';

/** A sentence whose neighbours all changed is known again by itself from this length on. */
const TELLING = 30;
/** An edited sentence must be at least this like where a neighbour changed with it. */
const CLEARLY_LIKE = 0.8;

const FIGURE = /\d/u;

/** What is known of two versions when a match is judged. */
export interface Evidence {
  /** The skeletons' words. */
  oldText: string;
  newText: string;
  oldUnits: readonly Unit[];
  newUnits: readonly Unit[];
  oldKeys: Map<string, number[]>;
  newKeys: Map<string, number[]>;
  oldCounts: Map<string, number>;
  newCounts: Map<string, number>;
  oldTwins: Int32Array;
  newTwins: Int32Array;
  index: MatchIndex;
  regionOf: Int32Array;
  unsure: ReadonlySet<number>;
  /** Regions that were known again by their titles, while little of their text is the same. */
  byTitle: ReadonlySet<number>;
}

const inRegion = ({ region, key }: Unit): string => `${region} ${key}`;

/** How often a sentence stands in its region. */
export function countInRegions(units: readonly Unit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(inRegion(unit), (counts.get(inRegion(unit)) ?? 0) + 1);
  return counts;
}

/** How many in a row say the same, for each sentence; where one of them came or went, it cannot be told which. */
export function countTwins(units: readonly Unit[]): Int32Array {
  const twins = new Int32Array(units.length);
  for (let from = 0, to = 0; from < units.length; from = to) {
    while (to < units.length && units[to]!.key === units[from]!.key) to++;
    twins.fill(to - from, from, to);
  }
  return twins;
}

/** Whether a sentence could as well be another one with the same words, or a new one with the words of a deleted one. */
export function isDoubtful(match: Match, evidence: Evidence): boolean {
  const { oldUnits, newUnits, oldKeys, newKeys, oldCounts, newCounts, index, regionOf, unsure } = evidence;
  const { oldTwins, newTwins } = evidence;
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
  if (match.edited) {
    const opensKnown = opensIssue && !evidence.byTitle.has(old.region);
    if (!opensKnown && isRewritten(match, evidence)) return true;
    if (before && after) return false;
    return !(
      (before || after || telling) &&
      match.likeness >= CLEARLY_LIKE &&
      keepsFigures(old.key, now.key) &&
      (FIGURE.test(old.key) || (isOnce(old, oldKeys) && isOnce(now, newKeys)))
    );
  }
  if (oldTwins[match.oldUnit] !== newTwins[match.newUnit]) return true;
  if (!telling && hasOrdinal(old) !== hasOrdinal(now)) return true;
  if (before && after) return false;
  const closesIssue = oldUnits[nextOld]?.region !== old.region;
  const beside = before || (after && !closesIssue);
  if (unique) return !(telling || beside);
  const alone = oldCounts.get(inRegion(old)) === 1 && newCounts.get(inRegion(now)) === 1;
  return !(alone && beside && telling);
}

/** Whether it opens a measure: a stock sentence that begins to, or no longer does, is another copy of it. */
const hasOrdinal = ({ from, core }: Unit): boolean => core > from;

/** Whether no other sentence has the same words. */
const isOnce = ({ key }: Unit, keys: Map<string, number[]>): boolean => keys.get(key)?.length === 1;

/** Whether an edited sentence could as well be a new one of the same mould: other words, or hardly a figure kept. */
function isRewritten(match: Match, { oldUnits, newUnits, oldText, newText }: Evidence): boolean {
  const { oldUnit, oldCount, newUnit, newCount, segments } = match;
  const { core } = oldUnits[oldUnit]!;
  const old = oldText.slice(core, oldUnits[oldUnit + oldCount - 1]!.to);
  const now = newText.slice(newUnits[newUnit]!.core, newUnits[newUnit + newCount - 1]!.to);
  const ofWords = segments.filter(({ oldFrom }) => oldFrom >= core);
  return isOtherSentence(old, now, countReplacedIn(ofWords, oldText, newText));
}
