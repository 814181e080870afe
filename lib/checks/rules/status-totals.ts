import { addUp } from '../parts';
import type { Quantity } from '../quantity';
import type { Reading } from '../reading';
import { ANSWERING, type NoticeRule } from '../rule';
import { within } from '../spans';
import { readStatusCount, type StatusCount } from '../status-counts';

const THINGS = /问题|任务|措施|事项/u;
const FARTHEST_WHOLE = 60;

/** A total of problems or measures: 反馈的12个问题, 反馈问题7个, 制定整改措施30条. */
const isTotal = ({ text, clauseAt }: Reading, { start, end }: Quantity): boolean => {
  const clause = clauseAt(start);
  return THINGS.test(text.slice(Math.max(clause.start, start - 10), Math.min(clause.end, end + 6)));
};

interface Tally {
  readonly whole: Quantity;
  readonly counts: readonly StatusCount[];
}

/** Totals with the status figures that follow them at once, in one sentence. */
function* talliesOf(reading: Reading): Iterable<Tally> {
  for (const sentence of reading.sentences) {
    const quantities = within(reading.quantities, sentence);
    if (quantities.length < 3) continue;
    for (const [index, whole] of quantities.entries()) {
      if (!isTotal(reading, whole) || readStatusCount(reading, whole)) continue;
      const counts: StatusCount[] = [];
      let last = whole;
      for (const quantity of quantities.slice(index + 1)) {
        const count = quantity.unit === whole.unit ? readStatusCount(reading, quantity) : null;
        if (!count || quantity.start - last.end > FARTHEST_WHOLE) break;
        if (counts.length > 0 && /其中|\(/u.test(reading.text.slice(last.end, quantity.start))) break;
        counts.push(count);
        last = quantity;
      }
      const between = counts[0] && reading.text.slice(whole.end, counts[0].quantity.start);
      if (counts.length >= 2 && !between?.includes('其中')) yield { whole, counts };
    }
  }
}

/** 反馈的12个问题,已完成9个,基本完成1个,持续推进1个 → 9＋1＋1＝11, one short. */
export const statusTotals: NoticeRule = {
  name: 'status-totals',
  severity: 'error',
  kinds: ANSWERING,
  label: { zh_CN: '各状态之和与总数不符', en: 'Statuses do not add up' },
  description: {
    zh_CN:
      '同一句中，问题（任务、措施）总数之后依次写明已完成、基本完成、正在推进等各有多少，加起来不等于总数。',
    en: 'One sentence gives the total of problems (tasks, measures) and how many are done, mostly done, in progress …, and these do not add up to the total.',
  },
  examples: [
    '{反馈的12个问题}，{已完成9个}，{基本完成1个}，{持续推进1个}。',
    '{反馈问题7个}，{已完成5个}，{未完成3个}。',
  ],
  counterExamples: [
    '反馈的12个问题，已完成9个，基本完成1个，持续推进2个。',
    '针对反馈的29个问题，制定整改措施145条，已完成整改144条；尚未整改到位1个问题。',
    '反馈的12个问题，已完成9个。',
    '制定整改措施82条，已完成79条（其中长期坚持5条），正在推进3条。',
  ],
  *check(reading) {
    for (const { whole, counts } of talliesOf(reading)) {
      const statuses = new Set(counts.map(({ status }) => status));
      if (
        statuses.size < counts.length ||
        [whole, ...counts.map(({ quantity }) => quantity)].some(({ approximate }) => approximate)
      )
        continue;
      const sum = addUp(counts.map(({ quantity }) => quantity)).value;
      const difference = sum - whole.value;
      if (difference === 0) continue;
      const printed = counts.map(({ quantity }) => quantity.text).join('＋');
      yield {
        severity: difference > 0 ? 'error' : 'warning',
        message: {
          zh_CN: `总数${whole.text}，各状态${printed}＝${sum}；${difference > 0 ? '多' : '少'}${Math.abs(difference)}`,
          en: `${whole.text} in all, by status ${printed} = ${sum}; ${Math.abs(difference)} ${difference > 0 ? 'too many' : 'missing'}`,
        },
        evidence: [whole, ...counts.map(({ quantity }) => quantity)].map(({ start }) =>
          reading.clauseAt(start),
        ),
      };
    }
  },
};
