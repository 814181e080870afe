import { CLOSING_WORDS, endsHeading, skipPunctuation, type TitleRule } from './title-rule';

const OPENING =
  /^\s*(?:巡[察视]组(?:说|指出|反馈|认为|提出)(?:我们|我[村局镇校院会社]|本[村局镇])?(?:存在)?)?(?:关于|针对|对于|对照|聚焦|围绕|反馈|对|就|在)?(?:巡察|巡视)?(?:反馈)?(?:意见)?(?:指出|发现|提出|所列)?(?:的)?(?:第?[一二三四五六七八九十\d]{1,3}[个项]?问题|问题[一二三四五六七八九十\d]{1,3})?[:,]?\s*(?=["“])/;
const JOINING = /(?:[、,和及与]|以及)?(?=["“])/y;

/** The title stands in quotation marks: 关于“…”问题的整改. */
export const quoted: TitleRule = {
  name: 'title-quoted',
  cut(heading) {
    const opening = OPENING.exec(heading);
    if (opening === null) return null;
    const first = opening[0].length;
    let end = closeOf(heading, first);
    let count = 1;
    while (end !== null) {
      JOINING.lastIndex = end;
      if (!JOINING.test(heading) || heading[JOINING.lastIndex] === undefined) break;
      const next = closeOf(heading, JOINING.lastIndex);
      if (next === null) break;
      end = next;
      count += 1;
    }
    if (end === null) return null;
    CLOSING_WORDS.lastIndex = end;
    CLOSING_WORDS.test(heading);
    const after = Math.max(CLOSING_WORDS.lastIndex, end);
    if (!endsHeading(heading, after, /[\s。:;([〔【!?|,]/)) return null;
    if (count === 1 && end - first < 4) return null;
    // 聚焦“两个维护”,主责主业方面 goes on behind the quotation
    if (after === end && heading[after] === ',' && !/[关针对就]/.test(opening[0])) return null;
    return {
      start: count === 1 ? first + 1 : first,
      end: count === 1 ? trimPunctuation(heading, end - 1) : end,
      headingEnd: skipPunctuation(heading, heading[after] === ',' ? after + 1 : after),
    };
  },
  examples: [
    ['关于“选人用人基础工作不够扎实”问题的整改', '选人用人基础工作不够扎实'],
    ['针对“发挥妇女“半边天”作用,还有差距。”问题。', '发挥妇女“半边天”作用,还有差距'],
    ['在“贯彻《条例》不严”方面', '贯彻《条例》不严'],
    ['“学习一是不深,二是不实”问题整改情况:', '学习一是不深,二是不实'],
    ['针对问题一“学习不深”。', '学习不深'],
    ['反馈意见指出的“学用脱节”问题', '学用脱节'],
    ['关于“学习不深”和“管理不严”的问题', '“学习不深”和“管理不严”'],
  ],
  counterExamples: [
    '聚焦“两个维护”,主责主业方面',
    '“三会一课”制度执行不严格',
    '学习“三会一课”不够',
    '关于学习不深的问题',
  ],
};

/** The offset behind the mark that closes the quotation opened at an offset, quotations inside counted. */
function closeOf(heading: string, start: number): number | null {
  if (heading[start] === '"') {
    const close = heading.indexOf('"', start + 1);
    return close < 0 ? null : close + 1;
  }
  let depth = 0;
  for (let offset = start; offset < heading.length; offset += 1) {
    if (heading[offset] === '“') depth += 1;
    else if (heading[offset] === '”') depth -= 1;
    if (depth === 0) return offset + 1;
  }
  // a mark inside was never closed: the last one closes the title
  const last = heading.lastIndexOf('”');
  return last > start ? last + 1 : null;
}

function trimPunctuation(heading: string, end: number): number {
  let trimmed = end;
  while (trimmed > 0 && /[。;,、\s]/.test(heading[trimmed - 1]!)) trimmed -= 1;
  return trimmed;
}
