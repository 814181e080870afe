import type { Notice } from '../model/notice';
import type { Range } from './common-context';
import { foldToSkeleton, type Skeleton } from './fold';
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

/** Prepares a notice for looking for quotes. */
export function prepareGround(notice: Notice): Ground {
  const regions = cutRegions(notice);
  return {
    notice,
    skeleton: foldToSkeleton(notice.text),
    regions,
    titles: regions.map(({ issue, title }) => ({
      title: preparePairs(foldToSkeleton(title).text),
      path: issue ? foldToSkeleton(titlesAbove(notice, issue).join('')).text : '',
    })),
    homes: new Map(),
  };
}
