import type { FactRule, Reading } from './fact-rule';
import { matchBeginning } from './match-at';
import type { Moment } from './moment';
import { JOINER } from './read-moments';

/** What may stand between the first date and the joiner: 2022年1月底至…, 3月5日起至…, 9月1日(周四)至…. */
const BEFORE_JOINER = /(?:[底末初]|中旬)?(?:[(（](?:星期|周)[一二三四五六日天][)）])?(?:起|开始)?/uy;
const AFTER_END = /(?:[底末初](?![步级中心衷次始审核选稿任创高线数气子层]))?/uy;
const TO_NOW = /(?:起|开始)?[ \u00a0]?(?:至|到)(?:今|目前|现在)/uy;
const OPEN =
  /(?:[底末初])?(?:以来|之后|以后|后(?!续|者|期|面|勤|备|进|半|台|果)|起(?![草诉步源义飞降点动用止到至来]))/uy;

const endOf = (pattern: RegExp, text: string, position: number): number | null => {
  pattern.lastIndex = position;
  const match = pattern.exec(text);
  return match === null ? null : position + match[0].length;
};

/** Whether a joiner and nothing else stands between two dates. */
function areJoined(text: string, from: Moment, until: Moment): boolean {
  const before = endOf(BEFORE_JOINER, text, from.end) ?? from.end;
  const joiner = matchBeginning(JOINER, text, before);
  return joiner !== null && before + joiner[0].length === until.start;
}

const reading = (from: Moment, until: Moment | null, end: number): Reading => ({
  start: from.start,
  end,
  value: null,
  unit: null,
  approximate: false,
  moments: { from, until, open: until === null },
});

/** Stretches of time, `START/END`; one without an end (2023年以来) has an empty END. */
export const period: FactRule = {
  kind: 'period',
  label: '期间',
  read({ text, moments }) {
    const readings: Reading[] = [];
    for (let index = 0; index < moments.length; index += 1) {
      const from = moments[index]!;
      const until = moments[index + 1];
      if (until !== undefined && !until.bare && areJoined(text, from, until)) {
        const end =
          until.day === null && until.month !== null ? endOf(AFTER_END, text, until.end)! : until.end;
        readings.push(reading(from, until, end));
        index += 1;
        continue;
      }
      if (from.bare) continue;
      const open = endOf(TO_NOW, text, from.end) ?? endOf(OPEN, text, from.end);
      if (open !== null) readings.push(reading(from, null, open));
      else if (from.months !== null)
        readings.push({ ...reading(from, null, from.end), moments: { from, until: from, open: false } });
    }
    return readings;
  },
  examples: [
    {
      text: '2022年11月21日至12月25日',
      facts: [{ text: '2022年11月21日至12月25日', value: '2022-11-21/2022-12-25' }],
    },
    {
      text: '2021年12月30日至2月28日',
      facts: [{ text: '2021年12月30日至2月28日', value: '2021-12-30/2022-02-28' }],
    },
    {
      text: '2023年3月13日至2023年5月3日',
      facts: [{ text: '2023年3月13日至2023年5月3日', value: '2023-03-13/2023-05-03' }],
    },
    { text: '2023年5月8日-12日', facts: [{ text: '2023年5月8日-12日', value: '2023-05-08/2023-05-12' }] },
    { text: '2023年5月8至12日', facts: [{ text: '2023年5月8至12日', value: '2023-05-08/2023-05-12' }] },
    { text: '2023年3—5月', facts: [{ text: '2023年3—5月', value: '2023-03/2023-05' }] },
    { text: '2019年10月至2023年5月', facts: [{ text: '2019年10月至2023年5月', value: '2019-10/2023-05' }] },
    { text: '2019-2021年', facts: [{ text: '2019-2021年', value: '2019/2021' }] },
    { text: '2019年至2021年', facts: [{ text: '2019年至2021年', value: '2019/2021' }] },
    {
      text: '2022年11月上旬至次年1月中旬',
      facts: [{ text: '2022年11月上旬至次年1月中旬', value: '2022-11/2023-01' }],
    },
    { text: '2022年8月底至10月底', facts: [{ text: '2022年8月底至10月底', value: '2022-08/2022-10' }] },
    {
      text: '2022-03-01至2022-04-30',
      facts: [{ text: '2022-03-01至2022-04-30', value: '2022-03-01/2022-04-30' }],
    },
    { text: '2022.3-2022.5', facts: [{ text: '2022.3-2022.5', value: '2022-03/2022-05' }] },
    {
      text: '二〇二一年九月一日至十月三十日',
      facts: [{ text: '二〇二一年九月一日至十月三十日', value: '2021-09-01/2021-10-30' }],
    },
    { text: '2023年以来', facts: [{ text: '2023年以来', value: '2023/' }] },
    { text: '从2023年1月起,', facts: [{ text: '2023年1月起', value: '2023-01/' }] },
    { text: '2020年2月之后', facts: [{ text: '2020年2月之后', value: '2020-02/' }] },
    { text: '2019年10月至今', facts: [{ text: '2019年10月至今', value: '2019-10/' }] },
    { text: '2023年上半年', facts: [{ text: '2023年上半年', value: '2023-01/2023-06' }] },
    { text: '2023年第二季度', facts: [{ text: '2023年第二季度', value: '2023-04/2023-06' }] },
  ],
  counterExamples: ['2023年起草', '2023年3月3日', '1.5-2万元', '3至5名', '5月8日、12日', '第一至第三'],
};
