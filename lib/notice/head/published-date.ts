import { readFacts } from '../facts';
import type { HeadRule } from './head-rule';

const LABEL =
  /(?:发布时间|发布日期|发表时间|发表日期|公开日期|公开时间|公布日期|发稿时间|上传时间|更新时间|录入时间)[ \u00a0\u3000]{0,4}[::|]?[ \u00a0\u3000]{0,6}/gu;
/** The head of a page's text; 发布时间 further down belongs to other articles. */
const HEAD = 1200;
const FOOT = 300;

/** The day of publication that the page states, else the text's own 发布时间 line; 成文日期 is none. */
export const publishedDate: HeadRule<'publishedDate'> = {
  field: 'publishedDate',
  label: '发布日期',
  read({ text, pageHead }) {
    if (pageHead?.publishedDate) return pageHead.publishedDate;
    const margins = `${text.slice(0, HEAD)}\n${text.slice(Math.max(HEAD, text.length - FOOT))}`;
    for (const match of margins.matchAll(LABEL)) {
      const at = match.index + match[0].length;
      const [fact] = readFacts(margins.slice(at, at + 24), { startYear: null });
      if (fact?.kind === 'date' && fact.start === 0 && /^\d{4}-\d{2}-\d{2}$/u.test(String(fact.value)))
        return String(fact.value);
    }
    return null;
  },
  examples: [
    { text: '整改通报发布时间2023年7月28日 来源:本站', value: '2023-07-28' },
    { text: '发布日期:2023-07-28 10:20', value: '2023-07-28' },
    { text: '成文日期 | 2022-09-15 |', value: null },
    { text: '发布时间2023年7月28日', pageHead: { publishedDate: '2023-07-30' }, value: '2023-07-30' },
  ],
};
