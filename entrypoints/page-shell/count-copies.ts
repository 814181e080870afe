import { CopyProbe } from '../../lib/compare/index';
import type { LibraryDatabase } from '../../lib/store/index';

/** A measure whose words stand in other notices too. */
export interface CopiedMeasure {
  /** `id` in the version's notice. */
  measureId: string;
  /** Other notices, at least one. */
  notices: number;
}

/** Measures read at a time; between two portions others get their turn. */
const PORTION = 1000;

/** Counts for each measure of a notice in how many other notices its words stand; reads the library once, in portions. */
export async function countCopies(database: LibraryDatabase, noticeId: string): Promise<CopiedMeasure[]> {
  const own = await database.measures.where('noticeId').equals(noticeId).toArray();
  const probe = new CopyProbe(own.map(({ localId, text }) => ({ id: localId, text })));
  const gone = new Set(
    (await database.notices.filter(({ deletedAt }) => deletedAt !== null).primaryKeys()) as string[],
  );
  const noticesOf = new Map<string, Set<string>>();
  let last = '';
  for (;;) {
    const portion = await database.measures.where('id').above(last).limit(PORTION).toArray();
    for (const { noticeId: other, text } of portion) {
      if (other === noticeId || gone.has(other)) continue;
      for (const id of probe.match(text)) {
        const notices = noticesOf.get(id) ?? new Set();
        notices.add(other);
        noticesOf.set(id, notices);
      }
    }
    if (portion.length < PORTION) break;
    last = portion.at(-1)!.id;
  }
  return [...noticesOf].map(([measureId, notices]) => ({ measureId, notices: notices.size }));
}
