import type { TextRun } from './page-text';

/** What stands between two stretches of text: the end of a line, of a table's cell, a blank, nothing. */
export type Mark = 'line' | 'cell' | 'blank' | 'nothing';

interface TextPiece {
  readonly node: Text;
  readonly offset: number;
  data: string;
}

/** The runs of one node: indices into the list of runs, `end` exclusive. */
export interface RunRange {
  readonly first: number;
  end: number;
}

/** What the marks between two stretches of text come to: one line break, however many; cells one by one. */
function separatorOf(marks: readonly Mark[]): string {
  let separator = '';
  for (const mark of marks) {
    if (mark === 'cell') separator += '\t';
    else if (mark === 'line' && !separator.includes('\n')) separator += '\n';
  }
  return separator === '' && marks.includes('blank') ? ' ' : separator;
}

/** Text and marks in reading order; marks may be changed until the pieces are joined. */
export class TextPieces {
  private readonly pieces: (TextPiece | Mark)[] = [];
  /** Units of text, marks not counted. */
  length = 0;

  /** Adds text that stands in `node` at `offset`, unit for unit. */
  addText(node: Text, offset: number, data: string): void {
    this.length += data.length;
    const last = this.pieces.at(-1);
    if (typeof last === 'object' && last.node === node && last.offset + last.data.length === offset)
      last.data += data;
    else this.pieces.push({ node, offset, data });
  }

  /** Adds a mark and returns its index. */
  addMark(mark: Mark): number {
    return this.pieces.push(mark) - 1;
  }

  /** Adds a line mark unless one stands there already; returns its index, or null. */
  endLine(): number | null {
    return this.pieces.at(-1) === 'line' ? null : this.addMark('line');
  }

  changeMark(index: number, mark: Mark): void {
    this.pieces[index] = mark;
  }

  join(): { text: string; runs: TextRun[]; runsOf: Map<Node, RunRange> } {
    const parts: string[] = [];
    const runs: TextRun[] = [];
    const runsOf = new Map<Node, RunRange>();
    let marks: Mark[] = [];
    let length = 0;
    for (const piece of this.pieces) {
      if (typeof piece !== 'object') {
        marks.push(piece);
        continue;
      }
      if (marks.length > 0 && length > 0) {
        const separator = separatorOf(marks);
        parts.push(separator);
        length += separator.length;
      }
      marks = [];
      const { node, offset, data } = piece;
      const range = runsOf.get(node);
      if (range) range.end = runs.length + 1;
      else runsOf.set(node, { first: runs.length, end: runs.length + 1 });
      runs.push({ node, offset, start: length, end: length + data.length });
      parts.push(data);
      length += data.length;
    }
    return { text: parts.join(''), runs, runsOf };
  }
}
