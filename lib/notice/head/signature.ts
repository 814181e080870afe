import type { Fact } from '../../model/notice';
import { onceFor } from '../once-for';
import type { HeadContext } from './head-rule';

/** What a page prints below an article. */
const PAGE_FOOT =
  /^(?:附件|附:|责任编辑|编辑|审核|校对|来源|供稿|作者|扫一扫|分享|打印|关闭|收藏|返回|上一篇|下一篇|上一条|下一条|相关|主办|版权|备案|网站|地址|浏览|阅读|点击|【|\[|联系|电话|邮|传真|通信|通讯|监督|\(?此件|\(?公示期|$)/u;
const ORGANISATION =
  /(?:党组|党委|党总支部?|党支部|党工委|委员会|校委会|部务会|支部|局|厅|部|办|委|室|院|校|园|所|站|社|队|处|中心|公司|集团|银行|大学|学院|学校|医院|协会|学会|联合会|政府|办公室|办事处|总工会|妇联|残联|科协|文联|工商联|团委|法院|检察院|领导小组|管理区|开发区|馆)$/u;
const NAME = /[\p{Script=Han}()“”"·、 \u00a0\u3000\t]{3,60}$/u;
/** The longest stretch at the end of a text in which its signature is looked for. */
const END = 900;

export interface Signature {
  /** The last day printed with nothing of the text behind it. */
  date: Fact | null;
  signatory: string | null;
}

const lineAround = (text: string, start: number, end: number): { before: string; after: string } => {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return {
    before: text.slice(Math.max(from, start - 200), start),
    after: text.slice(end, to < 0 ? Math.min(text.length, end + 200) : to),
  };
};

/** A table's cell, not a signature, stands under these. */
const DEADLINE = /(?:时限|期限|时间|日期|完成|状态)[::|\s]*$/u;
const SEAL = /[ \u00a0\u3000]*\((?:盖章|公章|印章|章)\)$/u;

/** The organisation's name with which a stretch ends: `…163.com。中共甲局党组 ` → 中共甲局党组. */
function organisationAtEnd(stretch: string): string | null {
  const name = NAME.exec(stretch.trimEnd())?.[0]
    .trim()
    .replace(SEAL, '')
    .replace(/^[()]+/u, '')
    .replace(/[ \u00a0\u3000\t]{2,}/gu, ' ');
  if (name === undefined) return null;
  const compact = name.replace(/[ \u00a0\u3000\t]/gu, '');
  return ORGANISATION.test(compact) && compact.length >= 3 && compact.length <= 45 ? compact : null;
}

/** The organisation alone on the line below a date. */
function nameBelow(text: string, offset: number): string | null {
  const line = text
    .slice(offset, offset + 120)
    .trimStart()
    .split('\n', 1)[0]!
    .trim();
  return /^[\p{Script=Han}()]{4,45}$/u.test(line) ? organisationAtEnd(line) : null;
}

/** Lines above an offset that are not blank, nearest first. */
function linesAbove(text: string, offset: number, most: number): string[] {
  const lines: string[] = [];
  let end = offset;
  while (lines.length < most && end > 0) {
    const from = text.lastIndexOf('\n', end - 1);
    const line = text.slice(Math.max(from + 1, end - 300), end).trim();
    if (line !== '') lines.push(line);
    end = from;
  }
  return lines;
}

/** Reads who signs a text and when, from the marked signature or the end of the text. */
export const readSignature = onceFor(({ text, facts, sections }: HeadContext): Signature => {
  const marked = sections.findLast(({ role }) => role === 'signature');
  const appendix = sections.find(({ role }) => role === 'appendix');
  const stop = marked?.end ?? appendix?.start ?? text.length;
  const start = Math.max(0, marked?.start ?? stop - END);
  const days = facts.filter(
    (fact) =>
      fact.kind === 'date' && fact.start >= start && fact.end <= stop && String(fact.value).length >= 7,
  );
  for (const date of days.toReversed()) {
    const { before, after } = lineAround(text, date.start, date.end);
    const isLast =
      after.trim() === '' || PAGE_FOOT.test(after.trim()) || /^[)）]?\s*(?:附件|【|\[|\(此件)/u.test(after);
    if (!isLast) continue;
    const lead = before.trim();
    if (lead === '') {
      const above = linesAbove(text, date.start, 1)[0] ?? '';
      if (DEADLINE.test(above)) continue;
      const name = /[。;:!]$/u.test(above) ? null : organisationAtEnd(above);
      return { date, signatory: name ?? nameBelow(text, date.end) };
    }
    const name = organisationAtEnd(lead);
    const isBare = /^[\p{Script=Han}()“”"·、 \u00a0\u3000\t]{3,60}$/u.test(lead);
    if (
      name !== null &&
      (isBare || /[。;:!)\w][ \u00a0\u3000]{0,20}[\p{Script=Han}()“”"·、 \u00a0\u3000]{3,60}$/u.test(lead))
    )
      return { date, signatory: name };
  }
  return { date: null, signatory: lastLineSigned(text, start, stop, marked !== undefined) };
});

/** Without a date only a party organ is taken for a signature; 甲县政府 may be the last cell of a table. */
const PARTY_ORGAN = /^中(?:共|国共产党)|党(?:组|委|支部|总支部?|工委)$|支部委员会$/u;

/** A name alone on the last line that is none of the page's. */
function lastLineSigned(text: string, start: number, stop: number, isMarked: boolean): string | null {
  for (const line of linesAbove(text, stop, 6)) {
    if (stop - start <= 0) return null;
    if (/^[\p{Script=Han}()“”"·、 \u00a0\u3000]{4,45}$/u.test(line)) {
      const name = organisationAtEnd(line);
      if (name !== null && (isMarked || PARTY_ORGAN.test(name))) return name;
    }
    if (!PAGE_FOOT.test(line)) return null;
  }
  return null;
}
