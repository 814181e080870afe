import { findRecurring } from '../../../lib/compare/recurring';
import type { ComparedIssue, NoticePair, RecurringGroup } from '../../../lib/export/comparison';
import type { IssueRecord, NoticeRecord, VersionRecord } from '../../../lib/model/library';
import {
  type LibraryDatabase,
  listIssues,
  listLinks,
  listReviewers,
  readNotice,
  readVersion,
} from '../../../lib/store/index';

const asCompared = (notice: NoticeRecord, version: VersionRecord): ComparedIssue => ({
  url: version.url,
  noticeTitle: notice.title,
  inspectedBody: notice.inspectedBody,
  publishedDate: notice.publishedDate,
  hash: version.hash,
  parserVersion: version.notice.parserVersion,
  seenAt: version.seenAt,
  localId: null,
  title: null,
  path: [],
  start: null,
  end: null,
  quote: null,
});

/** Reads a notice as comparisons quote it, with its text; null when it is gone. */
async function readCompared(
  database: LibraryDatabase,
  noticeId: string,
): Promise<{ compared: ComparedIssue; version: VersionRecord } | null> {
  const row = await readNotice(database, noticeId);
  const version = row && (await readVersion(database, row.currentVersionId));
  return version && { compared: asCompared(row, version), version };
}

const nameOfSelf = async (database: LibraryDatabase): Promise<string | null> =>
  (await listReviewers(database)).find(({ isSelf }) => isSelf)?.name || null;

/** Quotes issues, reading the text of each notice once; those whose notice is gone are left out. */
async function quoteIssues(
  database: LibraryDatabase,
  issues: readonly IssueRecord[],
): Promise<Map<string, ComparedIssue>> {
  const quoted = new Map<string, ComparedIssue>();
  const ofNotice = new Map<string, IssueRecord[]>();
  for (const issue of issues) ofNotice.set(issue.noticeId, [...(ofNotice.get(issue.noticeId) ?? []), issue]);
  for (const [noticeId, rows] of ofNotice) {
    const notice = await readCompared(database, noticeId);
    if (!notice) continue;
    for (const { id, localId, title, path, start, end } of rows) {
      const quote = notice.version.notice.text.slice(start, end);
      quoted.set(id, { ...notice.compared, localId, title, path, start, end, quote });
    }
  }
  return quoted;
}

/** Gives the groups of recurring problems as readers left them, one at a time. */
export async function* recurringGroups(database: LibraryDatabase): AsyncGenerator<RecurringGroup> {
  const [reviewer, issues, links] = await Promise.all([
    nameOfSelf(database),
    listIssues(database),
    database.links.where('kind').equals('recurring').toArray(),
  ]);
  const standing = links.filter(({ deletedAt }) => deletedAt === null);
  const groups = findRecurring(
    issues.filter(({ role }) => role === 'problem'),
    standing,
  );
  const confirmed = new Set(
    standing.filter(({ state }) => state === 'confirmed').flatMap(({ members }) => members),
  );
  const grouped = new Set(groups.flatMap(({ members }) => members));
  const quoted = await quoteIssues(
    database,
    issues.filter(({ id }) => grouped.has(id)),
  );
  for (const { family, score, members } of groups) {
    const found = members.flatMap((id): RecurringGroup['members'][number][] => {
      const issue = quoted.get(id);
      return issue ? [{ issue, trust: confirmed.has(id) ? 'confirmed' : 'auto' }] : [];
    });
    if (found.length > 1) yield { family, score, members: found, reviewer };
  }
}

/** Gives the pairs of feedback and rectification notices, one at a time. */
export async function* noticePairs(database: LibraryDatabase): AsyncGenerator<NoticePair> {
  const reviewer = await nameOfSelf(database);
  for (const link of await listLinks(database, 'pair')) {
    const sides = [
      await readCompared(database, link.members[0]),
      await readCompared(database, link.members[1]),
    ];
    const feedback = sides.find((side) => side?.version.notice.kind === 'feedback');
    const rectification = sides.find((side) => side !== feedback);
    if (!feedback || !rectification) continue;
    yield {
      feedback: feedback.compared,
      rectification: rectification.compared,
      score: link.score,
      trust: link.state === 'confirmed' ? 'confirmed' : 'auto',
      issues: [],
      reviewer,
    };
  }
}
