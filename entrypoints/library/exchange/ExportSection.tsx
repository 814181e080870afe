import { useEffect, useMemo, useState } from 'preact/hooks';
import { ChoiceList } from '../../../components/exchange/ChoiceList';
import { RowPreview } from '../../../components/exchange/RowPreview';
import { TableChoices } from '../../../components/exchange/TableChoices';
import { useLabels } from '../../../components/hooks/use-labels';
import { ProgressBar } from '../../../components/page/ProgressBar';
import { cellOf, headingOf, joinList } from '../../../lib/export/csv';
import { countRows, readFeeds, tablesOf } from '../../../lib/export/table-feed';
import { ALL_TABLES, type Cell } from '../../../lib/export/tables/index';
import { collectFile } from '../../page-shell/collect-file';
import { fileName } from '../../page-shell/export-csv';
import { usePage } from '../../page-shell/page-context';
import { saveBlob } from '../../page-shell/save-file';
import { tableWords } from '../../page-shell/table-words';
import { useLive, valueOr } from '../../page-shell/use-live';
import { useRun } from '../../page-shell/use-run';
import { type ChosenTables, EXPORT_FORMATS, type ExportRun, feedsOf } from './export-formats';
import { fileSize } from './file-size';

/** Rows that a preview shows. */
const PREVIEW_ROWS = 5;

const EVERYTHING: ChosenTables = new Map(
  ALL_TABLES.map(({ name, columns }) => [name, new Set(columns.map((column) => column.name))]),
);

interface Preview {
  table: string;
  headings: string[];
  rows: string[][];
}

/** Characters of a cell that a preview shows. */
const PREVIEW_CHARACTERS = 200;

const previewText = (cell: Cell): string => {
  const text = typeof cell === 'object' && cell !== null ? joinList(cell) : String(cell ?? '');
  return text.slice(0, PREVIEW_CHARACTERS);
};

/** The first rows of one table. */
async function readPreview(run: ExportRun, name: string, columns: ReadonlySet<string>): Promise<Preview> {
  const { headings, wordOf } = tableWords(run.labels);
  const feeds = feedsOf({ ...run, tables: new Map([[name, columns]]) });
  const table = tablesOf(feeds)[0]!.table;
  const chosen = table.columns.filter((column) => columns.has(column.name));
  const rows: string[][] = [];
  for await (const fed of readFeeds(feeds, { signal: run.signal })) {
    for (const row of fed?.rows ?? []) {
      rows.push(chosen.map((column) => previewText(cellOf(column, row, wordOf))));
      if (rows.length === PREVIEW_ROWS) break;
    }
    if (rows.length === PREVIEW_ROWS) break;
  }
  return { table: name, headings: chosen.map((column) => headingOf(column, headings)), rows };
}

/** Exports what the library holds: format, tables, columns, preview, and the file. */
export function ExportSection() {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const [formatId, setFormatId] = useState(EXPORT_FORMATS[0]!.id);
  const [chosen, setChosen] = useState<ChosenTables>(EVERYTHING);
  const [counts, setCounts] = useState<ReadonlyMap<string, number> | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [told, setTold] = useState('');
  const { running, run } = useRun();
  // Rows that come in, by an import or by reading on, are counted again.
  const contents = valueOr(
    useLive(
      async () => (await Promise.all([database.versions.count(), database.annotations.count()])).join(' '),
      [database],
    ),
    '',
  );
  const format = EXPORT_FORMATS.find(({ id }) => id === formatId)!;

  useEffect(() => {
    if (contents === '') return;
    const abort = new AbortController();
    const whole = { database, labels, tables: EVERYTHING, signal: abort.signal, report: () => undefined };
    const feeds = feedsOf(whole);
    countRows(feeds, { signal: abort.signal })
      .then((found) => setCounts(new Map(tablesOf(feeds).map(({ table }, at) => [table.name, found[at]!]))))
      .catch((error: unknown) => {
        if (!abort.signal.aborted) void attempt(() => Promise.reject(error));
      });
    return () => abort.abort();
  }, [database, contents]);

  const language = tableWords(labels).headings === 'en' ? 'en' : 'zh';
  const tables = useMemo(
    () =>
      ALL_TABLES.map(({ name, labels: words, columns }) => ({
        name,
        label: words[language],
        columns: columns.map((column) => ({ key: column.name, label: column.labels[language] })),
        rows: counts?.get(name) ?? null,
      })),
    [language, counts],
  );

  const show = (name: string) =>
    void attempt(async () => {
      const columns = chosen.get(name);
      if (!columns) return;
      const shown = await run((signal, report) =>
        readPreview({ database, labels, tables: chosen, signal, report }, name, columns),
      );
      if (!shown.isCancelled) setPreview(shown.value);
    });

  const write = () =>
    void attempt(async () => {
      setTold('');
      const made = await run((signal, report) =>
        collectFile(format.write({ database, labels, tables: chosen, signal, report }), format.type, signal),
      );
      if (made.isCancelled) return setTold(labels.text('exchange.cancelled'));
      const name = fileName(format.name, format.extension);
      saveBlob(name, made.value);
      setTold(labels.text('exchange.done', { name, size: fileSize(made.value.size, labels) }));
    });

  return (
    <section class="exchange-part" aria-labelledby="exchange-export">
      <h2 id="exchange-export">{labels.text('exchange.exportTitle')}</h2>
      <ChoiceList
        label={labels.text('exchange.format')}
        name="format"
        choices={EXPORT_FORMATS.map(({ id, label, hint }) => ({
          id,
          label: labels.text(label),
          hint: labels.text(hint),
        }))}
        chosen={formatId}
        onChange={(id) => {
          setFormatId(id);
          setPreview(null);
        }}
      />
      {format.hasTables && (
        <TableChoices
          tables={tables}
          chosen={chosen}
          onChange={(next) => {
            setChosen(next);
            setPreview(null);
          }}
          onPreview={show}
        />
      )}
      {preview && (
        <RowPreview
          table={tables.find(({ name }) => name === preview.table)!.label}
          headings={preview.headings}
          rows={preview.rows}
        />
      )}
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={
            running !== null || counts?.get('notices') === 0 || (format.hasTables && chosen.size === 0)
          }
          onClick={write}
        >
          {labels.text('exchange.run')}
        </button>
        {running && (
          <ProgressBar
            name={labels.text('exchange.notices', { count: running.done })}
            onCancel={running.cancel}
            {...(counts ? { done: running.done, total: counts.get('notices') ?? 0 } : {})}
          />
        )}
        <span role="status">{counts?.get('notices') === 0 ? labels.text('exchange.nothing') : told}</span>
      </div>
    </section>
  );
}
