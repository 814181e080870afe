import { firstDay, periodEnds, printsYear } from '../calendar';
import {
  documentDateOf,
  feedbackOf,
  inspectionEndOf,
  type Milestone,
  publicationOf,
  signatureOf,
  wordsOf,
} from '../milestones';
import type { Reading } from '../reading';
import { NOTICES, type NoticeRule, type Remark, type Wording } from '../rule';

interface Order {
  readonly earlier: (reading: Reading) => Milestone | null;
  readonly later: (reading: Reading) => Milestone | null;
  readonly earlierName: Wording;
  readonly laterName: Wording;
}

const INSPECTION: Wording = { zh_CN: '巡察结束', en: 'end of the inspection' };
const FEEDBACK: Wording = { zh_CN: '反馈日期', en: 'feedback' };
const PUBLICATION: Wording = { zh_CN: '发布日期', en: 'publication' };
const SIGNATURE: Wording = { zh_CN: '落款日期', en: 'signature' };

/** What must not come after what, one remark for each later day; adding an order is adding a line. */
const ORDERS: readonly Order[] = [
  {
    earlier: inspectionEndOf,
    later: feedbackOf,
    earlierName: INSPECTION,
    laterName: FEEDBACK,
  },
  { earlier: inspectionEndOf, later: signatureOf, earlierName: INSPECTION, laterName: SIGNATURE },
  { earlier: inspectionEndOf, later: publicationOf, earlierName: INSPECTION, laterName: PUBLICATION },
  { earlier: feedbackOf, later: signatureOf, earlierName: FEEDBACK, laterName: SIGNATURE },
  { earlier: feedbackOf, later: publicationOf, earlierName: FEEDBACK, laterName: PUBLICATION },
  { earlier: signatureOf, later: publicationOf, earlierName: SIGNATURE, laterName: PUBLICATION },
];

/** A 成文日期 that follows the signature by a few days is the day on which the page was made up. */
const DAYS_TO_MAKE_UP = 7;

const inverted = (reading: Reading, order: Order): Remark | null => {
  const earlier = order.earlier(reading);
  const later = order.later(reading);
  if (!earlier || !later || earlier.day <= later.day) return null;
  if (!earlier.isExplicit || !later.isExplicit) return null;
  const days = earlier.day - later.day;
  return {
    severity: earlier.fact && later.fact ? 'error' : 'warning',
    message: {
      zh_CN: `${order.earlierName.zh_CN}${earlier.value}晚于${order.laterName.zh_CN}${later.value}，相差${days}天`,
      en: `The ${order.earlierName.en} (${earlier.value}) comes ${days} days after the ${order.laterName.en} (${later.value})`,
    },
    evidence: wordsOf(reading, earlier, later),
  };
};

function* invertedPeriods(reading: Reading): Iterable<Remark> {
  for (const fact of reading.moments) {
    const ends = fact.kind === 'period' ? periodEnds(fact.value) : null;
    const from = ends && firstDay(ends[0]);
    const until = ends && firstDay(ends[1]);
    if (!ends || from === null || until === null || until >= from || ends[0].length !== ends[1].length)
      continue;
    if (!printsYear(fact.text)) continue;
    yield {
      severity: 'error',
      message: {
        zh_CN: `起讫颠倒：${ends[0]}至${ends[1]}，终点早于起点${from - until}天`,
        en: `The period ${ends[0]} to ${ends[1]} ends ${from - until} days before it begins`,
      },
      evidence: [reading.clauseAt(fact.start)],
    };
  }
}

function documentAgainstSignature(reading: Reading): Remark | null {
  const document = documentDateOf(reading);
  const signature = signatureOf(reading);
  if (!document || !signature || document.day === signature.day) return null;
  const days = Math.abs(document.day - signature.day);
  return {
    severity: days > DAYS_TO_MAKE_UP ? 'warning' : 'note',
    message: {
      zh_CN: `成文日期${document.value}与落款日期${signature.value}不一，相差${days}天`,
      en: `The date of the document (${document.value}) and the signature (${signature.value}) are ${days} days apart`,
    },
    evidence: wordsOf(reading, document, signature),
  };
}

/** 落款 2023年11月2日, 发布 2023-10-08 → 25 days too late. */
export const dateOrder: NoticeRule = {
  name: 'date-order',
  severity: 'error',
  kinds: NOTICES,
  label: { zh_CN: '日期先后矛盾', en: 'Dates out of order' },
  description: {
    zh_CN:
      '起讫日期颠倒；反馈、落款或发布早于巡察结束；落款或发布早于反馈；落款晚于发布；成文日期与落款日期不一（相差七天以内只作提示）。年份系承前省略的日期不用于判断先后。',
    en: 'A period that ends before it begins; feedback, signature or publication before the end of the inspection; a signature or publication before the feedback; a signature after the publication; a 成文日期 that differs from the signature (a note within seven days). Dates whose year is only inherited are not used.',
  },
  examples: [
    '{2023年5月22日至2023年3月15日}，市委第五巡察组开展了巡察。',
    `发布时间：{2023年10月8日}
现将整改情况通报如下。一是收回欠租3户。
中共北洛市住房保障中心支部委员会
{2023年11月2日}`,
  ],
  counterExamples: [
    '2022年12月30日至2023年1月5日，市委第五巡察组开展了巡察。',
    `发布时间：2023年10月8日
根据市委部署，2023年3月1日至4月20日开展了巡察，5月31日反馈意见。8月15日、8月2日两次召开会议。
中共北洛市住房保障中心支部委员会
2023年10月6日`,
  ],
  *check(reading) {
    yield* invertedPeriods(reading);
    const told = new Set<Wording>();
    for (const order of ORDERS) {
      const remark = told.has(order.laterName) ? null : inverted(reading, order);
      if (!remark) continue;
      told.add(order.laterName);
      yield remark;
    }
    const remark = documentAgainstSignature(reading);
    if (remark) yield remark;
  },
};
