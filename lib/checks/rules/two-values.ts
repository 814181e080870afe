import type { Quantity } from '../quantity';
import { mayBeEqual, printAmount } from '../quantity';
import type { Reading } from '../reading';
import { ANSWERING, type NoticeRule, type Remark } from '../rule';
import { type State, statesOf } from '../states';
import { restatedTotals } from '../totals';

interface Statement {
  readonly key: string;
  readonly quantity: Quantity;
}

const remarkOn = (reading: Reading, one: Quantity, other: Quantity, subject: string): Remark => {
  const difference = printAmount(Math.abs(one.value - other.value), one.unit);
  return {
    severity: 'warning',
    message: {
      zh_CN: `${subject}前作${one.text}，后作${other.text}；相差${difference}`,
      en: `${subject}: ${one.text} in one place, ${other.text} in another; a difference of ${difference}`,
    },
    evidence: [reading.clauseAt(one.start), reading.clauseAt(other.start)],
  };
};

/** The first statement of each key against every later one with another value; each other value once. */
function* disagreements(
  reading: Reading,
  statements: Iterable<Statement>,
  nameOf: (key: string) => string,
): Iterable<Remark> {
  const firsts = new Map<string, Quantity>();
  const told = new Set<string>();
  for (const { key, quantity } of statements) {
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, quantity);
      continue;
    }
    const isTold = told.has(`${key}/${quantity.value}`);
    if (isTold || mayBeEqual(first.value, quantity.value, first.slack + quantity.slack)) continue;
    told.add(`${key}/${quantity.value}`);
    yield remarkOn(reading, first, quantity, nameOf(key));
  }
}

const stateKey = ({ scope, unit, noun, moment }: State): string => [scope, noun, unit, moment].join('|');

/** What messages call a state: 全区家庭医生签约团队; a noun put together from two has no name of its own. */
const nameOf = (scope: string, noun: string): string => `${scope}${noun.includes('∩') ? '同一数量' : noun}`;

/** 目前全市…网格员达6130人 against 目前全市网格员中有…5078名. */
export const twoValues: NoticeRule = {
  name: 'two-values',
  severity: 'warning',
  kinds: ANSWERING,
  label: { zh_CN: '同一数量两个数值', en: 'One quantity, two values' },
  description: {
    zh_CN:
      '同一口径（全市、本级……）、同一时点的同一现有数量，在两处数值不同；或通报全文性的反馈问题数、整改措施数、建章立制数前后不一。活动次数、不同口径、不同时点、约数不比。',
    en: 'One present quantity of one scope (the whole city, the office itself) and one moment has two values; or the notice gives its total of problems, measures or rules twice with different numbers. Counts of events, other scopes, other moments and approximate figures are not compared.',
  },
  examples: [
    '{目前全区共有家庭医生签约团队82个}。二是下沉专家。{全区家庭医生签约团队共有79个}。',
    '{目前全市基层执委兼任网格员达613人}，作用明显。{截至目前全市网格员队伍中有妇联执委508名}。',
    '{针对巡察反馈的4个问题}，形成清单。下一步，{针对反馈的5个问题}，继续巩固。',
  ],
  counterExamples: [
    '目前全区共有专职调解员126名。目前全区共有兼职调解员340名。',
    '局本级受理信访件14件。全区卫生系统受理信访件103件。',
    '截至2022年底全区律师行业党支部共有9个，截至2021年底全区律师行业党支部共有7个。',
    '召开党委会6次。召开党委会2次。',
    '第一支部目前共有党员12人。第二支部目前共有党员15人。',
    '针对市委巡察组反馈的4个问题，形成清单。省委巡视组反馈的6个问题一并整改。',
    '目前全市配备专职社区工作者2866名，正在招聘专职社区工作者1542名。',
    '针对反馈的4个问题，对上轮巡察反馈的26个问题逐一复核。',
  ],
  *check(reading) {
    const states = statesOf(reading).map((state) => ({ key: stateKey(state), quantity: state.quantity }));
    yield* disagreements(reading, states, (key) => nameOf(...(key.split('|') as [string, string])));
    yield* disagreements(reading, restatedTotals(reading), (key) => key);
  },
};
