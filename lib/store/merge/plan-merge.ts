import type { AnnotationRecord, LinkRecord, ReviewerRecord } from '../../model/library';
import type { LibraryDatabase } from '../database';
import type { Row, WritableTable } from '../tables';
import { readKnownStates } from './known-states';
import { mergeNotices, type SpanShifts } from './merge-notices';
import { type ConflictChoice, type FileOwner, type LibraryRows, MergePlan } from './merge-plan';
import { type MergeBasis, mergeRow, mergeTable } from './merge-rows';

/** What a caller of a merge can set. */
export interface MergeOptions {
  /** Unless stated, what likelyOwner finds. */
  owner?: FileOwner;
  /** What the reader chose for rows that both sides changed, by conflictKey. */
  choices?: ReadonlyMap<string, ConflictChoice>;
  signal?: AbortSignal;
  /** Hears how many rows of the file were looked at or written. */
  progress?: (rows: number) => void;
}

const readSelf = (database: LibraryDatabase): Promise<ReviewerRecord | undefined> =>
  database.reviewers.filter((row) => row.isSelf && row.deletedAt === null).first();

const selfOf = (rows: Pick<LibraryRows, 'reviewers'>): ReviewerRecord | undefined =>
  rows.reviewers.find((row) => row.isSelf && row.deletedAt === null);

/** Whose library a file seems to be: the reader's when it names the same self, or when nobody works here yet. */
export async function likelyOwner(
  database: LibraryDatabase,
  rows: Pick<LibraryRows, 'reviewers'>,
): Promise<FileOwner> {
  const self = await readSelf(database);
  return !self || selfOf(rows)?.id === self.id ? 'self' : 'other';
}

/** Merges the reviewers: whoever exported the file is the reader or comes in as another; there is one self at most. */
async function mergeReviewers(basis: MergeBasis, rows: readonly ReviewerRecord[]): Promise<void> {
  const { plan, self, owner, database } = basis;
  const fileSelf = selfOf({ reviewers: [...rows] });
  const isSamePerson = owner === 'self' && self !== null && fileSelf !== undefined && fileSelf.id !== self;
  if (isSamePerson) {
    plan.unify('reviewers', fileSelf.id, self);
    const own = await database.reviewers.get(self);
    if (own && own.name === '' && fileSelf.name !== '')
      plan.put('reviewers', { ...own, name: fileSelf.name, updatedAt: fileSelf.updatedAt }, own);
  }
  const others = rows.filter((row) => !isSamePerson || row.id !== fileSelf.id);
  await mergeTable(
    basis,
    'reviewers',
    others.map((row) => ({
      ...row,
      author: plan.idOf(row.author),
      isSelf: row.id === self || (row.isSelf && self === null && owner === 'self'),
    })),
  );
}

/** Rows here by a key, for rows that are the same by what they are called. */
const byKey = <RowType extends { deletedAt: string | null }>(
  rows: readonly RowType[],
  keyOf: (row: RowType) => string,
): Map<string, RowType> =>
  new Map(rows.filter(({ deletedAt }) => deletedAt === null).map((row) => [keyOf(row), row]));

/**
 * Merges rows that are known by a name as well as by their id: of two with one name there will be one. A row that
 * was renamed to a name that is taken here keeps the name it has here.
 */
async function mergeNamed<Name extends 'tags' | 'sites' | 'views'>(
  basis: MergeBasis,
  table: Name,
  rows: readonly Row<Name>[],
  nameOf: (row: Row<Name>) => string,
): Promise<void> {
  const { plan, database } = basis;
  const here = (await database.table(table).toArray()) as Row<Name>[];
  const byId = new Map(here.map((row) => [row.id, row]));
  const names = byKey(here, nameOf);
  for (const row of rows) {
    const theirs = { ...row, author: plan.idOf(row.author) };
    const mine = byId.get(row.id);
    const holder = row.deletedAt === null ? names.get(nameOf(row)) : undefined;
    if (!mine && holder) {
      plan.unify(table, row.id, holder.id);
      continue;
    }
    if (mine && holder && holder.id !== row.id) {
      plan.summary.conflicts.push({ table, mine, theirs, inForce: 'mine', choices: ['mine'], copy: null });
      plan.count(table, 'same');
      continue;
    }
    if (!mine && row.deletedAt === null) names.set(nameOf(row), row);
    mergeRow(basis, table, mine, theirs);
  }
}

