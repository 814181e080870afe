import type { IssueRecord, MeasureRecord, NoticeRecord, VersionRecord } from '../../model/library';
import type { Span } from '../../model/span';
import type { LibraryDatabase } from '../database';
import { issueKeys, measureKeys, RowPool } from '../derive-rows';
import { sameAddresses } from '../same-addresses';
import type { LibraryRows, MergePlan } from './merge-plan';
import { isSame, saySame } from './same-row';
import { spanShift } from './shift-span';

/** Moves a place from a version of the file to the version here that says the same; by the file's version id. */
export type SpanShifts = Map<string, (span: Span) => Span>;

/** What one side has of a notice. */
interface Side {
  notice: NoticeRecord;
  versions: readonly VersionRecord[];
  issues: readonly IssueRecord[];
  measures: readonly MeasureRecord[];
}

/** Finds the notice here that a notice of the file is: by id, by address, or by a text that both have. */
async function findKnown(
  { notices, versions }: LibraryDatabase,
  { notice, versions: texts }: Side,
): Promise<NoticeRecord | undefined> {
  const addresses = [notice.url, ...notice.mirrors].flatMap(sameAddresses);
  const known =
    (await notices.get(notice.id)) ??
    (await notices.where('url').anyOf(addresses).first()) ??
    (await notices.where('mirrors').anyOf(addresses).first());
  if (known) return known;
  const twin = await versions
    .where('fingerprint')
    .anyOf(texts.map(({ fingerprint }) => fingerprint))
    .first();
  return twin && notices.get(twin.noticeId);
}

/** Whether the file's current reading of a notice is to be the current one here. */
function isNewerReading(plan: MergePlan, mine: Side, theirs: Side): boolean {
  const here = mine.versions.find(({ id }) => id === mine.notice.currentVersionId);
  const there = theirs.versions.find(({ id }) => id === theirs.notice.currentVersionId);
  if (!there) return false;
  if (!here) return true;
  if (here.id === there.id) return there.updatedAt > here.updatedAt && !isSame(here, there);
  if (here.id === plan.idOf(there.id))
    // Another hash is the same text with other blanks: its offsets are not those of this text.
    return (
      here.hash === there.hash &&
      there.updatedAt > here.updatedAt &&
      !saySame(here, { ...there, noticeId: here.noticeId, url: here.url, seenAt: here.seenAt })
    );
  const weKnowTheirs = mine.versions.some(({ id }) => id === plan.idOf(there.id));
  const theyKnowOurs = theirs.versions.some(({ id }) => plan.idOf(id) === here.id);
  if (weKnowTheirs !== theyKnowOurs) return theyKnowOurs;
  return weKnowTheirs ? theirs.notice.updatedAt > mine.notice.updatedAt : there.seenAt > here.seenAt;
}

/** Pairs the file's rows with rows here, by id or else by what they say; each row here is given out once. */
function pairRows<RowType extends { id: string }>(
  mine: readonly RowType[],
  theirs: readonly RowType[],
  keysOf: (row: RowType, isTheirs: boolean) => string[],
): Map<RowType, RowType> {
  const byId = new Map(mine.map((row) => [row.id, row]));
  const pairs = new Map<RowType, RowType>();
  for (const row of theirs) {
    const known = byId.get(row.id);
    if (known) pairs.set(row, known);
  }
  const taken = new Set(pairs.values());
  const pool = new RowPool(
    mine.filter((row) => !taken.has(row)),
    (row) => keysOf(row, false),
  );
  for (const row of theirs) {
    const known = pairs.has(row) ? null : pool.take(keysOf(row, true));
    if (known) pairs.set(row, known);
  }
  return pairs;
}

type Part = IssueRecord | MeasureRecord;

/** The trust of a part that both have: what a reader said later stands above what the program read. */
const trustOf = (mine: Part, theirs: Part): Part['trust'] => {
  if (theirs.trust === 'auto') return mine.trust;
  return mine.trust === 'auto' || theirs.updatedAt > mine.updatedAt ? theirs.trust : mine.trust;
};

