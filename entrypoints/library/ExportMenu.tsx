import { useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import { ProgressBar } from '../../components/page/ProgressBar';
import type { Column } from '../../components/table/table-columns';
import { listNotices, readVersion } from '../../lib/store/index';
import { CSV_TYPE, exportCsv, fileName } from '../page-shell/export-csv';
import { usePage } from '../page-shell/page-context';
import { saveFile } from '../page-shell/save-file';
import { writeShownCsv } from './shown-csv';
import type { RowPlace } from './tabs/list-tab';

interface ExportMenuProps<Row> {
  /** The list, which is also the name of its table in the full export. */
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  placeOf: (row: Row) => RowPlace;
}

/** Exports the list as it is shown, or its whole table with every column. */
export function ExportMenu<Row>({ name, columns, rows, placeOf }: ExportMenuProps<Row>) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const [running, setRunning] = useState<{ abort: AbortController; done: number } | null>(null);

  const run = async (work: (signal: AbortSignal, report: (done: number) => void) => Promise<void>) => {
    const abort = new AbortController();
    setRunning({ abort, done: 0 });
    await attempt(async () => {
      try {
        await work(abort.signal, (done) => setRunning({ abort, done }));
      } catch (error) {
        if (!abort.signal.aborted) throw error;
      }
    });
    setRunning(null);
  };
  const exportShown = () =>
    run(async (signal, report) => {
      const hashes = new Map<string, string>();
      for (const versionId of new Set(rows.map((row) => placeOf(row).versionId))) {
        signal.throwIfAborted();
        hashes.set(versionId, (await readVersion(database, versionId))?.hash ?? '');
        report(hashes.size);
      }
      const sourceOf = (row: Row) => {
        const place = placeOf(row);
        return { ...place, hash: hashes.get(place.versionId)! };
      };
      saveFile(fileName(name, 'csv'), CSV_TYPE, [...writeShownCsv(columns, rows, sourceOf, labels)]);
    });
  const exportAll = () =>
    run(async (signal, report) =>
      exportCsv(database, labels, name, await listNotices(database), { signal, onProgress: report }),
    );

  if (running)
    return (
      <ProgressBar
        name={`${labels.text('library.exporting')} ${labels.number(running.done)}`}
        onCancel={() => running.abort.abort()}
      />
    );
  return (
    <>
      <button type="button" onClick={() => void exportShown()}>
        {labels.text('library.exportShown')}
      </button>
      <button type="button" onClick={() => void exportAll()}>
        {labels.text('library.exportAll')}
      </button>
    </>
  );
}
