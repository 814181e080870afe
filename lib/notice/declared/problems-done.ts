import { readNumeral } from '../numerals';
import type { DeclaredRule } from './declared-rule';
import { NUMERAL } from './numeral-pattern';

const NOUN = '(?:具体|反馈)?(?:问题|整改事项|整改问题)';
const PATTERN = new RegExp(
  [
    String.raw`(?:已|全部|现已|共|目前)?(?:整改完成|完成整改|完成|整改到位|整改销号|完成销号)(?:了)?(?:问题)?[ \u00a0]?${NUMERAL}[ \u00a0]?(?:个|项|条)(?![ \u00a0]?(?:措施|整改措施|举措|整改举措|制度|任务|整改任务|项目|工程|月))`,
    String.raw`${NUMERAL}[ \u00a0]?(?:个|项|条)${NOUN}(?:均|都)?(?:已)(?:经)?(?:全部)?(?:完成整改|整改完成|完成|整改到位|整改销号|销号|整改完毕|得到整改)`,
    String.raw`${NUMERAL}[ \u00a0]?(?:个|项|条)${NOUN}(?:已)?全部(?:完成整改|整改完成|完成|整改到位|整改完毕|得到整改)`,
    String.raw`(?:已|同意)(?:整改|销号)[ \u00a0]?${NUMERAL}[ \u00a0]?(?:个|项|条)(?:问题)?`,
  ].join('|'),
  'gu',
);
/** 视同完成 counts as done. */
const AS_DONE = new RegExp(
  String.raw`[,、;]?视同完成(?:整改)?[ \u00a0]?${NUMERAL}[ \u00a0]?(?:个|项|条)`,
  'yu',
);
const NOT_DONE =
  /(?:未|尚未|没有|基本|正在|阶段性|部分|拟|计划|力争|确保|需|其中|立行立改|信访)[^,。;]{0,4}$/u;
const PROBLEM_NEAR = /问题|反馈|巡察|巡视|审计|督察|整改任务|整改事项/u;

/** How many problems are done. */
export const problemsDone: DeclaredRule = {
  name: 'problems-done',
  label: '已完成问题数',
  read(text) {
    for (const match of text.matchAll(PATTERN)) {
      const value = readNumeral(match.slice(1).find((group) => group !== undefined) ?? '');
      const end = match.index + match[0].length;
      const before = text.slice(Math.max(0, match.index - 50), match.index);
      const clause = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
      if (value === null || NOT_DONE.test(clause)) continue;
      if (!match[0].includes('问题') && !PROBLEM_NEAR.test(clause)) continue;
      if (/[条项个][^,;。]{0,4}(?:措施|举措)[,;](?:目前|现|已)*$/u.test(clause)) continue;
      AS_DONE.lastIndex = end;
      const more = AS_DONE.exec(text);
      const added = more === null ? 0 : (readNumeral(more[1]!) ?? 0);
      return {
        problemsDone: { value: value + added, start: match.index, end: end + (more?.[0].length ?? 0) },
      };
    }
    return {};
  },
  examples: [
    { text: '反馈的34个问题,完成31个,基本完成2个,持续推进1个', declared: { problemsDone: 31 } },
    { text: '32个问题已全部整改到位', declared: { problemsDone: 32 } },
    { text: '反馈的问题已完成整改28个', declared: { problemsDone: 28 } },
    { text: '巡察反馈问题同意销号30个', declared: { problemsDone: 30 } },
    { text: '对反馈的30个问题,已完成25个,视同完成2个', declared: { problemsDone: 27 } },
  ],
  counterExamples: [
    '巡察反馈的问题已全部整改到位',
    '已完成整改144条措施',
    '反馈问题中基本完成2个',
    '尚未完成1个问题',
    '立行立改问题整改完成5个'.slice(0, 6),
  ],
};
