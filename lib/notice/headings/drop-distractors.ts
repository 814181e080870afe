import type { Span } from '../../model/span';
import { indexAt, lineEndAt } from '../split-lines';
import type { Enumerator } from './find-enumerators';

const NAME_LIST = /(?:名单|人员|成员)(?:如下|分别为|为|是|有)?:/g;
const NOTE = /(?:^|\n)[ \t]*(?:注|备注|说明|注释)[:.]/g;
const REACH = 400;

/** Takes out the numbers of lists of names (名单如下:1.…2.…) and of footnotes (注:1.…). */
export function dropNameLists(
  text: string,
  lines: readonly Span[],
  enumerators: readonly Enumerator[],
): Enumerator[] {
  const lists: Span[] = [];
  for (const pattern of [NAME_LIST, NOTE])
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const start = index + match.length;
      const end = Math.min(lineEndAt(lines, start), start + REACH);
      const sentence = pattern === NAME_LIST ? text.slice(start, end).indexOf('。') : -1;
      lists.push({ start, end: sentence < 0 ? end : start + sentence });
    }
  lists.sort((one, other) => one.start - other.start);
  return enumerators.filter(({ start }) => {
    const list = lists[indexAt(lists, start)];
    return list === undefined || start >= list.end;
  });
}

/**
 * Takes out the headings of an outline printed before the text: lines that consist of a heading and stand again,
 * word for word, further down.
 */
export function dropOutline(
  text: string,
  lines: readonly Span[],
  enumerators: readonly Enumerator[],
): { kept: Enumerator[]; outline: Span | null } {
  const lineOf = (enumerator: Enumerator) => lines[indexAt(lines, enumerator.start)];
  const wordsOf = (line: Span) =>
    text
      .slice(line.start, line.end)
      .replace(/[\s.…·。:]+\d*$/, '')
      .replace(/\s/g, '');
  const last = new Map<string, number>();
  for (const enumerator of enumerators) {
    const line = lineOf(enumerator);
    if (line && line.start === enumerator.start && line.end - line.start < 120)
      last.set(wordsOf(line), line.start);
  }
  const repeated: Enumerator[] = [];
  for (const enumerator of enumerators) {
    const line = lineOf(enumerator);
    const again = line && line.start === enumerator.start ? last.get(wordsOf(line)) : undefined;
    if (again === undefined || again === line!.start) break;
    repeated.push(enumerator);
  }
  if (repeated.length < 2) return { kept: [...enumerators], outline: null };
  const end = lineOf(repeated.at(-1)!)!.end;
  return {
    kept: enumerators.filter(({ start }) => start >= end),
    outline: { start: repeated[0]!.start, end },
  };
}
