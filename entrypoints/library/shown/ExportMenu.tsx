import { useRef } from 'preact/hooks';
import { useLabels } from '../../../components/hooks/use-labels';
import { ProgressBar } from '../../../components/page/ProgressBar';
import type { LabelKey } from '../../../lib/labels/index';
import { type LibraryDatabase, listNotices } from '../../../lib/store/index';
import { collectFile } from '../../page-shell/collect-file';
import { exportCsv, fileName } from '../../page-shell/export-csv';
import { usePage } from '../../page-shell/page-context';
import { saveBlob } from '../../page-shell/save-file';
import { useRun } from '../../page-shell/use-run';
import type { RowPlace } from '../tabs/list-tab';
import type { SHOWN_FORMATS } from './shown-formats';
import type { ShownRows } from './shown-rows';

interface ExportMenuProps<Row> extends Omit<ShownRows<Row>, 'sourceOf'> {
  /** What the file is called. */
  name: string;
  /** Where a row stands; null for rows of no notice, and left out where none has one. */
  placeOf?: (row: Row) => RowPlace | null;
  /** The table of the full export that the list shows, where there is one. */
  table?: string;
}

const FORMATS: readonly [id: keyof typeof SHOWN_FORMATS, label: LabelKey][] = [
  ['csv', 'library.shownCsv'],
  ['xlsx', 'exchange.xlsx'],
  ['html', 'exchange.html'],
  ['md', 'exchange.markdown'],
];

/** Versions that are read at once for their hashes: their texts are large. */
const PORTION = 20;

async function readHashes(
  database: LibraryDatabase,
  versionIds: readonly string[],
  signal: AbortSignal,
  report: (done: number) => void,
): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (let first = 0; first < versionIds.length; first += PORTION) {
    signal.throwIfAborted();
    const versions = await database.versions.bulkGet(versionIds.slice(first, first + PORTION));
    for (const version of versions) if (version) hashes.set(version.id, version.hash);
    report(Math.min(first + PORTION, versionIds.length));
  }
  return hashes;
}

/** Exports the list as it is shown, as a table or a report, or its whole table with every column. */
export function ExportMenu<Row>({ name, table, placeOf, ...list }: ExportMenuProps<Row>) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const { running, run } = useRun();
  const menu = useRef<HTMLDetailsElement>(null);

  const exportShown = (id: keyof typeof SHOWN_FORMATS) =>
    void attempt(async () => {
      const { SHOWN_FORMATS: formats } = await import('./shown-formats');
      const { extension, type, write } = formats[id];
      const made = await run(async (signal, report) => {
        const places = new Map(placeOf ? list.rows.map((row) => [row, placeOf(row)]) : []);
        const versionIds = new Set([...places.values()].flatMap((place) => place?.versionId ?? []));
        const hashes = await readHashes(database, [...versionIds], signal, report);
        const sourceOf = (row: Row) => {
          const place = places.get(row);
          return place ? { ...place, hash: hashes.get(place.versionId) ?? '' } : null;
        };
        const shown: ShownRows<Row> = { ...list, ...(placeOf && { sourceOf }) };
        return collectFile(write(shown, labels), type, signal);
      });
      if (!made.isCancelled) saveBlob(fileName(name, extension), made.value);
    });
  const exportAll = (whole: string) =>
    void attempt(() =>
      run(async (signal, report) =>
        exportCsv(database, labels, whole, await listNotices(database), { signal, onProgress: report }),
      ),
    );

  if (running)
    return (
      <ProgressBar
        name={`${labels.text('library.exporting')} ${labels.number(running.done)}`}
        onCancel={running.cancel}
      />
    );
  return (
    <details
      ref={menu}
      class="library-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        menu.current.open = false;
        menu.current.querySelector('summary')?.focus();
      }}
    >
      <summary class="button">{labels.text('library.export')}</summary>
      <div class="library-menu-box stack">
        <h2 class="small">{labels.text('library.exportShown', { count: list.rows.length })}</h2>
        {FORMATS.map(([id, label]) => (
          <button key={id} type="button" onClick={() => exportShown(id)}>
            {labels.text(label)}
          </button>
        ))}
        {table && (
          <>
            <h2 class="small">{labels.text('library.exportWhole')}</h2>
            <button type="button" onClick={() => exportAll(table)}>
              {labels.text('library.exportAll')}
            </button>
          </>
        )}
      </div>
    </details>
  );
}
