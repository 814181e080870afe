import { strToU8, Zip, ZipDeflate } from 'fflate';
import { cellOf, chosenColumns, csvHead, csvLine } from './csv';
import { dataDictionary } from './data-dictionary';
import { type AnyFeed, type FeedOptions, readFeeds, tablesOf } from './table-feed';

/** A fixed time stamp, so that the same rows make the same bytes. */
const STAMP = new Date(1980, 0, 1);
const CHUNK_UNITS = 1 << 16;

/** The file beside the tables that says what their columns mean. */
export const DICTIONARY_FILE = 'data-dictionary.md';

/**
 * Writes tables as one ZIP of CSV files with their data dictionary, in pieces. Each source is read once for all
 * tables; the tables after the first wait compressed, so that memory holds a tenth of the text or less.
 */
export async function* writeCsvArchive(
  feeds: readonly AnyFeed[],
  options: FeedOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const { headings = 'name', wordOf } = options;
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    ready.push(data);
  });
  const open = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = STAMP;
    zip.add(file);
    return file;
  };
  const choices = tablesOf(feeds);
  const dictionary = dataDictionary(
    headings === 'zh' ? 'zh' : 'en',
    choices.map(({ table }) => table),
  );
  open(DICTIONARY_FILE).push(strToU8(dictionary), true);
  const files = choices.map(({ table, columns: names }) => {
    const columns = chosenColumns(table, names);
    return { columns, file: open(`${table.name}.csv`), text: csvHead(columns, headings) };
  });
  for await (const fed of readFeeds(feeds, options)) {
    if (!fed) {
      yield* ready;
      ready = [];
      continue;
    }
    const target = files[fed.at]!;
    for (const row of fed.rows) {
      target.text += csvLine(target.columns.map((column) => cellOf(column, row, wordOf)));
      if (target.text.length < CHUNK_UNITS) continue;
      target.file.push(strToU8(target.text.toWellFormed()));
      target.text = '';
    }
  }
  for (const { file, text } of files) file.push(strToU8(text.toWellFormed()), true);
  zip.end();
  yield* ready;
}
