import type { DeclaredTotals, IssueRole } from '../../model/notice';
import type { Reading } from '../reading';
import { ANSWERING, type NoticeRule, type Remark, type Wording } from '../rule';
import { hasLostHeading } from '../series';

interface Level {
  readonly total: keyof DeclaredTotals;
  readonly role: IssueRole;
  readonly noun: Wording;
}

const PROBLEMS: Level = { total: 'problems', role: 'problem', noun: { zh_CN: '个问题', en: 'problems' } };
const GROUPS: readonly Level[] = [
  { total: 'categories', role: 'category', noun: { zh_CN: '项（类）', en: 'categories' } },
  { total: 'aspects', role: 'aspect', noun: { zh_CN: '个方面', en: 'aspects' } },
];

/** Listed headings below which the structure was hardly read, so that nothing can be said of it. */
const FEWEST_LISTED = 2;

/** Totals of problems printed anywhere (18个问题34个具体问题): a list that has one of them, or their sum, is complete. */
function printedTotals({ text, quantities }: Reading): number[] {
  return quantities
    .filter(({ end }) => /^(?:具体|突出|主要|重点|方面的)?问题/u.test(text.slice(end, end + 6)))
    .map(({ value }) => value);
}

/** Whether another total, the sum of two, or a list printed twice (an appended ledger) explains the number listed. */
function isExplained(reading: Reading, listed: number): boolean {
  const titles = new Set(reading.problems.map(({ title }) => title));
  if (titles.size === reading.notice.declared.problems?.value) return true;
  const totals = printedTotals(reading);
  if (totals.includes(listed)) return true;
  const distinct = [...new Set(totals)].slice(0, 20);
  return distinct.some((one, index) => distinct.slice(index + 1).some((other) => one + other === listed));
}

/** Numbers of issues by depth: a total may count the headings of any level. */
function countsByDepth({ notice }: Reading): Set<number> {
  const counts = new Map<number, number>();
  for (const { depth } of notice.issues) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  return new Set(counts.values());
}

function compare(
  reading: Reading,
  { total, role, noun }: Level,
  severity: Remark['severity'],
): Remark | null {
  const declared = reading.notice.declared[total];
  const listed = reading.notice.issues.filter((issue) => issue.role === role);
  if (!declared || listed.length === 0 || listed.length === declared.value) return null;
  const missing = declared.value - listed.length;
  return {
    severity,
    message: {
      zh_CN: `自报${declared.value}${noun.zh_CN}，文中列出${listed.length}；${missing > 0 ? '少' : '多'}${Math.abs(missing)}`,
      en: `${declared.value} ${noun.en} declared, ${listed.length} listed; ${Math.abs(missing)} ${missing > 0 ? 'missing' : 'too many'}`,
    },
    evidence: [reading.wordsOf(declared), ...listed],
  };
}

/** 针对反馈的29个问题 above a list of 14 → 少15. */
export const declaredVsListed: NoticeRule = {
  name: 'declared-vs-listed',
  severity: 'warning',
  kinds: ANSWERING,
  label: { zh_CN: '自报数与所列不符', en: 'Declared and listed totals differ' },
  description: {
    zh_CN:
      '把通报自报的问题数与文中逐一列出的问题数相比；问题数相符时再比方面数、类数。任何一级标题数与自报数相等，或列出数等于文中另一总数（或两个总数之和），即不提示。',
    en: 'Compares the number of problems a notice declares with the problems it lists, and where these agree the numbers of aspects and categories. Silent when the headings of any level add up to the declared number, or when the list has another total that the text prints (or the sum of two).',
  },
  examples: [
    `{针对反馈的3个问题}，逐条整改。
一、关于“{会议记录不全}”问题的整改情况。一是补齐记录12份。
二、关于“{报销审核不细}”问题的整改情况。一是退回发票9张。`,
  ],
  counterExamples: [
    `针对反馈的2个问题，逐条整改。
一、关于“会议记录不全”问题的整改情况。一是补齐记录12份。
二、关于“报销审核不细”问题的整改情况。一是退回发票9张。`,
    `针对反馈的2个问题5个具体问题，逐条整改。
一、关于“会议记录不全”问题的整改情况。一是补齐记录12份。
二、关于“报销审核不细”问题的整改情况。一是退回发票9张。`,
  ],
  *check(reading) {
    const declared = reading.notice.declared.problems;
    const listed = reading.problems.length;
    if (declared && listed !== declared.value) {
      if (
        listed < FEWEST_LISTED ||
        countsByDepth(reading).has(declared.value) ||
        isExplained(reading, listed)
      )
        return;
      const remark = compare(reading, PROBLEMS, 'warning');
      if (remark) yield remark;
      return;
    }
    if ([...reading.siblings].some(([parent, members]) => parent !== null && hasLostHeading(members))) return;
    for (const level of GROUPS) {
      const total = reading.notice.declared[level.total];
      if (!total || countsByDepth(reading).has(total.value)) continue;
      const remark = compare(reading, level, declared ? 'warning' : 'note');
      if (remark) yield remark;
    }
  },
};