const moved = (plan: MergePlan, shifts: SpanShifts, row: AnnotationRecord): AnnotationRecord => {
  const shift = shifts.get(row.versionId);
  const { position } = row.target;
  return {
    ...row,
    author: plan.idOf(row.author),
    noticeId: plan.idOf(row.noticeId),
    versionId: plan.idOf(row.versionId),
    tagIds: [...new Set(row.tagIds.map((id) => plan.idOf(id)))],
    settledBy: row.settledBy === null ? null : plan.idOf(row.settledBy),
    target: shift ? { ...row.target, position: { ...position, ...shift(position) } } : row.target,
  };
};

const linkKey = ({ kind, members }: LinkRecord): string => [kind, ...members].join(' ');

/** Merges links: what a reader settled stands above what was worked out; two links of the same rows become one. */
async function mergeLinks(basis: MergeBasis, rows: readonly LinkRecord[]): Promise<void> {
  const { plan, database } = basis;
  const here = await database.links.toArray();
  const byId = new Map(here.map((row) => [row.id, row]));
  const byMembers = byKey(here, linkKey);
  for (const row of rows) {
    const [one, other] = row.members.map((id) => plan.idOf(id)) as [string, string];
    if (row.members.some((id) => plan.gone.has(id)) || one === other) {
      if (row.state !== 'suggested' && row.deletedAt === null) plan.summary.leftOut.push(row);
      continue;
    }
    const members: LinkRecord['members'] = one < other ? [one, other] : [other, one];
    const theirs = { ...row, author: plan.idOf(row.author), members };
    const twin = byId.has(row.id) || row.deletedAt !== null ? undefined : byMembers.get(linkKey(theirs));
    const mine = byId.get(row.id) ?? twin;
    if (twin) plan.unify('links', row.id, twin.id);
    else if (!mine) byMembers.set(linkKey(theirs), theirs);
    const same = mine ? { ...theirs, id: mine.id, author: mine.author, createdAt: mine.createdAt } : theirs;
    const isSettledHereAlone = mine && mine.state !== 'suggested' && theirs.state === 'suggested';
    const isSettledThereAlone = mine?.state === 'suggested' && theirs.state !== 'suggested';
    if (isSettledHereAlone && mine.deletedAt === null) plan.count('links', 'same');
    else if (isSettledThereAlone && theirs.updatedAt <= mine.updatedAt)
      plan.put('links', { ...same, updatedAt: mine.updatedAt }, mine);
    else mergeRow(basis, 'links', mine, same);
  }
}

/**
 * Works out what merging a library's rows into this one comes to. Reads only; inside a transaction over all tables
 * what it finds stays true until it is written. Every reference of the file's rows leads to the right row here.
 */
export async function planMerge(
  database: LibraryDatabase,
  tables: readonly WritableTable[],
  rows: LibraryRows,
  options: MergeOptions = {},
): Promise<MergePlan> {
  const { signal, progress } = options;
  const plan = new MergePlan(tables);
  const owner = options.owner ?? (await likelyOwner(database, rows));
  const self = (await readSelf(database))?.id ?? null;
  const basis: MergeBasis = {
    database,
    plan,
    owner,
    self,
    states: await readKnownStates(database),
    choices: options.choices ?? new Map(),
    fileSelf: (owner === 'self' ? self : null) ?? selfOf(rows)?.id ?? null,
  };
  let looked = 0;
  const step = (count: number) => {
    signal?.throwIfAborted();
    looked += count;
    progress?.(looked);
  };
  const own = <RowType extends { author: string; noticeId: string }>(row: RowType): RowType => ({
    ...row,
    author: plan.idOf(row.author),
    noticeId: plan.idOf(row.noticeId),
  });

  await mergeReviewers(basis, rows.reviewers);
  await mergeNamed(basis, 'tags', rows.tags, ({ name }) => name);
  await mergeNamed(basis, 'sites', rows.sites, ({ host }) => host);
  await mergeNamed(basis, 'views', rows.views, ({ name, address }) => `${name}\n${address}`);
  step(rows.reviewers.length + rows.tags.length + rows.sites.length + rows.views.length);
  const shifts = await mergeNotices(database, plan, rows, step);
  const annotations = rows.annotations.map((row) => moved(plan, shifts, row));
  await mergeTable(basis, 'annotations', annotations);
  step(rows.annotations.length);
  await mergeTable(basis, 'dismissals', rows.dismissals.map(own));
  step(rows.dismissals.length);
  await mergeLinks(basis, rows.links);
  step(rows.links.length);
  return plan;
}
