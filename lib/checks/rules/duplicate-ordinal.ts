import { ANSWERING, type NoticeRule } from '../rule';
import { ordinalSpan } from '../series';

/** Between two 一是: another heading, or a label that opens another list. */
const MAY_BE_NESTED = /[\n(:]|\d[.、]/u;

/** 一是…二是…二是… → 二是 stands twice. */
export const duplicateOrdinal: NoticeRule = {
  name: 'duplicate-ordinal',
  severity: 'warning',
  kinds: ANSWERING,
  label: { zh_CN: '序号重复', en: 'Number used twice' },
  description: {
    zh_CN: '同一问题下两条紧邻的措施用了同一序号。一段之内从“一是”重新数起的不算。',
    en: 'Two measures of one answer that follow each other carry the same number. A list that starts again at one is another list.',
  },
  examples: [
    '一、关于“合同管理不规范”问题的整改情况。{一是}清理合同58份。{二是}补签协议4份。{二是}制定办法1份。',
  ],
  counterExamples: [
    '一、关于“合同管理不规范”问题的整改情况。一是清理合同58份。二是补签协议4份。三是制定办法1份。',
  ],
  *check(reading) {
    for (const run of reading.enumerated) {
      for (const [index, member] of run.entries()) {
        const before = run[index - 1];
        if (!before || before.number !== member.number || before.item.ordinal !== member.item.ordinal)
          continue;
        if (
          member.number === 1 &&
          (run.length > 2 || MAY_BE_NESTED.test(reading.text.slice(before.item.start, member.item.start)))
        )
          continue;
        const ordinal = member.item.ordinal!;
        yield {
          severity: 'warning',
          message: {
            zh_CN: `同一问题下“${ordinal}”出现两次`,
            en: `“${ordinal}” stands twice under one problem`,
          },
          evidence: run.slice(0, index + 1).map(({ item }) => ordinalSpan(reading.text, item)),
        };
      }
    }
  },
};
