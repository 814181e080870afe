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

/** Texts without a unit that could need an escape, which most are. */
const PLAIN = /^[^_&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]*$/;

/** Control characters that XML forbids are written as OOXML's `_xHHHH_`, and so is a literal `_xHHHH_`. */
const escapeText = (text: string): string => (PLAIN.test(text) ? text : escapeUnits(text));

const escapeUnits = (text: string): string =>
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

/** What a sheet is before its rows come. */
export type SheetHead = Omit<Sheet, 'rows'>;

/** A sheet's XML as it grows. */
class OpenSheet {
  readonly #head: SheetHead;
  readonly links: Link[] = [];
  #rows = 1;
  #piece: string;

  constructor(head: SheetHead) {
    this.#head = head;
    const widths = head.columns.map(
      ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    );
    const cells = head.columns.map(({ label }, index) => textCell(`${columnName(index)}1`, label, ' s="1"'));
    this.#piece = `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${cells.join('')}</row>`;
  }

  add(cells: readonly SheetCell[]): void {
    this.#rows += 1;
    const row = this.#rows;
    if (row > SHEET_ROWS)
      throw new RangeError(`sheet ${this.#head.name}: a sheet holds at most ${SHEET_ROWS - 1} rows`);
    const written = cells.map((cell, index) => {
      const reference = `${columnName(index)}${row}`;
      if (isLink(cell) && cell.address !== '' && this.links.length < SHEET_LINKS)
        this.links.push({ reference, address: cell.address });
      return cellXml(cell, reference);
    });
    this.#piece += `<row r="${row}">${written.join('')}</row>`;
  }

  get isFull(): boolean {
    return this.#piece.length > PIECE_CHARACTERS;
  }

  take(): Uint8Array {
    const bytes = strToU8(this.#piece);
    this.#piece = '';
    return bytes;
  }

  close(): void {
    const last = columnName(Math.max(this.#head.columns.length - 1, 0));
    this.#piece += `</sheetData><autoFilter ref="A1:${last}${this.#rows}"/>`;
    if (this.links.length > 0)
      this.#piece += `<hyperlinks>${this.links.map(({ reference }, index) => `<hyperlink ref="${reference}" r:id="link${index + 1}"/>`).join('')}</hyperlinks>`;
    this.#piece += '</worksheet>';
  }
}

/**
 * Writes an XLSX workbook while its rows come, in any order of sheets: a frozen heading row, real numbers and days,
 * links that open their source.
 *
 * Rows are compressed as they come and never held; the first sheet's pieces can be taken at once, the others'
 * wait compressed until the sheets before them are closed.
 */
export class WorkbookWriter {
  #ready: Uint8Array[] = [];
  readonly #zip: Zip;
  readonly #sheets: readonly OpenSheet[];
  readonly #files: ZipDeflate[];

  constructor(heads: readonly SheetHead[]) {
    this.#zip = new Zip((error, data) => {
      if (error) throw error;
      this.#ready.push(data);
    });
    this.#writeParts(heads);
    this.#sheets = heads.map((head) => new OpenSheet(head));
    this.#files = heads.map((_, index) => this.#open(`xl/worksheets/sheet${index + 1}.xml`));
  }

  /**
   * Adds a row to a sheet, by the sheet's place among the heads.
   *
   * @throws RangeError when a sheet has more than 1,048,575 rows
   */
  add(sheet: number, cells: readonly SheetCell[]): void {
    const open = this.#sheets[sheet]!;
    open.add(cells);
    if (open.isFull) this.#files[sheet]!.push(open.take());
  }

  /** The bytes that are ready, once. */
  take(): Uint8Array[] {
    const pieces = this.#ready;
    this.#ready = [];
    return pieces;
  }

  /** Ends all sheets and gives the last bytes. */
  finish(): Uint8Array[] {
    this.#sheets.forEach((open, index) => {
      open.close();
      this.#files[index]!.push(open.take(), true);
    });
    this.#sheets.forEach(({ links }, index) => {
      if (links.length > 0)
        this.#write(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, linkRelationships(links));
    });
    this.#zip.end();
    return this.take();
  }

  #open(path: string): ZipDeflate {
    // rows of a table repeat so much that more work makes the file hardly smaller
    const file = new ZipDeflate(path, { level: 3 });
    file.mtime = STAMP;
    this.#zip.add(file);
    return file;
  }

  #write(path: string, text: string): void {
    this.#open(path).push(strToU8(text), true);
  }

  #writeParts(heads: readonly SheetHead[]): void {
    const overrides = heads.map(
      (_, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    );
    this.#write(
      '[Content_Types].xml',
      `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${overrides.join('')}</Types>`,
    );
    this.#write(
      '_rels/.rels',
      `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="book" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    );
    this.#write(
      'xl/workbook.xml',
      `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${heads
        .map(
          ({ name }, index) =>
            `<sheet name="${escapeText(name)}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    );
    this.#write(
      'xl/_rels/workbook.xml.rels',
      `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${heads
        .map(
          (_, index) =>
            `<Relationship Id="sheet${index + 1}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="styles" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    );
    this.#write('xl/styles.xml', STYLES);
  }
}

/** Writes an XLSX workbook in pieces; rows are read once and never held together. Errors: see WorkbookWriter. */
export function* writeWorkbook(sheets: readonly Sheet[]): Generator<Uint8Array> {
  const writer = new WorkbookWriter(sheets);
  for (const [index, { rows }] of sheets.entries())
    for (const cells of rows) {
      writer.add(index, cells);
      yield* writer.take();
    }
  yield* writer.finish();
}
