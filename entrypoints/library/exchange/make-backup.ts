import { BackupWriter } from '../../../lib/export/backup';
import { type LibraryDatabase, visitLibrary } from '../../../lib/store/index';

/** What browsers save a backup as; the name ends in what it is: gzipped JSON Lines. */
export const BACKUP_EXTENSION = 'jsonl.gz';

/** Writes the whole library, as it stands at one instant, as one file. */
export async function makeBackup(
  database: LibraryDatabase,
  signal: AbortSignal,
  report: (rows: number) => void,
): Promise<Blob> {
  const writer = new BackupWriter();
  const parts: Blob[] = [];
  let rows = 0;
  await visitLibrary(
    database,
    (table, row) => {
      writer.add(table, row);
      rows += 1;
      report(rows);
      const ready = writer.take();
      if (ready.length > 0) parts.push(new Blob(ready as BlobPart[]));
    },
    signal,
  );
  return new Blob([...parts, ...(writer.finish() as BlobPart[])], { type: 'application/gzip' });
}
