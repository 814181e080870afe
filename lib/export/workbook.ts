import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A day in a sheet: a real date cell. `day` is `YYYY-MM-DD`. */
export interface DayCell {
  day: string;
}

/** A cell that opens an address. */
export interface LinkCell {
  text: string;
  address: string;
}

export type SheetCell = string | number | DayCell | LinkCell | null;

export interface Sheet {
  /** At most 31 characters, none of `: \ / ? * [ ]`. */
  name: string;
  /** `width` is in characters of the default font. */
  columns: readonly { label: string; width: number }[];
  rows: Iterable<readonly SheetCell[]>;
}

/** Excel's limits (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3). */
export const CELL_CHARACTERS = 32_767;
const SHEET_ROWS = 1_048_576;
const SHEET_LINKS = 65_530;

/** What a text that does not fit into a cell ends with, so that nobody takes it for whole. */
const CUT_MARK = '…(全文见CSV)';

/** Rows are handed to the compressor in pieces of about this many characters, which bounds the memory. */
const PIECE_CHARACTERS = 1 << 16;

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters that XML forbids are written as OOXML's `_xHHHH_`, and so is a literal `_xHHHH_`. */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r]/gu,
      (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/gu, (unit) => ENTITIES[unit]!);

const fitText = (text: string): string =>
  text.length <= CELL_CHARACTERS ? text : text.slice(0, CELL_CHARACTERS - CUT_MARK.length) + CUT_MARK;

/** `A`, `B` … `Z`, `AA` … for 0, 1 … */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** The sheet's number of a day, counted as Excel does from 1899-12-30; null for what is no day. */
export function daySerial(day: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/u.test(day)) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / 86_400_000 + 25_569;
}

const textCell = (reference: string, text: string, style = ''): string =>
  text === ''
    ? ''
    : `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeText(fitText(text))}</t></is></c>`;

function cellXml(cell: SheetCell, reference: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return textCell(reference, cell);
  if (typeof cell === 'number')
    return Number.isFinite(cell)
      ? `<c r="${reference}"><v>${cell}</v></c>`
      : textCell(reference, String(cell));
  if ('day' in cell) {
    const serial = daySerial(cell.day);
    return serial === null ? textCell(reference, cell.day) : `<c r="${reference}" s="2"><v>${serial}</v></c>`;
  }
  return textCell(reference, cell.text, ' s="3"');
}

const isLink = (cell: SheetCell): cell is LinkCell =>
  typeof cell === 'object' && cell !== null && 'address' in cell;

interface Link {
  reference: string;
  address: string;
}

/** The sheet's XML in pieces; `links` is filled on the way and written by the caller as relationships. */
function* sheetXml(sheet: Sheet, links: Link[]): Generator<string> {
  const last = columnName(Math.max(sheet.columns.length - 1, 0));
  const widths = sheet.columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  let piece = `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${sheet.columns
    .map(({ label }, index) => textCell(`${columnName(index)}1`, label, ' s="1"'))
    .join('')}</row>`;
  let row = 1;
  for (const cells of sheet.rows) {
    row += 1;
    if (row > SHEET_ROWS)
      throw new RangeError(`sheet ${sheet.name}: a sheet holds at most ${SHEET_ROWS - 1} rows`);
    const written = cells.map((cell, index) => {
      const reference = `${columnName(index)}${row}`;
      if (isLink(cell) && cell.address !== '' && links.length < SHEET_LINKS)
        links.push({ reference, address: cell.address });
      return cellXml(cell, reference);
    });
    piece += `<row r="${row}">${written.join('')}</row>`;
    if (piece.length > PIECE_CHARACTERS) {
      yield piece;
      piece = '';
    }
  }
  piece += `</sheetData><autoFilter ref="A1:${last}${row}"/>`;
  if (links.length > 0)
    piece += `<hyperlinks>${links.map(({ reference }, index) => `<hyperlink ref="${reference}" r:id="link${index + 1}"/>`).join('')}</hyperlinks>`;
  yield `${piece}</worksheet>`;
}

const linkRelationships = (links: readonly Link[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(
      ({ address }, index) =>
        `<Relationship Id="link${index + 1}" Type="${RELATIONSHIPS}/hyperlink" Target="${escapeText(address)}" TargetMode="External"/>`,
    )
    .join('')}</Relationships>`;

const FONT = '<sz val="11"/><name val="Microsoft YaHei"/>';

/** Cell styles by index: 0 plain, 1 heading, 2 day, 3 link. */
const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font>${FONT}</font><font><b/>${FONT}</font><font><u/><sz val="11"/><color rgb="FF1D4ED8"/><name val="Microsoft YaHei"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="2" applyFont="1"/></cellXfs></styleSheet>`;

/** A fixed time stamp, so that the same rows make the same bytes. */
const STAMP = new Date(1980, 0, 1);

/**
 * Writes an XLSX workbook in pieces: a frozen heading row, real numbers and days, links that open their source.
 *
 * Rows are read once and never held together, so memory does not grow with their number.
 * @throws RangeError when a sheet has more than 1,048,575 rows
 */
export function* writeWorkbook(sheets: readonly Sheet[]): Generator<Uint8Array> {
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
  const write = (path: string, text: string): void => open(path).push(strToU8(text), true);
  const flush = (): Uint8Array[] => {
    const pieces = ready;
    ready = [];
    return pieces;
  };

  const overrides = sheets.map(
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  write(
    '[Content_Types].xml',
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${overrides.join('')}</Types>`,
  );
  write(
    '_rels/.rels',
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="book" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  write(
    'xl/workbook.xml',
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheets
      .map(
        ({ name }, index) =>
          `<sheet name="${escapeText(name)}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
  );
  write(
    'xl/_rels/workbook.xml.rels',
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets
      .map(
        (_, index) =>
          `<Relationship Id="sheet${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="styles" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
  );
  write('xl/styles.xml', STYLES);

  for (const [index, sheet] of sheets.entries()) {
    const links: Link[] = [];
    const file = open(`xl/worksheets/sheet${index + 1}.xml`);
    for (const piece of sheetXml(sheet, links)) {
      file.push(strToU8(piece));
      yield* flush();
    }
    file.push(new Uint8Array(0), true);
    if (links.length > 0) write(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, linkRelationships(links));
    yield* flush();
  }
  zip.end();
  yield* flush();
}
