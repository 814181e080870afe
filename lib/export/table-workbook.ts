import { sheetWriter } from './sheets';
import { type AnyFeed, type FeedOptions, readFeeds, tablesOf } from './table-feed';
import { WorkbookWriter } from './workbook';

/**
 * Writes tables as the sheets of one XLSX workbook, in pieces; each source is read once for all sheets.
 *
 * @throws RangeError when a table has more than 1,048,575 rows
 */
export async function* writeTableWorkbook(
  feeds: readonly AnyFeed[],
  options: FeedOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const sheets = tablesOf(feeds).map(({ table, columns }) =>
    sheetWriter(table, { headings: 'name', ...options, ...(columns && { columns }) }),
  );
  const writer = new WorkbookWriter(sheets.map(({ head }) => head));
  for await (const fed of readFeeds(feeds, options)) {
    if (fed) for (const row of fed.rows) writer.add(fed.at, sheets[fed.at]!.cellsOf(row));
    else yield* writer.take();
  }
  yield* writer.finish();
}
