import type { Fact } from '../../model/notice';
import { declaredRates, type Ratio } from '../declared-rates';
import { mayBeEqual, printNumber, type Quantity } from '../quantity';
import { decimalsOf, isQuotient } from '../quotient';
import type { Reading } from '../reading';
import { NOTICES, type NoticeRule, type Remark } from '../rule';
import { within } from '../spans';

/** Words that make a percent a change, a target or a share of something that is not printed. */
const OTHER_PERCENT =
  /增长|增加|增幅|提高|提升|提速|上升|上涨|上浮|下浮|下降|降低|降至|降到|减少|缩短|压减|压缩|节约|同比|环比|比上年|较上年|相比|达不到|不低于|不少于|不超过|不高于|以上|至少|控制在|目标|力争|确保|要求|计划|预计|应当|满意|利率|税率|抽查比例|抽查率|抽检比例|补助比例|按照?\d/u;
/** What stands between a share and its number where the whole is the one printed before. */
const SHARE_OF_WHOLE =
  /(?:占比|占总数|占总量|占总额|占|占全部|占[^,。;、占]{0,4}总[数量额])(?:为|达到?|约)?(?:的)?$/u;
const RATE = /(?:率|进度|比例|比重)(?:为|达到?|已达|是)?$/u;
const SHARE_ELSEWHERE = /占(?:全[国省市区县]|同|在|[^,。;、占]{1,12}的?$)/u;
/** What makes the part a part of the whole: 其中, …中…, 占总数, or a thing done to the whole. */
const SHARED_OUT = /其中|已|完成|办结|合格|达标|到位|拨付|整改|销号|清理|通过|维修|退回|总[数量额]|中/u;

/** Farthest difference, in points, that can still be a slip of the pen; beyond it the base may be another. */
const LARGEST_SLIP = 25;
/** More quantities in a sentence than these are not tried in threes. */
const MOST_TRIED = 8;

/** Whether any part and whole among the quantities give the percent: parts alone, two parts together, or what a part leaves. */
function isExplained(percent: number, decimals: number, quantities: readonly Quantity[]): boolean {
  const tried = quantities.slice(-MOST_TRIED);
  return tried.some((whole) =>
    tried.some((part) => {
      if (part === whole || part.unit !== whole.unit || part.value > whole.value) return false;
      const rest = { value: whole.value - part.value, slack: whole.slack + part.slack };
      const total = { value: whole.value + part.value, slack: whole.slack + part.slack };
      if (isQuotient(percent, decimals, part, whole) || isQuotient(percent, decimals, rest, whole))
        return true;
      if (isQuotient(percent, decimals, part, total) || isQuotient(percent, decimals, whole, total))
        return true;
      return tried.some(
        (third) =>
          third !== whole &&
          third !== part &&
          third.unit === whole.unit &&
          isQuotient(
            percent,
            decimals,
            { value: part.value + third.value, slack: part.slack + third.slack },
            whole,
          ),
      );
    }),
  );
}

interface Link {
  readonly part: Quantity;
  readonly whole: Quantity;
}

const countCommas = (words: string): number => words.split(',').length - 1;

/** The word of which a rate is named: 办结率达 → 办结, 拨付进度 → 拨付. */
const stemOf = (lead: string): string | null =>
  RATE.exec(lead) && (/(\p{Script=Han}{2})(?:率|进度|比例|比重)[^率]{0,3}$/u.exec(lead)?.[1] ?? null);

/** What is not yet what the rate measures: 正在整改6个 beside 整改完成率. */
const NOT_MEASURED = /未|正在|尚|仍|待|基本|阶段|持续|继续|其余|剩余/u;

/**
 * The figure that a rate measures: the nearest before it whose words hold the rate's own word (合格47个 for 合格率);
 * figures of what is not yet so are passed over. Null where another figure stands between.
 */
function measuredPart(
  reading: Reading,
  before: readonly Quantity[],
  stem: string,
): { part: Quantity; passed: number } | null {
  for (const [passed, part] of [...before].reverse().entries()) {
    const words = reading.text.slice(reading.clauseAt(part.start).start, part.end);
    if (NOT_MEASURED.test(words)) continue;
    return words.includes(stem) ? { part, passed } : null;
  }
  return null;
}

/** Finds the part and the whole to which a percent belongs by its place and words; null where they are not certain. */
function linkOf(reading: Reading, percent: Fact, before: readonly Quantity[]): Link | null {
  const { text } = reading;
  const clause = reading.clauseAt(percent.start);
  const lead = text.slice(clause.start, percent.start);
  if (OTHER_PERCENT.test(text.slice(clause.start, clause.end))) return null;
  const isShare = SHARE_OF_WHOLE.test(lead);
  const stem = isShare || SHARE_ELSEWHERE.test(lead) ? null : stemOf(lead);
  const nearest = before.at(-1);
  const found =
    isShare && nearest
      ? { part: nearest, passed: 0 }
      : stem === null
        ? null
        : measuredPart(reading, before, stem);
  if (!found) return null;

  const { part, passed } = found;
  const alike = before.filter(({ unit, start }) => unit === part.unit && start < part.start);
  const whole = alike.at(-1);
  if (!whole || part.approximate || whole.approximate || whole.value <= part.value) return null;
  if (alike.some(({ value }) => value > whole.value)) return null;
  const gap = text.slice(part.end, percent.start);
  const middle = text.slice(whole.end, part.start);
  if (/[;%]/u.test(gap + middle) || countCommas(gap) > 1 + passed || countCommas(middle) > 1) return null;
  return isShare && !SHARED_OUT.test(middle + lead) ? null : { part, whole };
}

