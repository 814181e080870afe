import { finish } from '../slices';
import type { Skeleton } from './fold';
import { foldToSkeleton, skeletonOffset } from './fold';
import type { Region } from './regions';

/** A sentence or a line, in offsets of the skeleton; `from`–`core` is its ordinal (`一是`, `2.`), empty for most. */
export interface Unit {
  from: number;
  core: number;
  to: number;
  /** The words after the ordinal, by which the unit is known again when it is renumbered. */
  key: string;
  /** Titles of the documents that it names: `印发《用车办法》` → [`用车办法`]. */
  names: string[];
  /** Index of the region in which it stands. */
  region: number;
}

/** What ends a sentence or a line. */
export const BREAKS: ReadonlySet<string> = new Set(['\n', '\r', '。', '！', '？', '；', '!', '?', ';', '|']);
const RUN_IN = /^[一二三四五六七八九十]{1,3}(?:是|要)/u;
const ORDINAL =
  /^[\s　]*(?:[(（]?(?:[一二三四五六七八九十]{1,4}|\d{1,3})(?:[)）]|[、．]|\.(?!\d))|第[一二三四五六七八九十]{1,3}[,，、]|[一二三四五六七八九十]{1,3}(?:是|要)|[①-⒇])/u;

/** A sentence without its ordinal: `一是加强领导` → `加强领导`. */
export const withoutOrdinal = (sentence: string): string => sentence.replace(ORDINAL, '');

const NAME = /《([^《》]{2,80})》/gu;

/** The titles between 《 and 》, folded. */
export function findNames(text: string): string[] {
  if (!text.includes('《')) return [];
  return [...text.matchAll(NAME)].map((match) => foldToSkeleton(match[1]!).text);
}

/** Cuts each region into sentences, and before a run-in ordinal (`，二是`). */
export const cutUnits = (text: string, skeleton: Skeleton, regions: readonly Region[]): Unit[] =>
  finish(cutUnitsInSteps(text, skeleton, regions));

/** Characters cut in one step. */
const STEP = 0x2000;

/** The same in steps. */
export function* cutUnitsInSteps(
  text: string,
  skeleton: Skeleton,
  regions: readonly Region[],
): Generator<void, Unit[]> {
  const units: Unit[] = [];
  let done = 0;
  for (const [index, region] of regions.entries()) {
    let start = region.start;
    const close = (end: number) => {
      const from = skeletonOffset(skeleton, start);
      const to = skeletonOffset(skeleton, end);
      if (to > from) {
        const ordinal = ORDINAL.exec(text.slice(start, Math.min(end, start + 24)))?.[0].length ?? 0;
        const core = Math.min(to, skeletonOffset(skeleton, start + ordinal));
        const begin = core === to ? from : core;
        units.push({
          from,
          core: begin,
          to,
          key: skeleton.text.slice(begin, to),
          names: findNames(text.slice(start, end)),
          region: index,
        });
      }
      start = end;
    };
    for (let at = region.start; at < region.end; at++) {
      if (++done % STEP === 0) yield;
      const mark = text[at]!;
      if (BREAKS.has(mark)) close(at + 1);
      else if (
        (mark === '，' || mark === ',' || mark === ':' || mark === '：') &&
        RUN_IN.test(text.slice(at + 1, at + 6))
      )
        close(at + 1);
    }
    close(region.end);
  }
  return units;
}
