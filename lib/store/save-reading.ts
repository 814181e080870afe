import type { Finding } from '../model/finding';
import type { NoticeRecord, VersionRecord } from '../model/library';
import type { Notice, PageHead } from '../model/notice';
import type { LibraryDatabase } from './database';
import { deriveRows, type FamilyReader } from './derive-rows';
import { newId } from './new-id';
import { sameAddresses } from './same-addresses';
import { ensureSelf } from './self';
import { guarded } from './store-error';

/** What was read on a page, once. */
export interface Reading {
  /** Canonical address (lib/page/canonical-url.ts): the notice's identity beside its content. */
  url: string;
  head: PageHead;
  notice: Notice;
  findings: Finding[];
  /** Of the notice's text: see fingerprintText and hashText. */
  fingerprint: string;
  hash: string;
  /** ISO 8601, UTC. */
  seenAt: string;
  /** Without it issues have no family. */
  familyOf?: FamilyReader;
}

/**
 * What a reading came to: `first` a notice not known before · `changed` another text than the one before ·
 * `reread` the same text by another parser · `known` nothing new, nothing written.
 */
export type SaveOutcome = 'first' | 'changed' | 'reread' | 'known';

export interface SavedReading {
  outcome: SaveOutcome;
  notice: NoticeRecord;
  versionId: string;
  /** The version that was current before, null for a first reading. */
  previousVersionId: string | null;
  /** The address is new for a notice known from another one. */
  isNewMirror: boolean;
}

/** Finds the notice of an address, else the notice with the same content on another address (a mirror). */
const findNotice = async (
  database: LibraryDatabase,
  url: string,
  fingerprint: string,
): Promise<NoticeRecord | null> => {
  const addresses = sameAddresses(url);
  const known =
    (await database.notices.where('url').anyOf(addresses).first()) ??
    (await database.notices.where('mirrors').anyOf(addresses).first());
  if (known) return known;
  const version = await database.versions.where('fingerprint').equals(fingerprint).first();
  return version ? ((await database.notices.get(version.noticeId)) ?? null) : null;
};

/** What a notice's row repeats of its current version, for lists. */
export const summaryOf = ({
  notice,
  findings,
  fingerprint,
}: Pick<Reading, 'notice' | 'findings' | 'fingerprint'>) => ({
  fingerprint,
  kind: notice.kind,
  title: notice.title,
  inspectedBody: notice.inspectedBody,
  inspectingBody: notice.inspectingBody,
  inspectionLevel: notice.inspectionLevel,
  feedbackDate: notice.feedbackDate,
  publishedDate: notice.publishedDate,
  issueCount: notice.issues.filter((issue) => issue.role === 'problem').length,
  measureCount: notice.measures.length,
  findingCount: findings.length,
  findings: findings.map((finding) => {
    const first = finding.evidence[0];
    return { ...finding, quote: first ? notice.text.slice(first.start, first.end) : '' };
  }),
});

/** Fewer than fifty: of more at once Dexie does not say which they are, and every list would be read again. */
const TOLD_ONE_BY_ONE = 49;

const addRows = async <Record>(
  table: { bulkAdd: (rows: readonly Record[]) => PromiseLike<unknown> },
  rows: readonly Record[],
): Promise<void> => {
  for (let first = 0; first < rows.length; first += TOLD_ONE_BY_ONE)
    await table.bulkAdd(rows.slice(first, first + TOLD_ONE_BY_ONE));
};

const sameFindings = (one: readonly Finding[], other: readonly Finding[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Stores a reading in one transaction: the notice (known by canonical address, else by content: a mirror), a
 * version once per text, and the current version's issues and measures. A reload adds nothing; visitor counters
 * make no version; when the page goes back to an earlier text, that version is current again.
 * Errors: see StoreErrorCode; after any of them the library is as it was.
 */
export const saveReading = (database: LibraryDatabase, reading: Reading): Promise<SavedReading> =>
  guarded(() => {
    const { notices, versions, issues, measures, reviewers } = database;
    return database.transaction('rw', [notices, versions, issues, measures, reviewers], async () => {
      const { url } = reading;
      const known = await findNotice(database, url, reading.fingerprint);
      const isNewMirror =
        known !== null &&
        !sameAddresses(url).some((address) => [known.url, ...known.mirrors].includes(address));
      const seen =
        known &&
        (await versions.where('[noticeId+fingerprint]').equals([known.id, reading.fingerprint]).first());
      const isCurrent = seen?.id !== undefined && seen.id === known?.currentVersionId;
      const isReread =
        seen !== null &&
        seen !== undefined &&
        (seen.notice.parserVersion !== reading.notice.parserVersion ||
          !sameFindings(seen.findings, reading.findings));
      if (known && seen && isCurrent && !isReread && !isNewMirror && known.deletedAt === null)
        return {
          outcome: 'known',
          notice: known,
          versionId: seen.id,
          previousVersionId: seen.id,
          isNewMirror,
        };

      const { id: author } = await ensureSelf(database);
      const now = new Date().toISOString();
      const base = { author, createdAt: now, updatedAt: now, deletedAt: null };
      const noticeId = known?.id ?? newId();
      const { head, notice, findings, hash, fingerprint, seenAt } = reading;
      const version: VersionRecord = seen
        ? { ...seen, ...(isReread && { hash, head, notice, findings }), updatedAt: now }
        : { ...base, id: newId(), noticeId, url, hash, fingerprint, head, notice, findings, seenAt };
      const isWritten = !seen || isReread;
      if (isWritten) await versions.put(version);

      if (isWritten || !isCurrent) {
        const earlier = {
          issues: await issues.where('noticeId').equals(noticeId).toArray(),
          measures: await measures.where('noticeId').equals(noticeId).toArray(),
        };
        const rows = deriveRows(version, earlier, reading.familyOf ?? (() => null));
        await issues.where('noticeId').equals(noticeId).delete();
        await measures.where('noticeId').equals(noticeId).delete();
        await addRows(issues, rows.issues);
        await addRows(measures, rows.measures);
      }

      const summary = summaryOf({ ...reading, notice: version.notice, findings: version.findings });
      const row: NoticeRecord = {
        ...(known ?? { ...base, id: noticeId, url, mirrors: [], trust: 'auto' }),
        ...summary,
        mirrors: isNewMirror && known ? [...known.mirrors, url] : (known?.mirrors ?? []),
        currentVersionId: version.id,
        updatedAt: now,
        deletedAt: null,
      };
      await notices.put(row);
      const outcome = !known ? 'first' : !isCurrent ? 'changed' : isReread ? 'reread' : 'known';
      return {
        outcome,
        notice: row,
        versionId: version.id,
        previousVersionId: known?.currentVersionId ?? null,
        isNewMirror,
      };
    });
  });
