import { titlesAbove } from '../../../lib/anchoring/index';
import {
  type NoticePair as FoundPair,
  findRecurring,
  type PairSource,
  pairNotices,
} from '../../../lib/compare/index';
import type { ComparedIssue, NoticePair, RecurringGroup } from '../../../lib/export/comparison';
import type { IssueRecord, LinkRecord, NoticeRecord, VersionRecord } from '../../../lib/model/library';
import { type LibraryDatabase, listIssues, listNotices, listReviewers } from '../../../lib/store/index';

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

/** What a long reading hears and tells. */
interface Reading {
  database: LibraryDatabase;
  signal: AbortSignal;
  /** Hears how many notices were read. */
  report: (notices: number) => void;
}

/** A notice as comparisons quote it, with its text. */
interface ComparedNotice {
  id: string;
  compared: ComparedIssue;
  version: VersionRecord;
}

/** Notices that are read at once: their texts are large. */
const PORTION = 20;

/** Reads notices as comparisons quote them, some at a time; those that are gone are left out. */
async function* readCompared(
  { database, signal, report }: Reading,
  noticeIds: readonly string[],
): AsyncGenerator<ComparedNotice> {
  for (let first = 0; first < noticeIds.length; first += PORTION) {
    signal.throwIfAborted();
    const notices = await database.notices.bulkGet(noticeIds.slice(first, first + PORTION));
    const standing = notices.filter((row) => row !== undefined).filter(({ deletedAt }) => deletedAt === null);
    const versions = await database.versions.bulkGet(
      standing.map(({ currentVersionId }) => currentVersionId),
    );
    for (const [at, row] of standing.entries()) {
      const version = versions[at];
      if (version) yield { id: row.id, compared: asCompared(row, version), version };
    }
    report(Math.min(first + PORTION, noticeIds.length));
  }
}

const nameOfSelf = async (database: LibraryDatabase): Promise<string | null> =>
  (await listReviewers(database)).find(({ isSelf }) => isSelf)?.name || null;

/** A stretch of a text as a string of its own: a slice would keep the whole text in memory. */
const quoteOf = (text: string, start: number, end: number): string =>
  JSON.parse(JSON.stringify(text.slice(start, end)));

/** Quotes issues, reading the text of each notice once; those whose notice is gone are left out. */
async function quoteIssues(
  reading: Reading,
  issues: readonly IssueRecord[],
): Promise<Map<string, ComparedIssue>> {
  const quoted = new Map<string, ComparedIssue>();
  const ofNotice = new Map<string, IssueRecord[]>();
  for (const issue of issues) {
    const rows = ofNotice.get(issue.noticeId);
    if (rows) rows.push(issue);
    else ofNotice.set(issue.noticeId, [issue]);
  }
  for await (const { id: noticeId, compared, version } of readCompared(reading, [...ofNotice.keys()]))
    for (const { id, localId, title, path, start, end } of ofNotice.get(noticeId)!) {
      const quote = quoteOf(version.notice.text, start, end);
      quoted.set(id, { ...compared, localId, title, path, start, end, quote });
    }
  return quoted;
}

/** Gives the groups of recurring problems as readers left them, one at a time. */
export async function* recurringGroups(reading: Reading): AsyncGenerator<RecurringGroup> {
  const { database } = reading;
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
    reading,
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

/** What of a notice says whether another answers it; a bulletin for several bodies names them in its text alone. */
const headOf = ({ id, version: { notice } }: ComparedNotice): PairSource => ({
  id,
  notice: {
    ...notice,
    text: notice.kind === 'feedback' && notice.inspectedBody === null ? notice.text : '',
    measures: [],
    facts: [],
    sections: [],
    accountability: [],
  },
});

/** Finds the pairs of feedback and rectification notices; of the notices it keeps those that could be paired. */
async function findPairs(reading: Reading, links: readonly LinkRecord[]): Promise<FoundPair[]> {
  const notices = await listNotices(reading.database);
  const idsOf = (isWanted: (kind: NoticeRecord['kind']) => boolean) =>
    notices.filter(({ kind }) => isWanted(kind)).map(({ id }) => id);
  const feedbacks: PairSource[] = [];
  for await (const read of readCompared(
    reading,
    idsOf((kind) => kind === 'feedback'),
  ))
    feedbacks.push(headOf(read));
  if (feedbacks.length === 0) return [];
  const confirmed = new Set(
    links.filter(({ state }) => state === 'confirmed').flatMap(({ members }) => members),
  );
  const answers: PairSource[] = [];
  for await (const read of readCompared(
    reading,
    idsOf((kind) => kind !== 'feedback' && kind !== 'other'),
  )) {
    const source = headOf(read);
    if (confirmed.has(read.id) || pairNotices([...feedbacks, source]).length > 0) answers.push(source);
  }
  return pairNotices([...feedbacks, ...answers], links);
}

/** Gives the pairs of feedback and rectification notices as readers left them; texts are read some pairs at a time. */
export async function* noticePairs(reading: Reading): AsyncGenerator<NoticePair> {
  const { database } = reading;
  const reviewer = await nameOfSelf(database);
  const links = (await database.links.where('kind').equals('pair').toArray()).filter(
    ({ deletedAt }) => deletedAt === null,
  );
  const confirmed = new Set(
    links.filter(({ state }) => state === 'confirmed').map(({ members }) => members.toSorted().join(' ')),
  );
  const pairs = await findPairs(reading, links);
  for (let first = 0; first < pairs.length; first += PORTION / 2) {
    const portion = pairs.slice(first, first + PORTION / 2);
    const ids = new Set(portion.flatMap(({ feedback, rectification }) => [feedback, rectification]));
    const read = new Map<string, ComparedNotice>();
    for await (const one of readCompared(reading, [...ids])) read.set(one.id, one);
    for (const { feedback, rectification, score, issues } of portion) {
      const [asked, answered] = [read.get(feedback), read.get(rectification)];
      // One that was deleted meanwhile is no pair any more.
      if (!asked || !answered) continue;
      yield {
        feedback: asked.compared,
        rectification: answered.compared,
        score,
        trust: confirmed.has([feedback, rectification].sort().join(' ')) ? 'confirmed' : 'auto',
        issues: issues.map(({ feedbackIssueId, rectificationIssueId, relation }) => ({
          relation,
          feedback: quoteIssue(asked, feedbackIssueId),
          rectification: quoteIssue(answered, rectificationIssueId),
        })),
        reviewer,
      };
    }
  }
}
