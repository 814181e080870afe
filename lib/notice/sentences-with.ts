/** A sentence with the full stop before it, as patterns look behind themselves. */
export interface Sentence {
  text: string;
  /** Offset of its first character in the whole text. */
  start: number;
}

/**
 * The sentences, up to their full stops, in which a sign stands, in text order. A long pattern that cannot reach over a
 * full stop finds in them all that it finds in the whole text, if it never matches without the sign; `sign` is global.
 */
export function* sentencesWith(text: string, sign: RegExp): Generator<Sentence> {
  sign.lastIndex = 0;
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    const start = Math.max(0, text.lastIndexOf('。', match.index));
    const stop = text.indexOf('。', match.index + match[0].length);
    const end = stop < 0 ? text.length : stop;
    yield { text: text.slice(start, end), start };
    sign.lastIndex = end;
  }
}
