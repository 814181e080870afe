import type { Quantity } from '../quantity';
import { mayBeEqual, printAmount } from '../quantity';
import type { Reading } from '../reading';
import { ANSWERING, type NoticeRule, type Remark, type Wording } from '../rule';
import { type State, statesOf } from '../states';
import { restatedTotals } from '../totals';

interface Statement {
  /** What is the same of two statements of one quantity. */
  readonly key: string;
  readonly name: Wording;
  readonly quantity: Quantity;
}

const remarkOn = (reading: Reading, name: Wording, one: Quantity, other: Quantity): Remark => {
  const difference = printAmount(Math.abs(one.value - other.value), one.unit);
  return {
    severity: 'warning',
    message: {
      zh_CN: `${name.zh_CN}前作${one.text}，后作${other.text}；相差${difference}`,
      en: `${name.en}: ${one.text} in one place, ${other.text} in another; a difference of ${difference}`,
    },
    evidence: [reading.clauseAt(one.start), reading.clauseAt(other.start)],
  };
};

/** The first statement of each key against every later one with another value; each other value once. */
function* disagreements(reading: Reading, statements: Iterable<Statement>): Iterable<Remark> {
  const firsts = new Map<string, Quantity>();
  const told = new Set<string>();
  for (const { key, name, quantity } of statements) {
    const first = firsts.get(key);
    if (!first) {
      firsts.set(key, quantity);
      continue;
    }
    const isTold = told.has(`${key}/${quantity.value}`);
    if (isTold || mayBeEqual(first.value, quantity.value, first.slack + quantity.slack)) continue;
    told.add(`${key}/${quantity.value}`);
    yield remarkOn(reading, name, first, quantity);
  }
}

/** A state by its scope, noun, unit and moment; a noun put together from two has no name of its own. */
function statementOf({ scope, noun, unit, moment, quantity }: State): Statement {
  const isCommon = noun.includes('∩');
  return {
    key: [scope, noun, unit, moment].join('|'),
    name: {
      zh_CN: isCommon ? `${scope}同一数量` : `${scope}${noun}`,
      en: isCommon ? `One quantity (${scope})` : `“${scope}${noun}”`,
    },
    quantity,
  };
}

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
    '{目前全市各级文化员兼任网格员达613人}，作用明显。{截至目前全市网格员队伍中有文化员508名}。',
    '{针对巡察反馈的4个问题}，形成清单。下一步，{针对反馈的5个问题}，继续巩固。',
  ],
  counterExamples: [
    '目前全区共有专职调解员126名。目前全区共有兼职调解员340名。',
    '局本级受理信访件14件。全区卫生系统受理信访件103件。',
    '截至2022年底全区律师行业党支部共有9个，截至2021年底全区律师行业党支部共有7个。',
    '召开党委会6次。召开党委会2次。',
    '目前全市共有养老服务中心护理床位500张。目前全市共有居家服务中心机构床位300张。',
    '目前全市村干部兼任网格员达613人。目前全市网格员队伍中有社区干部508名。',
    '第一支部目前共有党员12人。第二支部目前共有党员15人。',
    '针对市委巡察组反馈的4个问题，形成清单。省委巡视组反馈的6个问题一并整改。',
    '目前全市配备专职社区工作者2866名，正在招聘专职社区工作者1542名。',
    '针对反馈的4个问题，对上轮巡察反馈的26个问题逐一复核。',
  ],
  *check(reading) {
    yield* disagreements(reading, statesOf(reading).map(statementOf));
    const totals = restatedTotals(reading).map((total) => ({ ...total, key: total.name.en }));
    yield* disagreements(reading, totals);
  },
};
