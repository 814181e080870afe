import type { Span } from '../../model/span';
import { addUp, type Family, familyOf, isWholeOf, type Part, readParts } from '../parts';
import { mayBeEqual, printAmount, type Quantity } from '../quantity';
import type { Reading } from '../reading';
import { NOTICES, type NoticeRule, type Remark } from '../rule';
import { lastBefore, spanOf, within } from '../spans';

const AMONG = /其中/gu;
/** Characters before and after 其中 or 共计 that are looked through. */
const LONGEST_LIST = 300;
const MOST_PARTS = 12;
/** A list that says itself that it is not all. */
const OPEN_LIST = /等|主要|包括|包含|累计|约|余/u;
/** A whole before a bracket or a comma whose list of actions follows at once. */
const WHOLE_OF_ACTIONS = /共|合计|累计|总计/u;
const SUM_AFTER = /(?:共计|合计|总计|共)$/u;
/** Between the last part and its sum stands nothing else: 批评教育、提醒谈话共7人 is a figure of its own. */
const AT_ONCE = /^[,、;\s]*(?:以上|以上各项)?(?:共计|合计|总计|共)$/u;

/** Sanctions that one person may receive together (党纪、政务处分). */
const DOUBLE = /党纪|政务|处分|组织/u;

const evidenceOf = (reading: Reading, whole: Quantity, parts: readonly Part[]): Span[] => [
  reading.clauseAt(whole.start),
  ...parts.map(({ quantity }) => reading.clauseAt(quantity.start)),
];

const sumText = (parts: readonly Part[], unit: string): string =>
  `${parts.map(({ quantity }) => quantity.text).join('＋')}＝${printAmount(addUp(parts.map(({ quantity }) => quantity)).value, unit)}`;

function remarkOnSum(
  reading: Reading,
  whole: Quantity,
  parts: readonly Part[],
  family: Family | null,
): Remark | null {
  if (whole.approximate || parts.some(({ quantity }) => quantity.approximate)) return null;
  const sum = addUp(parts.map(({ quantity }) => quantity));
  if (mayBeEqual(sum.value, whole.value, sum.slack + whole.slack)) return null;
  const difference = sum.value - whole.value;
  const isMore = difference > 0;
  const apart = printAmount(Math.abs(difference), whole.unit);
  const mayOverlap = family?.mayOverlap === true;
  const isDouble = mayOverlap && parts.some(({ label }) => DOUBLE.test(label));
  return {
    severity: isMore ? (isDouble ? 'note' : mayOverlap ? 'warning' : 'error') : 'warning',
    message: {
      zh_CN: `总数${whole.text}，分项${sumText(parts, whole.unit)}；${isMore ? '多' : '少'}${apart}`,
      en: `${whole.text} in all, the parts ${sumText(parts, whole.unit)}; ${apart} ${isMore ? 'too many' : 'missing'}`,
    },
    evidence: evidenceOf(reading, whole, parts),
  };
}

/** The first part after 其中 where it is greater than everything of its unit that stands before. */
function remarkOnExcess(
  reading: Reading,
  earlier: readonly Quantity[],
  parts: readonly Part[],
): Remark | null {
  const part = parts[0];
  const whole = part && earlier.findLast(({ unit }) => unit === part.quantity.unit);
  if (!part || !whole || part.quantity.approximate || whole.approximate) return null;
  const isCovered = earlier.some(
    ({ unit, value, slack }) =>
      unit === part.quantity.unit && value + slack + part.quantity.slack >= part.quantity.value,
  );
  if (isCovered) return null;
  const apart = printAmount(part.quantity.value - whole.value, whole.unit);
  return {
    severity: 'error',
    message: {
      zh_CN: `总数${whole.text}，其中一项已达${part.quantity.text}；多${apart}`,
      en: `${whole.text} in all, one part alone ${part.quantity.text}; ${apart} too many`,
    },
    evidence: evidenceOf(reading, whole, [part]),
  };
}

/** The sentence in which a place stands and, where 其中 opens it, the one before. */
function scopeBefore(reading: Reading, position: number): Span {
  const sentence = reading.sentenceAt(position);
  if (position > sentence.start + 1)
    return { start: Math.max(sentence.start, position - LONGEST_LIST), end: position };
  const previous = lastBefore(reading.sentences, sentence.start);
  return { start: Math.max(previous?.start ?? sentence.start, position - LONGEST_LIST), end: position };
}

function* afterAmong(reading: Reading): Iterable<Remark> {
  for (const { index } of reading.text.matchAll(AMONG)) {
    const start = index + 2;
    const end = Math.min(reading.sentenceAt(index).end, start + LONGEST_LIST);
    const next = reading.text.indexOf('其中', start);
    const parts = readParts(reading, { start, end: next >= 0 && next < end ? next : end });
    const earlier = within(reading.quantities, scopeBefore(reading, index));
    const excess = remarkOnExcess(reading, earlier, parts);
    if (excess) {
      yield excess;
      continue;
    }
    const list = familyOf(parts);
    const whole = list && earlier.findLast(({ unit }) => unit === list.members[0]!.quantity.unit);
    if (
      !list ||
      !whole ||
      !isWholeOf(list.family, reading, whole) ||
      OPEN_LIST.test(reading.text.slice(start, spanOf(...list.members.map(({ span }) => span)).end))
    )
      continue;
    const remark = remarkOnSum(reading, whole, list.members, list.family);
    if (remark) yield remark;
  }
}

