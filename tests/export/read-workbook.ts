import { unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';

/** A sheet as a reader of its own finds it: cells by reference, numbers as numbers. */
export interface ReadSheet {
  name: string;
  /** Rows of cells in order; a cell that is not there is null. */
  rows: (string | number | null)[][];
  /** Addresses by the cell that opens them. */
  links: Map<string, string>;
  isHeadFrozen: boolean;
  widths: number[];
}

const decoder = new TextDecoder();

/** `BC7` → 54: the place of a column, 0 for A. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of reference.replace(/\d/gu, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

/** Undoes `_xHHHH_`, by which the format writes what XML cannot hold. */
const unescapeUnits = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Reads a workbook by its parts' relations, as ECMA-376 has them, not as our writer happens to name them. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes);
  const part = (path: string): Document => {
    const content = files[path.replace(/^\//u, '')];
    if (!content) throw new Error(`the workbook has no ${path}`);
    return new DOMParser().parseFromString(decoder.decode(content), 'text/xml') as unknown as Document;
  };
  const relations = (path: string): Map<string, string> => {
    const file = path.replace(/([^/]+)$/u, '_rels/$1.rels');
    return new Map(
      files[file]
        ? [...part(file).querySelectorAll('Relationship')].map((one) => [
            one.getAttribute('Id')!,
            one.getAttribute('Target')!,
          ])
        : [],
    );
  };
  const [root] = [...part('_rels/.rels').querySelectorAll('Relationship')];
  const book = root!.getAttribute('Target')!;
  const sheets = relations(book);
  return [...part(book).querySelectorAll('sheet')].map((sheet): ReadSheet => {
    const path = `xl/${sheets.get(sheet.getAttribute('r:id')!)!}`;
    const document = part(path);
    const targets = relations(path);
    const rows = [...document.querySelectorAll('row')].map((row) => {
      const cells: (string | number | null)[] = [];
      for (const cell of row.querySelectorAll('c')) {
        const column = columnOf(cell.getAttribute('r')!);
        while (cells.length < column) cells.push(null);
        const text = cell.querySelector('is t')?.textContent;
        cells.push(
          cell.getAttribute('t') === 'inlineStr'
            ? unescapeUnits(text ?? '')
            : Number(cell.querySelector('v')?.textContent),
        );
      }
      return cells;
    });
    return {
      name: sheet.getAttribute('name')!,
      rows,
      links: new Map(
        [...document.querySelectorAll('hyperlink')].map((link) => [
          link.getAttribute('ref')!,
          targets.get(link.getAttribute('r:id')!)!,
        ]),
      ),
      isHeadFrozen: document.querySelector('pane')?.getAttribute('state') === 'frozen',
      widths: [...document.querySelectorAll('col')].map((column) => Number(column.getAttribute('width'))),
    };
  });
}
