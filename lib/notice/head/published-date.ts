import { readFacts } from '../facts';
import type { HeadRule } from './head-rule';

const LABEL =
  /(?:发布时间|发布日期|发表时间|发表日期|公开日期|公布日期|发稿时间|上传时间|更新时间|录入时间|发布于|(?<![\p{Script=Han}])(?:时间|日期))[ \u00a0\u3000:|]{0,8}/gu;
/** A day alone on a line under the title. */
const BARE =
  /^[ \t\u00a0\u3000[(【]{0,6}((?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?:[ \u00a0T]{0,3}\d{1,2}:\d{2}(?::\d{2})?)?[ \t\u00a0\u3000\])】]{0,6}(?:来源.{0,30}|浏览.{0,20}|阅读.{0,20})?$/mu;
/** The head of a page's text; 发布时间 further down belongs to other articles. */
const HEAD = 1200;
const FOOT = 300;
/** A bare day further down may be the signature. */
const UNDER_TITLE = 400;

/** The day with which a stretch begins, `2023-07-28 10:20` → 2023-07-28. */
function dayAtStart(stretch: string): string | null {
  const [fact] = readFacts(stretch, { startYear: null });
  const isDay = fact?.kind === 'date' && fact.start === 0 && /^\d{4}-\d{2}-\d{2}$/u.test(String(fact.value));
  return isDay ? String(fact.value) : null;
}

/** The day of publication that the page states, else the text's own 发布时间 line; 成文日期 is none. */
export const publishedDate: HeadRule<'publishedDate'> = {
  field: 'publishedDate',
  label: '发布日期',
  read({ text, pageHead }) {
    if (pageHead?.publishedDate) return pageHead.publishedDate;
    const margins = `${text.slice(0, HEAD)}\n${text.slice(Math.max(HEAD, text.length - FOOT))}`;
    for (const match of margins.matchAll(LABEL)) {
      const at = match.index + match[0].length;
      const day = dayAtStart(margins.slice(at, at + 24));
      if (day !== null) return day;
    }
    const bare = text.length > 2 * UNDER_TITLE ? BARE.exec(text.slice(0, UNDER_TITLE))?.[1] : undefined;
    return bare === undefined ? null : dayAtStart(bare);
  },
  examples: [
    { text: '整改通报发布时间2023年7月28日 来源:本站', value: '2023-07-28' },
    { text: '发布日期:2023-07-28 10:20', value: '2023-07-28' },
    { text: '成文日期 | 2022-09-15 |', value: null },
    { text: '发布时间2023年7月28日', pageHead: { publishedDate: '2023-07-30' }, value: '2023-07-30' },
  ],
};
