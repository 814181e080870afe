import {
  type Alignment,
  alignNotices,
  compareFigures,
  compareFolded,
  type Figure,
  findFigures,
  foldToSkeleton,
  type Match,
  regionAt,
  type Side,
} from '../anchoring';
import type { IssueStatus, Measure, Notice } from '../model/notice';
import { compareTitles } from './title-vector';

/** What became of an issue or a measure from one version to the next. */
export type Change = 'same' | 'reworded' | 'added' | 'removed';

export interface IssueChange {
  /** Null for an added one. */
  oldIssueId: string | null;
  /** Null for a removed one. */
  newIssueId: string | null;
  change: Change;
}

export interface MeasureChange {
  oldMeasureId: string | null;
  newMeasureId: string | null;
  change: Change;
}

/** What changed between two versions of one notice; page furniture is no change. */
export interface VersionComparison {
  issues: IssueChange[];
  measures: MeasureChange[];
  /** Figures that another stands in place of, with the issue of the new version (of the old one where there is none). */
  figures: { old: Figure; new: Figure; issueId: string | null }[];
  /** By the new version's issue. */
  statuses: { issueId: string; old: IssueStatus | null; new: IssueStatus | null }[];
  /** Stretches that changed their place among the others. */
  moved: { start: number; end: number; newStart: number; newEnd: number }[];
}

/** Compares two versions of one notice. */
export function compareVersions(oldNotice: Notice, newNotice: Notice): VersionComparison {
  const alignment = alignNotices(oldNotice, newNotice);
  const issueOf = pairVersionIssues(alignment);
  return {
    issues: listIssues(oldNotice, newNotice, issueOf),
    measures: listMeasures(alignment, issueOf),
    figures: listFigures(alignment),
    statuses: oldNotice.issues.flatMap((old) => {
      const now = newNotice.issues.find(({ id }) => id === issueOf.get(old.id));
      return now && now.status !== old.status ? [{ issueId: now.id, old: old.status, new: now.status }] : [];
    }),
    moved: listMoved(alignment),
  };
}

/** Between two issues that are matched, the one left over on either side is the same from this likeness on. */
const LEFT_BETWEEN = 0.3;

function pairVersionIssues({ old, new: now, regionOf }: Alignment): Map<string, string> {
  const issueOf = new Map<string, string>();
  old.regions.forEach(({ issue }, at) => {
    const other = now.regions[regionOf[at]!]?.issue;
    if (issue && other) issueOf.set(issue.id, other.id);
  });
  const olds = old.notice.issues;
  const news = now.notice.issues;
  const taken = new Set(issueOf.values());
  const likeness = compareTitles([...olds, ...news].map(({ title }) => [title, []] as const));
  const matchAt = (at: number) => (at < 0 ? 'start' : at >= olds.length ? 'end' : issueOf.get(olds[at]!.id));
  const nameAt = (at: number) => (at < 0 ? 'start' : at >= news.length ? 'end' : news[at]!.id);
  for (const [from, issue] of olds.entries()) {
    if (issueOf.has(issue.id)) continue;
    for (const [to, other] of news.entries()) {
      if (taken.has(other.id) || issue.depth !== other.depth) continue;
      if (matchAt(from - 1) !== nameAt(to - 1) || matchAt(from + 1) !== nameAt(to + 1)) continue;
      if (
        likeness(from, olds.length + to) < LEFT_BETWEEN &&
        compareFolded(issue.title, other.title) < LEFT_BETWEEN
      )
        continue;
      issueOf.set(issue.id, other.id);
      taken.add(other.id);
      break;
    }
  }
  return issueOf;
}

const isSameText = (a: string, b: string): boolean => foldToSkeleton(a).text === foldToSkeleton(b).text;

function listIssues(oldNotice: Notice, newNotice: Notice, issueOf: Map<string, string>): IssueChange[] {
  const byId = new Map(newNotice.issues.map((issue) => [issue.id, issue]));
  const kept = new Set(issueOf.values());
  return [
    ...oldNotice.issues.map((old): IssueChange => {
      const now = byId.get(issueOf.get(old.id) ?? '');
      if (!now) return { oldIssueId: old.id, newIssueId: null, change: 'removed' };
      const change = isSameText(old.title, now.title) ? 'same' : 'reworded';
      return { oldIssueId: old.id, newIssueId: now.id, change };
    }),
    ...newNotice.issues
      .filter(({ id }) => !kept.has(id))
      .map(({ id }): IssueChange => ({ oldIssueId: null, newIssueId: id, change: 'added' })),
  ];
}

/** Two measures of one issue are versions of each other from this likeness on. */
const REWORDED = 0.4;
/** … or where this share of the old one's words stands in the new one. */
const CARRIED = 0.3;

