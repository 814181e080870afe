import type { Trust } from '../model/annotation';
import type { MeasureRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { writeStep } from './history';
import { guarded } from './store-error';

/** Lists the measures of one notice's current version, in text order; without a notice those of all. */
export const listMeasures = (database: LibraryDatabase, noticeId?: string): Promise<MeasureRecord[]> =>
  guarded(async () => {
    if (noticeId === undefined) return database.measures.toArray();
    return database.measures.where('noticeId').equals(noticeId).sortBy('start');
  });

/** Says how far a measure row can be trusted; errors: `absent`. */
export const trustMeasure = (database: LibraryDatabase, id: string, trust: Trust): Promise<MeasureRecord> =>
  writeStep(database, 'confirm', (step) => step.change('measures', id, { trust }));