/** Merges the issues or the measures of a notice: one reading's rows stay, each with the trust of both. */
function mergeParts<RowType extends Part>(
  plan: MergePlan,
  table: 'issues' | 'measures',
  sides: { mine: readonly RowType[]; theirs: readonly RowType[]; isTheirReading: boolean },
  rewrite: (row: RowType) => RowType,
  keysOf: (row: RowType, isTheirs: boolean) => string[],
): void {
  const { mine, theirs, isTheirReading } = sides;
  const pairs = pairRows(mine, theirs, keysOf);
  for (const [row, known] of pairs) plan.unify(table, row.id, known.id);
  for (const row of theirs) {
    const known = pairs.get(row);
    if (!known) {
      if (isTheirReading) plan.put(table, rewrite(row) as never, undefined);
      else plan.gone.add(row.id);
      continue;
    }
    const trust = trustOf(known, row);
    const updatedAt = row.updatedAt > known.updatedAt ? row.updatedAt : known.updatedAt;
    const reading = isTheirReading
      ? { ...rewrite(row), id: known.id, author: known.author, createdAt: known.createdAt }
      : known;
    const merged = { ...reading, trust, updatedAt: known.updatedAt };
    if (isSame(merged, known)) plan.count(table, 'same');
    else plan.put(table, { ...merged, updatedAt } as never, known as never);
  }
  if (!isTheirReading) return;
  const kept = new Set([...pairs.values()].map(({ id }) => id));
  for (const { id } of mine) if (!kept.has(id)) plan.deletes[table].push(id);
}

/** Merges the versions of a notice that both have: a text that both have becomes one version. */
function mergeVersions(plan: MergePlan, mine: Side, theirs: Side, shifts: SpanShifts): void {
  const byId = new Map(mine.versions.map((row) => [row.id, row]));
  const byFingerprint = new Map(mine.versions.map((row) => [row.fingerprint, row]));
  for (const version of theirs.versions) {
    const twin = byId.get(version.id) ?? byFingerprint.get(version.fingerprint);
    if (!twin || twin.id === version.id) continue;
    plan.unify('versions', version.id, twin.id);
    if (twin.hash !== version.hash) shifts.set(version.id, spanShift(version.notice.text, twin.notice.text));
  }
  const isTheirReading = isNewerReading(plan, mine, theirs);
  for (const version of theirs.versions) {
    const known = byId.get(plan.idOf(version.id));
    const isCurrent = version.id === theirs.notice.currentVersionId;
    const own = { ...version, noticeId: mine.notice.id, author: plan.idOf(version.author) };
    if (!known) plan.put('versions', own, undefined);
    else if (known.id === version.id && version.updatedAt > known.updatedAt && !isSame(own, known))
      plan.put('versions', own, known);
    else if (
      known.id !== version.id &&
      isCurrent &&
      isTheirReading &&
      mine.notice.currentVersionId === known.id
    ) {
      const { head, notice, findings, updatedAt } = version;
      plan.put('versions', { ...known, head, notice, findings, updatedAt }, known);
    } else if (known.id === version.id) plan.count('versions', 'same');
  }
  mergeReadings(plan, mine, theirs, isTheirReading);
}

