import type { Transaction } from 'dexie';

/** One step of the database's shape; `stores` lists only what changes (Dexie keeps the rest). */
export interface Migration {
  version: number;
  /** Dexie's schema words: primary key first, `*` a list index, `[a+b]` a compound one. */
  stores: Readonly<Record<string, string | null>>;
  /** Rewrites the rows that the version before left. */
  upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}

/** All shapes the database ever had, oldest first; a released one is never edited, only followed. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    stores: {
      notices: 'id, url, *mirrors, fingerprint, updatedAt',
      versions: 'id, noticeId, [noticeId+fingerprint], fingerprint',
      issues: 'id, noticeId, versionId, family',
      measures: 'id, noticeId, versionId, issueId',
      annotations: 'id, noticeId, versionId, *tagIds, author, updatedAt',
      dismissals: 'id, noticeId, rule',
      tags: 'id, name',
      links: 'id, kind, *members, state',
      reviewers: 'id',
      sites: 'id, host',
      views: 'id, name',
      history: 'id',
    },
  },
  { version: 2, stores: { comparisons: 'id' } },
];
