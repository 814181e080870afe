import type { Notice } from '../model/notice';
import { finish } from '../slices';
import { alignRegions } from './align-regions';
import { alignUnits, type UnitPair, wordingOf } from './align-units';
import { findSegments, type Segment } from './difference';
import { countInRegions, countTwins, type Evidence, isDoubtful } from './doubt';
import { foldInSteps, type Skeleton } from './fold';
import { findHeaviestRising } from './heaviest-rising';
import { editLikenessOf } from './likeness';
import { type Match, MatchIndex } from './match-index';
import { cutRegions, type Region } from './regions';
import { cutUnitsInSteps, type Unit } from './units';

/** One version of a notice, cut for comparison. */
export interface Side {
  notice: Notice;
  skeleton: Skeleton;
  regions: readonly Region[];
  units: Unit[];
}

/** What became of each sentence of an old version in a new one. */
export interface Alignment {
  old: Side;
  new: Side;
  /** In order of the old text. */
  matches: Match[];
  /** Index in `matches` for each sentence of the old version, -1 where it is gone. */
  matchOfUnit: Int32Array;
  /** Sentences of the old version that no sentence became for certain, though one of their issue is much like them. */
  unsettled: ReadonlySet<number>;
  /** Sentences of the new version by their words. */
  newKeys: Map<string, number[]>;
  /** Index of the new region for each old one, -1 where there is none. */
  regionOf: Int32Array;
}

/** A run of sentences this long, in units of the skeleton, is known again under another issue. */
const LONG_RUN = 100;

/** From this likeness of its text on a region is known again whatever became of its title. */
const KNOWN_BODY = 0.5;

const FIGURE = /\d/u;

function* cutSide(notice: Notice): Generator<void, Side> {
  const skeleton = yield* foldInSteps(notice.text);
  const regions = cutRegions(notice);
  yield;
  const units = yield* cutUnitsInSteps(notice.text, skeleton, regions);
  return { notice, skeleton, regions, units };
}

/** Aligns two versions in one go. */
export function alignNotices(oldNotice: Notice, newNotice: Notice): Alignment {
  return finish(alignInSteps(oldNotice, newNotice));
}

/** Aligns two versions step by step; each step is short, so that a page stays usable in between. */
export function* alignInSteps(oldNotice: Notice, newNotice: Notice): Generator<void, Alignment> {
  const old = yield* cutSide(oldNotice);
  yield;
  const now = yield* cutSide(newNotice);
  yield;
  const regionPairs = yield* alignRegions(old.skeleton, old.regions, now.skeleton, now.regions);
  yield;
  const oldRanges = rangeOfRegions(old);
  const newRanges = rangeOfRegions(now);
  const regionOf = new Int32Array(old.regions.length).fill(-1);
  const unsure = new Set<number>();
  const byTitle = new Set<number>();
  const matches: Match[] = [];
  const add = (pair: UnitPair) => matches.push({ ...pair, doubtful: false, moved: false, segments: [] });
  let work = 0;
  for (const { oldRegion, newRegion, doubtful, body } of regionPairs) {
    if (body < KNOWN_BODY) byTitle.add(oldRegion);
    regionOf[oldRegion] = newRegion;
    if (doubtful) unsure.add(oldRegion);
    const [oldFrom, oldTo] = oldRanges[oldRegion]!;
    const [newFrom, newTo] = newRanges[newRegion]!;
    for (const pair of alignUnits(old.units, now.units, { oldFrom, oldTo, newFrom, newTo })) add(pair);
    work += oldTo - oldFrom;
    if (work > 24) {
      work = 0;
      yield;
    }
  }
  yield;
  const newKeys = indexKeys(now.units);
  yield;
  const oldKeys = indexKeys(old.units);
  yield;
  const index = new MatchIndex(matches, old.units.length, now.units.length);
  for (const pair of findRuns(old.units, now.units, oldKeys, newKeys, index, regionOf)) {
    add(pair);
    index.add(matches.length - 1);
  }
  yield;
  matches.sort((a, b) => a.oldUnit - b.oldUnit);
  const sorted = new MatchIndex(matches, old.units.length, now.units.length);
  yield;
  const evidence: Evidence = {
    oldText: old.skeleton.text,
    newText: now.skeleton.text,
    oldUnits: old.units,
    newUnits: now.units,
    oldKeys,
    newKeys,
    oldCounts: countInRegions(old.units),
    newCounts: countInRegions(now.units),
    oldTwins: countTwins(old.units),
    newTwins: countTwins(now.units),
    index: sorted,
    regionOf,
    unsure,
    byTitle,
  };
  yield;
  for (const match of matches) {
    match.segments = cutSegments(match, old, now);
    match.doubtful = isDoubtful(match, evidence);
    if (match.edited && ++work > 10) {
      work = 0;
      yield;
    }
  }
  yield;
  const kept = findHeaviestRising(
    matches.map((match) => match.newUnit),
    matches.map((match) => old.units[match.oldUnit]!.key.length),
  );
  matches.forEach((match, at) => {
    match.moved = !kept[at];
  });
  yield;
  const unsettled = yield* findUnsettled(old.units, now.units, oldRanges, newRanges, sorted, regionOf);
  return { old, new: now, matches, matchOfUnit: sorted.ofOld, unsettled, newKeys, regionOf };
}

