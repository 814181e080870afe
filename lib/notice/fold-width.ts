const FULL_WIDTH = /[\uff01-\uff5e\u3000]/gu;

/** Writes full-width letters, digits and marks as half-width ones, unit for unit: `２０２３，（一）` → `2023,(一)`. */
export function foldWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