/** Merges the rows that a notice has of its current version alone, and the notice's own row. */
function mergeReadings(plan: MergePlan, mine: Side, theirs: Side, isTheirReading: boolean): void {
  const own = <RowType extends Part>(row: RowType): RowType => ({
    ...row,
    author: plan.idOf(row.author),
    noticeId: mine.notice.id,
    versionId: plan.idOf(row.versionId),
  });
  mergeParts(plan, 'issues', { mine: mine.issues, theirs: theirs.issues, isTheirReading }, own, issueKeys);
  const issueIdOf = (row: MeasureRecord) => (row.issueId === null ? null : plan.idOf(row.issueId));
  mergeParts(
    plan,
    'measures',
    { mine: mine.measures, theirs: theirs.measures, isTheirReading },
    (row) => ({ ...own(row), issueId: issueIdOf(row) }),
    (row, isTheirs) => measureKeys(isTheirs ? { ...row, issueId: issueIdOf(row) } : row),
  );

  const { notice } = mine;
  const known = [notice.url, ...notice.mirrors].flatMap(sameAddresses);
  const mirrors = [theirs.notice.url, ...theirs.notice.mirrors].filter(
    (address, at, all) => !known.includes(address) && all.indexOf(address) === at,
  );
  const isLater = theirs.notice.updatedAt > notice.updatedAt;
  const { id, author, createdAt, url, trust } = notice;
  const reading = isTheirReading
    ? {
        ...theirs.notice,
        currentVersionId: plan.idOf(theirs.notice.currentVersionId),
        id,
        author,
        createdAt,
        url,
      }
    : notice;
  const merged: NoticeRecord = {
    ...reading,
    mirrors: [...notice.mirrors, ...mirrors],
    trust: theirs.notice.trust !== 'auto' && (trust === 'auto' || isLater) ? theirs.notice.trust : trust,
    deletedAt: isLater ? theirs.notice.deletedAt : notice.deletedAt,
    updatedAt: notice.updatedAt,
  };
  if (isSame(merged, notice)) plan.count('notices', 'same');
  else
    plan.put(
      'notices',
      { ...merged, updatedAt: isLater ? theirs.notice.updatedAt : notice.updatedAt },
      notice,
    );
}

const groupByNotice = <RowType extends { noticeId: string }>(
  rows: readonly RowType[],
): ReadonlyMap<string, RowType[]> => {
  const groups = new Map<string, RowType[]>();
  for (const row of rows) {
    const group = groups.get(row.noticeId);
    if (group) group.push(row);
    else groups.set(row.noticeId, [row]);
  }
  return groups;
};

/**
 * Merges notices with all that hangs on them. A notice that both sides have (the same id, address or text) becomes
 * one: its texts by what they say, its issues and measures by their words. `step` is called after each notice.
 */
export async function mergeNotices(
  database: LibraryDatabase,
  plan: MergePlan,
  rows: LibraryRows,
  step: (rows: number) => void,
): Promise<SpanShifts> {
  const shifts: SpanShifts = new Map();
  const versions = groupByNotice(rows.versions);
  const issues = groupByNotice(rows.issues);
  const measures = groupByNotice(rows.measures);
  /** For each notice here that was merged already: its texts' ids by fingerprint. */
  const merged = new Map<string, Map<string, string>>();
  for (const notice of rows.notices) {
    const theirs: Side = {
      notice,
      versions: versions.get(notice.id) ?? [],
      issues: issues.get(notice.id) ?? [],
      measures: measures.get(notice.id) ?? [],
    };
    const known = await findKnown(database, theirs);
    if (known && merged.has(known.id)) {
      // A second notice of the file that is the same one here: its texts come in, the reading stays.
      plan.unify('notices', notice.id, known.id);
      for (const version of theirs.versions) {
        const twin = merged.get(known.id)!.get(version.fingerprint);
        if (twin) plan.unify('versions', version.id, twin);
        else
          plan.put(
            'versions',
            { ...version, noticeId: known.id, author: plan.idOf(version.author) },
            undefined,
          );
      }
      for (const { id } of theirs.issues) plan.gone.add(id);
    } else if (known) {
      plan.unify('notices', notice.id, known.id);
      const mine: Side = {
        notice: known,
        versions: await database.versions.where('noticeId').equals(known.id).toArray(),
        issues: await database.issues.where('noticeId').equals(known.id).toArray(),
        measures: await database.measures.where('noticeId').equals(known.id).toArray(),
      };
      mergeVersions(plan, mine, theirs, shifts);
      merged.set(
        known.id,
        new Map([...theirs.versions, ...mine.versions].map((row) => [row.fingerprint, plan.idOf(row.id)])),
      );
    } else {
      const own = <RowType extends { author: string }>(row: RowType): RowType => ({
        ...row,
        author: plan.idOf(row.author),
      });
      plan.put('notices', own(notice), undefined);
      for (const row of theirs.versions) plan.put('versions', own(row), undefined);
      for (const row of theirs.issues) plan.put('issues', own(row), undefined);
      for (const row of theirs.measures) plan.put('measures', own(row), undefined);
    }
    step(1 + theirs.versions.length + theirs.issues.length + theirs.measures.length);
  }
  return shifts;
}
