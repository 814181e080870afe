const N = '[一二三四五六七八九十百\\d]{1,3}(?:、第?[一二三四五六七八九十百\\d]{1,3}){0,3}';
const WAY =
  '(?:提级|交叉|联动|上下联动|市县联动|机动|常规|专项|异地|异地交叉|提级交叉|延伸|村级|村居|政治|工作)';
/** 第三巡察组, 巡察三组, 第五轮巡察第二巡察组, 第一提级巡察组, 第三生态环境保护督察组 */
const TEAM = new RegExp(
  [
    `(?:(?:第${N}轮)?(?:巡察|巡视)?(?:第?${N})?(?:[\\p{Script=Han}]{1,8}专项)?${WAY}{0,2}(?:巡察|巡视)(?:工作)?(?:第?${N})?(?:工作)?组)(?!长|成员)`,
    `(?:第?${N})?(?:生态环境保护|生态环境|环境保护|生态环保|环保)督察组`,
  ].join('|'),
  'gu',
);
const NAME_BEFORE = /[\p{Script=Han}()·\d]{1,30}$/u;
/** Words that stand before a team's name in a sentence and do not belong to it. */
const SENTENCE_WORDS =
  /^.*(?:接受|根据|按照|针对|收到|落实|配合|对照|派出|派驻|关于|围绕|以及|期间|认真|严格|坚持|自觉|主动|服从|同意|批准|部署|安排|要求|起来|时间|上午|下午|近日|日前|目前|随后|同时|其间|代表|迎接|经过)/u;
const SENTENCE_UNITS =
  /^.*(?:[经由将把就被及至日年月在并了的与为受到因,]|对(?!村)|从(?!化|江)|于(?!都|洪|田)|向(?!阳)|和(?!平|田|顺|县|龙|静|硕|布克|林))/u;
/** A round told before the sender: 五届市委第八轮巡察市委第一巡察组. */
const ROUND_BEFORE =
  /^.*轮(?:次)?(?:的)?(?:集中|常规|专项|联动|交叉|提级)?(?:巡察|巡视)(?:工作)?(?=.*(?:委|党组|集团|公司|系统))/u;
/** More than one team: 4个巡察组, 各巡察组, 15个省委巡视组. */
const SEVERAL_TEAMS = /(?:[\d两三四五六七八九十]+个|各|多个|几个)(?:[省市区县旗州盟党]委)?$/u;
/** Who sends a team may be told by the place alone: 省第二生态环境保护督察组, 甲县上下联动巡察组. */
const PLACE = /[省市县区旗州]$|中央$/u;
/** 按照省委巡视组统一部署: who arranges an inspection is not who makes it. */
const ARRANGES = /^(?:的)?(?:统一)?(?:部署|安排)/u;
const COMMITTEE = /委|中央|党组|党工委|部|局|署|公司|集团|大学|学院|学校|医院|系统/u;

export interface InspectionTeam {
  /** As named, with the committee that sent it: `十二届市委第一巡察组`. */
  name: string;
  start: number;
  end: number;
  /** Whether the name says who sent the team. */
  isNamed: boolean;
}

/** Reads every inspection team that a stretch of text names, in text order. */
export function readTeams(text: string): InspectionTeam[] {
  const teams: InspectionTeam[] = [];
  for (const match of text.matchAll(TEAM)) {
    const before = NAME_BEFORE.exec(text.slice(Math.max(0, match.index - 30), match.index))?.[0] ?? '';
    const words = before.replace(ROUND_BEFORE, '').replace(SENTENCE_WORDS, '').replace(SENTENCE_UNITS, '');
    const end = match.index + match[0].length;
    if (SEVERAL_TEAMS.test(words) || ARRANGES.test(text.slice(end, end + 6))) continue;
    const sender = words.replace(/^[\d()]+/u, '');
    const named = COMMITTEE.test(sender) || PLACE.test(sender);
    const prefix = named ? sender : '';
    teams.push({
      name: `${prefix}${match[0]}`,
      start: match.index - prefix.length,
      end,
      isNamed: named,
    });
  }
  return teams;
}

const SENT = new RegExp(
  `([\\p{Script=Han}]{0,10}(?:省委|市委|区委|县委|旗委|州委|盟委|党委|党组))(?:巡察工作领导小组)?(?:决定|统一)?派出(?:的)?(第${N}${WAY}?(?:巡察|巡视)组)`,
  'u',
);

/** Reads a team whose sender is told apart: `县委派出第三巡察组` → 县委第三巡察组. */
export function readSentTeam(text: string): string | null {
  const match = SENT.exec(text);
  if (match === null) return null;
  const sender = match[1]!.replace(SENTENCE_WORDS, '').replace(SENTENCE_UNITS, '');
  return `${sender}${match[2]}`;
}
