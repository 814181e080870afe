/** Longest line that may be page chrome rather than a sentence of the notice. */
const CHROME_LINE = 120;

/** What changes on every visit: counters and the day's date. */
const COUNTER =
  /(?:浏览|阅读|点击|访问|查看|点赞|转发|评论)(?:次数|人数|量|数)?[:: ]{0,3}\d[\d,]{0,12}\s?(?:次|人)?|今天是[^\n]{0,40}/gu;

const BLANK = /[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff]/u;

/** The offsets of what a text says: all but blanks and what changes on every visit, in order. */
export const saidOffsets = (text: string): number[] => {
  const offsets: number[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const counters = line.length > CHROME_LINE ? [] : [...line.matchAll(COUNTER)];
    let next = 0;
    for (let at = 0; at < line.length; at += 1) {
      const counter = counters[next];
      if (counter && at === counter.index) {
        at += counter[0].length - 1;
        next += 1;
      } else if (!BLANK.test(line[at]!)) offsets.push(lineStart + at);
    }
    lineStart += line.length + 1;
  }
  return offsets;
};

/**
 * Gives the text without blanks and without what changes on every visit, so that a counter makes no version:
 * `浏览次数:128` and `浏览次数:129` → the same.
 */
export const withoutChrome = (text: string): string => {
  let said = '';
  for (const offset of saidOffsets(text)) said += text[offset];
  return said;
};

/** SHA-256 of a text in UTF-8, hexadecimal; needs a secure context. */
export const hashText = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** SHA-256 of what a notice says, wherever and whenever it is read; needs a secure context. */
export const fingerprintText = (text: string): Promise<string> => hashText(withoutChrome(text));