function listMeasures(
  { old, new: now, matches, matchOfUnit }: Alignment,
  issueOf: Map<string, string>,
): MeasureChange[] {
  const candidates: { from: Measure; to: Measure; score: number }[] = [];
  const newSpans = new SpanIndex(now.notice.measures);
  for (const measure of old.notice.measures) {
    const carried = new Map<Measure, number>();
    for (const [start, end] of carryOver(measure, old, now, matches, matchOfUnit)) {
      const target = newSpans.at(start);
      if (target) carried.set(target, (carried.get(target) ?? 0) + Math.min(end, target.end) - start);
    }
    const size = Math.max(1, measure.end - measure.start);
    for (const [target, length] of carried)
      if (length / size >= CARRIED) candidates.push({ from: measure, to: target, score: 1 + length / size });
  }
  const unit = (measure: Measure) => foldToSkeleton(measure.text).text;
  const byIssue = new Map<string | null, Measure[]>();
  for (const measure of now.notice.measures)
    byIssue.set(measure.issueId, [...(byIssue.get(measure.issueId) ?? []), measure]);
  for (const measure of old.notice.measures) {
    const issue = measure.issueId === null ? null : (issueOf.get(measure.issueId) ?? 'gone');
    for (const target of byIssue.get(issue) ?? []) {
      const score = compareFolded(unit(measure), unit(target));
      if (score >= REWORDED) candidates.push({ from: measure, to: target, score });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.from.start - b.from.start);
  const measureOf = new Map<Measure, Measure>();
  const taken = new Set<Measure>();
  for (const { from, to } of candidates) {
    if (measureOf.has(from) || taken.has(to)) continue;
    measureOf.set(from, to);
    taken.add(to);
  }
  return [
    ...old.notice.measures.map((measure): MeasureChange => {
      const target = measureOf.get(measure);
      if (!target) return { oldMeasureId: measure.id, newMeasureId: null, change: 'removed' };
      const change = isSameText(measure.text, target.text) ? 'same' : 'reworded';
      return { oldMeasureId: measure.id, newMeasureId: target.id, change };
    }),
    ...now.notice.measures
      .filter((measure) => !taken.has(measure))
      .map(({ id }): MeasureChange => ({ oldMeasureId: null, newMeasureId: id, change: 'added' })),
  ];
}

/** Where the sentences of a measure stand in the new text. */
function carryOver(
  { start, end }: Measure,
  old: Side,
  now: Side,
  matches: readonly Match[],
  matchOfUnit: Int32Array,
): [number, number][] {
  const spans: [number, number][] = [];
  for (let at = firstUnitFrom(old, start); at < old.units.length; at++) {
    const unit = old.units[at]!;
    if (old.skeleton.offsets[unit.core]! >= end) break;
    const match = matches[matchOfUnit[at]!];
    if (!match || match.oldUnit !== at) continue;
    const last = now.units[match.newUnit + match.newCount - 1]!;
    spans.push([
      now.skeleton.offsets[now.units[match.newUnit]!.core]!,
      now.skeleton.offsets[last.to - 1]! + 1,
    ]);
  }
  return spans;
}

function firstUnitFrom({ units, skeleton }: Side, start: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (skeleton.offsets[units[middle]!.core]! < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds the span that holds an offset. */
class SpanIndex<Item extends { start: number; end: number }> {
  readonly #items: Item[];

  constructor(items: readonly Item[]) {
    this.#items = [...items].sort((a, b) => a.start - b.start);
  }

  at(offset: number): Item | null {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#items[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    const item = this.#items[low - 1];
    return item && offset < item.end ? item : null;
  }
}

/** What stands before a number that the page counts by itself, or a date of the visit. */
const FURNITURE =
  /(?:阅读|浏览|点击|访问|阅览|人气|今天是|当前日期|当前时间|现在是|更新时间)(?:次数|总数|人数|量|数|率)?[:：\s【[（(]{0,4}$/u;

function listFigures({ old, new: now, matches }: Alignment): VersionComparison['figures'] {
  const figures: VersionComparison['figures'] = [];
  for (const match of matches) {
    if (!match.edited) continue;
    const [start, end] = printedSpan(old, match.oldUnit, match.oldCount);
    const [newStart, newEnd] = printedSpan(now, match.newUnit, match.newCount);
    const changes = compareFigures(
      findFigures(old.notice, start, end).filter((figure) => !isFurniture(old.notice.text, figure)),
      findFigures(now.notice, newStart, newEnd).filter((figure) => !isFurniture(now.notice.text, figure)),
    );
    const issue = regionAt(now.regions, newStart)?.issue ?? regionAt(old.regions, start)?.issue ?? null;
    for (const { old: before, new: after } of changes)
      if (before && after) figures.push({ old: before, new: after, issueId: issue?.id ?? null });
  }
  return figures;
}

const isFurniture = (text: string, { start }: Figure): boolean =>
  FURNITURE.test(text.slice(Math.max(0, start - 12), start));

/** The stretch of the printed text that some sentences take, without their ordinal. */
function printedSpan({ units, skeleton }: Side, first: number, count: number): [number, number] {
  return [skeleton.offsets[units[first]!.core]!, skeleton.offsets[units[first + count - 1]!.to - 1]! + 1];
}

function listMoved({ old, new: now, matches }: Alignment): VersionComparison['moved'] {
  const moved: VersionComparison['moved'] = [];
  let last: Match | null = null;
  for (const match of matches) {
    if (!match.moved || match.doubtful) continue;
    const [start, end] = printedSpan(old, match.oldUnit, match.oldCount);
    const [newStart, newEnd] = printedSpan(now, match.newUnit, match.newCount);
    const run = moved.at(-1);
    const runsOn =
      run &&
      last &&
      last.oldUnit + last.oldCount === match.oldUnit &&
      last.newUnit + last.newCount === match.newUnit;
    if (runsOn) {
      run.end = end;
      run.newEnd = newEnd;
    } else moved.push({ start, end, newStart, newEnd });
    last = match;
  }
  return moved;
}
