/** Longest line that may be page chrome rather than a sentence of the notice. */
const CHROME_LINE = 120;

/** What changes on every visit: counters and the day's date. */
const COUNTER =
  /(?:浏览|阅读|点击|访问|查看|点赞|转发|评论)(?:次数|人数|量|数)?[:: ]{0,3}\d[\d,]{0,12}\s?(?:次|人)?|今天是[^\n]{0,40}/gu;

/**
 * Gives the text without blanks and without what changes on every visit, so that a counter makes no version:
 * `浏览次数:128` and `浏览次数:129` → the same.
 */
export const withoutChrome = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.length > CHROME_LINE ? line : line.replace(COUNTER, '')))
    .join('')
    .replace(/[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff]/gu, '');

/** SHA-256 of a text in UTF-8, hexadecimal; needs a secure context. */
export const hashText = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** SHA-256 of what a notice says, wherever and whenever it is read; needs a secure context. */
export const fingerprintText = (text: string): Promise<string> => hashText(withoutChrome(text));
