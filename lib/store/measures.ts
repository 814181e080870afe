import type { MeasureRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { guarded } from './store-error';

/** Lists the measures of one notice's current version, in text order; without a notice those of all. */
export const listMeasures = (database: LibraryDatabase, noticeId?: string): Promise<MeasureRecord[]> =>
  guarded(async () => {
    if (noticeId === undefined) return database.measures.toArray();
    return database.measures.where('noticeId').equals(noticeId).sortBy('start');
  });