/** 批评教育5人、提醒谈话8人,共计14人: the sum may be of the last two, three … of the parts before it. */
function* beforeSum(reading: Reading): Iterable<Remark> {
  for (const whole of reading.quantities) {
    const lead = reading.text.slice(Math.max(0, whole.start - 2), whole.start);
    if (!SUM_AFTER.test(lead)) continue;
    const start = Math.max(reading.sentenceAt(whole.start).start, whole.start - LONGEST_LIST);
    const before = within(reading.quantities, { start, end: whole.start })
      .filter(({ unit }) => unit === whole.unit)
      .slice(-MOST_PARTS);
    if (before.length < 2) continue;
    const parts = readParts(reading, { start: Math.max(start, before[0]!.start - 8), end: whole.start });
    const list = familyOf(parts);
    if (!list || /其中/u.test(reading.text.slice(start, whole.start))) continue;
    if (!AT_ONCE.test(reading.text.slice(list.members.at(-1)!.quantity.end, whole.start))) continue;
    const isPartialSum = list.members.some((_, index) => {
      const sum = addUp(list.members.slice(index).map(({ quantity }) => quantity));
      return mayBeEqual(sum.value, whole.value, sum.slack + whole.slack);
    });
    const remark = isPartialSum ? null : remarkOnSum(reading, whole, list.members, list.family);
    if (remark) yield remark;
  }
}

/** 共处理12人,批评教育2人,提醒谈话9人: a whole with 共, its actions at once behind it. */
function* afterWhole(reading: Reading): Iterable<Remark> {
  for (const whole of reading.quantities) {
    if (whole.unit !== '人') continue;
    const clause = reading.clauseAt(whole.start);
    if (!WHOLE_OF_ACTIONS.test(reading.text.slice(clause.start, whole.start))) continue;
    const sentence = reading.sentenceAt(whole.start);
    const rest = { start: clause.end, end: sentence.end };
    if (/其中/u.test(reading.text.slice(rest.start, rest.end))) continue;
    const list = familyOf(readParts(reading, rest));
    if (
      list?.family.name !== 'actions' ||
      !isWholeOf(list.family, reading, whole) ||
      OPEN_LIST.test(reading.text.slice(rest.start, rest.end))
    )
      continue;
    const remark = remarkOnSum(reading, whole, list.members, list.family);
    if (remark) yield remark;
  }
}

/** 12人,其中批评教育2人,提醒谈话9人 → 2＋9＝11，少1人. */
export const partsVsWhole: NoticeRule = {
  name: 'parts-vs-whole',
  severity: 'error',
  kinds: NOTICES,
  label: { zh_CN: '分项与总数不符', en: 'Parts and whole disagree' },
  description: {
    zh_CN:
      '“其中”之后的分项大于总数，或一组互斥、应当列全的分项（处理方式、新制定与修订完善、已办结与未办结、公办与民办等）加起来不等于总数时提示。“其中”只列一部分、列举带“等”“主要”、数字为约数时不提示。',
    en: 'Speaks where a part after 其中 is greater than the whole, or where parts that exclude each other and are meant to be all (kinds of handling, new and revised rules, closed and open, public and private) do not add up. Silent where 其中 picks some out, where the list is open (等, 主要) and where figures are approximate.',
  },
  examples: [
    '{共处理责任人12人}，{其中批评教育2人}，{提醒谈话9人}。',
    '{建章立制20项}，{其中新制定9项}，{修订完善10项}。',
    '{收到投诉34件}，{其中已办结29件}，{正在办理6件}。',
    '{安排改造资金260万元}，{其中用于消防改造310万元}。',
    '{共对5名责任人作出处理}。其中，{给予批评教育2人}，{提醒谈话2人}。',
    '{共处理5人}，{批评教育2人}，{提醒谈话2人}。',
    '{批评教育5人、提醒谈话8人}，{共计14人}。',
  ],
  counterExamples: [
    '已安排资金7473万元，其中用于产业升级5390万元，安排比例为72%。',
    '共对12名责任人作出处理。其中，给予批评教育2人，提醒谈话10人。',
    '走访困难群众1260户，其中残疾人家庭215户，单亲家庭88户。',
    '表彰集体40个、个人105名，其中女企业家11名、科技工作者14名。',
    '全年新增床位500张，同比增加20张，其中护理床位300张。',
    '抽查项目5个，其中3个项目发现问题12个。',
    '给予党纪处分3人，其中党内严重警告1人。',
    '给予党纪处分1人，诫勉谈话2人，批评教育、提醒谈话共7人。',
    '收缴资金12.6万元，其中违规补贴7.1万元，多报差旅费5.5万元。',
    '完成改造48个，其中已验收30个。',
    '全局现有干部45人，其中受到批评教育2人，提醒谈话3人。',
    '移交问题线索5件，其中立案2件，谈话函询2件。',
    '建立完善制度27项，其中新建13项，修订14项，废止2项。',
  ],
  *check(reading) {
    yield* afterAmong(reading);
    yield* beforeSum(reading);
    yield* afterWhole(reading);
  },
};
