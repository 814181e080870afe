import { titlesAbove } from '../../../lib/anchoring/index';
import { findRecurring, type PairSource, pairNotices } from '../../../lib/compare/index';
import type { ComparedIssue, NoticePair, RecurringGroup } from '../../../lib/export/comparison';
import type { IssueRecord, LinkRecord, NoticeRecord, VersionRecord } from '../../../lib/model/library';
import {
  type LibraryDatabase,
  listIssues,
  listNotices,
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

/** A notice as comparisons quote it, with its text. */
interface ComparedNotice {
  compared: ComparedIssue;
  version: VersionRecord;
}

/** Reads a notice as comparisons quote it; null when it is gone. */
async function readCompared(database: LibraryDatabase, noticeId: string): Promise<ComparedNotice | null> {
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

/** An issue of a notice as a comparison quotes it, by its id within the text. */
function quoteIssue({ compared, version }: ComparedNotice, localId: string | null): ComparedIssue | null {
  const { issues, text } = version.notice;
  const issue = issues.find(({ id }) => id === localId);
  if (!issue) return null;
  const { title, start, end } = issue;
  const path = titlesAbove(version.notice, issue);
  return { ...compared, localId, title, path, start, end, quote: text.slice(start, end) };
}

/** Reads the feedback notices, and of the others those that answer one of them or that a reader paired. */
async function readPairSources(
  database: LibraryDatabase,
  links: readonly LinkRecord[],
): Promise<Map<string, ComparedNotice>> {
  const notices = await listNotices(database);
  const sources = new Map<string, ComparedNotice>();
  for (const { id } of notices.filter(({ kind }) => kind === 'feedback')) {
    const read = await readCompared(database, id);
    if (read) sources.set(id, read);
  }
  const feedbacks = asPairSources(sources);
  if (feedbacks.length === 0) return sources;
  for (const { id } of notices.filter(({ kind }) => kind !== 'feedback' && kind !== 'other')) {
    const read = await readCompared(database, id);
    if (!read) continue;
    const isPaired = links.some(({ members, state }) => state === 'confirmed' && members.includes(id));
    if (isPaired || pairNotices([...feedbacks, { id, notice: read.version.notice }]).length > 0)
      sources.set(id, read);
  }
  return sources;
}

const asPairSources = (sources: ReadonlyMap<string, ComparedNotice>): PairSource[] =>
  [...sources].map(([id, { version }]) => ({ id, notice: version.notice }));

/** Gives the pairs of feedback and rectification notices as readers left them, one at a time. */
export async function* noticePairs(database: LibraryDatabase): AsyncGenerator<NoticePair> {
  const reviewer = await nameOfSelf(database);
  const links = (await database.links.where('kind').equals('pair').toArray()).filter(
    ({ deletedAt }) => deletedAt === null,
  );
  const sources = await readPairSources(database, links);
  for (const { feedback, rectification, score, issues } of pairNotices(asPairSources(sources), links)) {
    const [asked, answered] = [sources.get(feedback)!, sources.get(rectification)!];
    const isConfirmed = links.some(
      ({ members, state }) =>
        state === 'confirmed' && members.includes(feedback) && members.includes(rectification),
    );
    yield {
      feedback: asked.compared,
      rectification: answered.compared,
      score,
      trust: isConfirmed ? 'confirmed' : 'auto',
      issues: issues.map(({ feedbackIssueId, rectificationIssueId, relation }) => ({
        relation,
        feedback: quoteIssue(asked, feedbackIssueId),
        rectification: quoteIssue(answered, rectificationIssueId),
      })),
      reviewer,
    };
  }
}
