/** Matches a sticky pattern at a position of a text. */
export const matchAt = (pattern: RegExp, text: string, position: number): RegExpExecArray | null => {
  pattern.lastIndex = position;
  return pattern.exec(text);
};

/** A sticky pattern with the characters that it can begin with: in most places none of them stands, and it is not tried. */
export interface Beginning {
  readonly characters: string;
  readonly pattern: RegExp;
}

/** Matches a pattern that begins with one of some characters at a position of a text. */
export function matchBeginning(
  { characters, pattern }: Beginning,
  text: string,
  position: number,
): RegExpExecArray | null {
  return position < text.length && characters.includes(text[position]!)
    ? matchAt(pattern, text, position)
    : null;
}

/** The position behind the blanks, at most `most`, that stand at a position of a normalised text. */
export function skipBlanks(text: string, position: number, most: number): number {
  let next = position;
  while (next < position + most && (text[next] === ' ' || text[next] === '\u00a0')) next += 1;
  return next;
}
