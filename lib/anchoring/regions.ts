import type { Issue, Notice, SectionRole } from '../model/notice';

/** A stretch of a notice that belongs to one issue, or to none; regions cover the text without a gap. */
export interface Region {
  start: number;
  end: number;
  issue: Issue | null;
  /** The section's role where the stretch belongs to no issue. */
  role: SectionRole | null;
  /** The issue's or section's title, empty where it has none. */
  title: string;
}

const WRAPPER_REACH = 12;

/** Where an issue's heading begins: its ordinal and wrapper words (`（三）关于“`) stand before its title. */
function headingStart(text: string, issue: Issue): number {
  const from = Math.max(0, issue.start - WRAPPER_REACH - (issue.ordinal?.length ?? 0));
  const before = text.slice(from, issue.start);
  if (issue.ordinal !== null) {
    const at = before.lastIndexOf(issue.ordinal);
    if (at >= 0) return from + at;
  }
  const lead = /(?:关于|针对|在)?[“"「『]?$/u.exec(before);
  return issue.start - (lead?.[0].length ?? 0);
}

const known = new WeakMap<Notice, readonly Region[]>();

/** Cuts a notice where an issue or a section begins; the same notice is cut once. */
export function cutRegions(notice: Notice): readonly Region[] {
  const regions = known.get(notice) ?? cut(notice);
  known.set(notice, regions);
  return regions;
}

function cut(notice: Notice): Region[] {
  const { text } = notice;
  const headings = notice.issues.map((issue) => ({ issue, start: headingStart(text, issue) }));
  const cutsHeading = (at: number) => headings.some(({ issue, start }) => start < at && at <= issue.end);
  const cuts = [
    ...notice.sections
      .filter(({ start }) => !cutsHeading(start))
      .map((section) => ({
        start: section.start,
        issue: null,
        role: section.role,
        title: section.title ?? '',
      })),
    ...headings.map(({ issue, start }) => ({
      start,
      issue,
      role: null,
      title: issue.title,
    })),
  ].sort((a, b) => a.start - b.start || (a.issue === null ? 0 : 1) - (b.issue === null ? 0 : 1));
  const regions: Region[] = [];
  if (cuts.length === 0 || cuts[0]!.start > 0)
    regions.push({ start: 0, end: text.length, issue: null, role: null, title: '' });
  for (const next of cuts) {
    const start = Math.min(Math.max(next.start, 0), text.length);
    const last = regions.at(-1);
    if (last) last.end = start;
    if (last && last.start === start && last.issue === null) regions.pop();
    regions.push({ ...next, start, end: text.length });
  }
  return regions.filter((region) => region.end > region.start);
}

/** The region in which an offset stands. */
export function regionAt(regions: readonly Region[], offset: number): Region | null {
  let low = 0;
  let high = regions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (regions[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return regions[low] ?? null;
}

const indexes = new WeakMap<Notice, ReadonlyMap<string, Issue>>();

function indexIssues(notice: Notice): ReadonlyMap<string, Issue> {
  const index = indexes.get(notice) ?? new Map(notice.issues.map((issue) => [issue.id, issue]));
  indexes.set(notice, index);
  return index;
}

/** The titles above an issue, outermost first. */
export function titlesAbove(notice: Notice, issue: Issue): string[] {
  const byId = indexIssues(notice);
  const path: string[] = [];
  const seen = new Set([issue.id]);
  for (let id = issue.parentId; id !== null && !seen.has(id); ) {
    seen.add(id);
    const parent = byId.get(id);
    if (!parent) break;
    path.unshift(parent.title);
    id = parent.parentId;
  }
  return path;
}