function rangeOfRegions({ regions, units }: Side): [number, number][] {
  const ranges = regions.map((): [number, number] => [0, 0]);
  units.forEach((unit, at) => {
    const range = ranges[unit.region]!;
    if (range[1] === 0) range[0] = at;
    range[1] = at + 1;
  });
  return ranges;
}

function indexKeys(units: readonly Unit[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  units.forEach((unit, at) => {
    const list = places.get(unit.key);
    if (list) list.push(at);
    else places.set(unit.key, [at]);
  });
  return places;
}

/**
 * Sentences that left their issue: known again only where the words are unique on both sides and either the text
 * runs on from a sentence already matched (a heading was lost or added) or a whole passage went with them. A stock
 * sentence that stands under another issue as well is neither.
 */
function findRuns(
  oldUnits: readonly Unit[],
  newUnits: readonly Unit[],
  oldKeys: Map<string, number[]>,
  newKeys: Map<string, number[]>,
  index: MatchIndex,
  regionOf: Int32Array,
): UnitPair[] {
  const pairs: UnitPair[] = [];
  const counterpart = (at: number): number => {
    const unit = oldUnits[at];
    if (!unit || index.ofOld[at] !== -1 || oldKeys.get(unit.key)?.length !== 1) return -1;
    const places = newKeys.get(unit.key);
    return places?.length === 1 && index.ofNew[places[0]!] === -1 ? places[0]! : -1;
  };
  for (let at = 0; at < oldUnits.length; at++) {
    const start = counterpart(at);
    if (start < 0) continue;
    let length = 1;
    let weight = oldUnits[at]!.key.length;
    let figures = FIGURE.test(oldUnits[at]!.key);
    while (counterpart(at + length) === start + length) {
      weight += oldUnits[at + length]!.key.length;
      figures ||= FIGURE.test(oldUnits[at + length]!.key);
      length++;
    }
    const sameIssue = regionOf[oldUnits[at]!.region] === newUnits[start]!.region;
    const runsOn = index.areMatched(at - 1, start - 1) || index.areMatched(at + length, start + length);
    const passage = length > 1 && figures && weight >= LONG_RUN;
    if (sameIssue || runsOn || passage) {
      for (let k = 0; k < length; k++)
        pairs.push({
          oldUnit: at + k,
          oldCount: 1,
          newUnit: start + k,
          newCount: 1,
          edited: false,
          likeness: 1,
        });
    }
    at += length - 1;
  }
  return pairs;
}

/** The most pairs of left-over sentences of one issue that are compared. */
const LEFT_OVER = 400;

/** Sentences left over on both sides of one issue that may be each other: edited and moved at once, or two of a mould. */
function* findUnsettled(
  oldUnits: readonly Unit[],
  newUnits: readonly Unit[],
  oldRanges: readonly [number, number][],
  newRanges: readonly [number, number][],
  index: MatchIndex,
  regionOf: Int32Array,
): Generator<void, Set<number>> {
  const unsettled = new Set<number>();
  for (const [region, [from, to]] of oldRanges.entries()) {
    const [newFrom, newTo] = newRanges[regionOf[region]!] ?? [0, 0];
    const olds = range(from, to).filter((at) => index.ofOld[at] === -1);
    const news = range(newFrom, newTo).filter((at) => index.ofNew[at] === -1);
    if (olds.length * news.length > LEFT_OVER) {
      // Too many to compare: of none it is settled that it is gone.
      for (const at of olds) unsettled.add(at);
      continue;
    }
    if (olds.length * news.length === 0) continue;
    const wordings = news.map((at) => wordingOf(newUnits[at]!));
    for (const at of olds) {
      const wording = wordingOf(oldUnits[at]!);
      if (wordings.some((other) => editLikenessOf(wording, other) > 0)) unsettled.add(at);
    }
    yield;
  }
  return unsettled;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);

/** The differences within a matched sentence; its ordinal is set apart so that renumbering is no change of words. */
function cutSegments(match: Match, old: Side, now: Side): Segment[] {
  const first = old.units[match.oldUnit]!;
  const oldEnd = old.units[match.oldUnit + match.oldCount - 1]!.to;
  const target = now.units[match.newUnit]!;
  const newEnd = now.units[match.newUnit + match.newCount - 1]!.to;
  const parts = [
    [first.from, first.core, target.from, target.core],
    [first.core, oldEnd, target.core, newEnd],
  ] as const;
  return parts.flatMap(([oldFrom, oldTo, newFrom, newTo]) =>
    findSegments(old.skeleton.text.slice(oldFrom, oldTo), now.skeleton.text.slice(newFrom, newTo)).map(
      (segment) => ({
        oldFrom: segment.oldFrom + oldFrom,
        oldTo: segment.oldTo + oldFrom,
        newFrom: segment.newFrom + newFrom,
        newTo: segment.newTo + newFrom,
        equal: segment.equal,
      }),
    ),
  );
}
