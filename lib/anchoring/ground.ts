import type { Notice } from '../model/notice';
import type { Range } from './common-context';
import { foldInSteps, foldToSkeleton, type Skeleton } from './fold';
import { type PairCount, preparePairs } from './likeness';
import { cutRegions, type Region, titlesAbove } from './regions';

/** A notice on which quotes are looked for without the text that they were taken from. */
export interface Ground {
  notice: Notice;
  skeleton: Skeleton;
  regions: readonly Region[];
  /** Skeletons of the issues' titles and the titles above them, beside `regions`. */
  titles: { title: PairCount; path: string }[];
  /** Homes found so far, by anchor. */
  homes: Map<string, readonly Range[]>;
}

/** Titles prepared in one step. */
const TITLES_PER_STEP = 64;

/** Prepares a notice for looking for quotes, in steps. */
export function* prepareGround(notice: Notice): Generator<void, Ground> {
  const skeleton = yield* foldInSteps(notice.text);
  const regions = cutRegions(notice);
  yield;
  const titles: Ground['titles'] = [];
  for (const { issue, title } of regions) {
    titles.push({
      title: preparePairs(foldToSkeleton(title).text),
      path: issue ? foldToSkeleton(titlesAbove(notice, issue).join('')).text : '',
    });
    if (titles.length % TITLES_PER_STEP === 0) yield;
  }
  return { notice, skeleton, regions, titles, homes: new Map() };
}