/** 145条…144条,完成率99.13% → 144÷145＝99.31%. */
export const percentVsRatio: NoticeRule = {
  name: 'percent-vs-ratio',
  severity: 'error',
  kinds: NOTICES,
  label: { zh_CN: '百分比与数字不符', en: 'Percentage and figures disagree' },
  description: {
    zh_CN:
      '同一句中分子、分母与百分比俱全，或自报的总数、完成数与完成率俱全时，重算百分比；四舍五入、截尾均算相符。率名须与分子同词（合格率之于合格47个），句中任何两数（或两数之和、差）能得出该百分比即不提示；增长率、目标、满意率及未列分母者不算。',
    en: 'Works out a percentage again where its part and its whole stand in the same sentence, and the rate of completion from the totals that the notice declares; rounded and truncated values agree. The rate must be named by the word of its part (合格率 and 合格47个). Silent when any two figures of the sentence (or the sum or difference of two) give the percentage, and for growth, targets, satisfaction and shares whose whole is not printed.',
  },
  examples: [
    '{制定整改措施40条}，{已完成38条}，{完成率96.5%}。',
    '{排查工程186处}，{完成维修93处}，{占排查总数的60%}。',
    '{结存资金2400万元}，{已拨付1800万元}，{拨付进度70%}。',
    '针对反馈的6个问题，{细化整改措施46条}，逐项明确时限。{已完成整改措施45条}，{整改完成率98.83%}。',
    '{反馈问题12个}，{完成整改10个}，基本完成1个，未完成1个，{总体完成率85.33%}。',
  ],
  counterExamples: [
    '制定整改措施145条，已完成144条，完成率99.31%。',
    '办理信访件12件，办结11件，办结率91.6%。',
    '已安排资金7473万元，其中用于产业升级5390万元，安排比例为72%。',
    '受理来信25件，办结率96%，其中本级办理24件，转办1件，本级自办率96%。',
    '全市共9个项目入选，占全省项目数20%。',
    '新签企业42家，比上年增加40%。',
    '检查企业85家，发现问题40个，整改率100%。',
    '审计发现问题80个，已整改40个，采纳建议12个，正在整改20个，移送8个，整改率达到66%。',
    '对6件信访积案明确包案领导，已化解4件，息诉罢访率达84.2%。',
    '针对反馈的12个问题，制定整改措施46条。已完成整改措施45条，问题整改完成率91.67%。',
    '反馈问题700个，完成整改690个，基本完成4个，未完成6个，总体完成率98.57%。',
    '接听来电50件，接通率98%，未接通1件。',
    '为群众办实事1.5万件(次)，其中帮扶困难家庭2955件，占比19.7%。',
  ],
  *check(reading) {
    const told = new Set<number>();
    for (const percent of reading.percents) {
      if (typeof percent.value !== 'number' || percent.approximate || percent.value > 100) continue;
      const sentence = reading.sentenceAt(percent.start);
      const quantities = within(reading.quantities, sentence);
      const before = quantities.filter(({ end }) => end <= percent.start);
      const link = linkOf(reading, percent, before);
      if (!link) continue;
      const decimals = decimalsOf(percent.text);
      if (percent.value === 100 && !isWholeRate(reading, link)) continue;
      if (
        isExplained(percent.value, decimals, [
          ...before.slice(1 - MOST_TRIED),
          ...quantities.slice(before.length, before.length + 2),
        ])
      )
        continue;
      told.add(reading.clauseAt(percent.start).start);
      yield remarkOn({
        percent: percent.value,
        decimals,
        part: { value: link.part.value, text: link.part.text },
        whole: { value: link.whole.value, text: link.whole.text },
        evidence: [link.whole, link.part, percent].map(({ start }) => reading.clauseAt(start)),
      });
    }
    for (const ratio of declaredRates(reading)) {
      if (!ratio.evidence.some(({ start }) => told.has(start))) yield remarkOn(ratio);
    }
  },
};

/** 100% mostly speaks of what was found (整改率100%), not of what was looked at; it is checked only on measures and problems. */
const isWholeRate = ({ notice: { declared } }: Reading, { part, whole }: Link): boolean =>
  [declared.measures, declared.problems].some((total) => total && mayBeEqual(total.value, whole.value, 0)) &&
  [declared.measuresDone, declared.problemsDone].some(
    (done) => done && mayBeEqual(done.value, part.value, 0),
  );

function remarkOn({ percent, decimals, part, whole, evidence }: Ratio): Remark {
  const actual = (part.value / whole.value) * 100;
  const quotient = printNumber(Number(actual.toFixed(Math.max(decimals, 2))));
  return {
    severity: Math.abs(actual - percent) <= LARGEST_SLIP ? 'error' : 'note',
    message: {
      zh_CN: `${part.text}÷${whole.text}＝${quotient}%，文中作${printNumber(percent)}%`,
      en: `${part.text} ÷ ${whole.text} = ${quotient}%, printed as ${printNumber(percent)}%`,
    },
    evidence,
  };
}
