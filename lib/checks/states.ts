import type { Quantity } from './quantity';
import type { Reading } from './reading';

/** How many there are of something, now or on a day: what a second figure may contradict. */
export interface State {
  readonly quantity: Quantity;
  /** `全市`, `市本级`, 机关 … */
  readonly scope: string;
  readonly unit: string;
  /** What is counted, without the words around it. */
  readonly noun: string;
  /** `now`, or the day printed. */
  readonly moment: string;
}

const NOW = /目前|截止目前|现有|现共有|至今|现已/u;
const MOMENT = /截[至止][到]?(?:(?!目前)([^,。;、]{2,14}?))(?:底|末)?[,，]?(?=全|共|已|累|市|区|县|各|本)/u;
const TOTAL = /共有|总数|总计|现有|达到?$|有$|为$|中有|中|已有/u;
const SCOPE =
  /全[国省市区县州旗镇乡街校院局系行]|(?:[市区县局镇院校]|街道)?本级|机关|下属(?:各)?单位|各[市区县镇乡](?:级)?/u;
/** Words that say nothing of what is counted. */
const NEUTRAL =
  /截[至止]到?|目前|现在|至今|共计|总计|合计|总共|现有|现共有|现已|已有|共有|已经?|共|达到?|总数|数量|总量|分别|均|都|为|有|的|了|,|、|[()“”\s]/gu;
/** What is said of all that were counted: 均持证上岗. */
const SAID_OF_ALL = /^(?:[,、]?(?:均|都|全部)).*$/u;
/** A clause that compares, plans, hires or takes a part is no state. */
const NO_STATE =
  /其中|新增|新建|增加|减少|比|较|每|平均|招聘|计划|拟|目标|力争|将|分别|至少|不少于|占|率|其余|另/u;
const ACTIVITY_UNITS = new Set([
  '次',
  '场',
  '场次',
  '人次',
  '期',
  '轮',
  '天',
  '元',
  '份',
  '倍',
  '百分点',
  '%',
]);
const SHORTEST_NOUN = 4;
const LONGEST_NOUN = 24;
const LONGEST_CLAUSE = 48;

/** X兼Y达N人: those who are both. */
const BOTH = /^(.{2,14})兼(?:任|职)?(.{2,16}?)(?:达到?|共有|共|有)?$/u;
/** Y(队伍)中有X N名: the same. */
const ONE_AMONG_OTHERS = /^(.{2,14}?)(?:(?:队伍|群体|人员)中有?|中(?=有)有)(.{2,14})$/u;
/** Words that stand for all of a kind: 村(社区)网格员 are the grid workers. */
const OF_ALL_KINDS = /村\(社区\)|村\(居\)|乡?镇\(街道\)|县\(市、区\)|基层|各级|广大|全体|所有/gu;
const BRACKETS = /\([^()]{0,12}\)/gu;

const strip = (words: string): string =>
  words.replaceAll(OF_ALL_KINDS, '').replaceAll(BRACKETS, '').replaceAll(NEUTRAL, '');

/** A noun without the publisher's own name before it: 妇联执委 in a notice of 妇联 → 执委. */
function withoutPublisher(noun: string, publisher: string): string {
  for (let length = noun.length - 2; length >= 2; length -= 1)
    if (publisher.includes(noun.slice(0, length))) return noun.slice(length);
  return noun;
}

/** What is counted; 基层执委兼网格员 and 网格员队伍中有妇联执委 get one name, those who are both. */
function nounOf(words: string, publisher: string): string {
  const pair = BOTH.exec(words) ?? ONE_AMONG_OTHERS.exec(words);
  if (!pair) return strip(words);
  const [one, other] = [pair[1]!, pair[2]!].map((noun) => withoutPublisher(strip(noun), publisher));
  return [one, other].sort().join('∩');
}

/** Reads what a clause counts; null where it tells of an act, a part or a plan. */
function readState({ notice, text, clauseAt }: Reading, quantity: Quantity): State | null {
  const clause = clauseAt(quantity.start);
  if (quantity.approximate || ACTIVITY_UNITS.has(quantity.unit) || clause.end - clause.start > LONGEST_CLAUSE)
    return null;
  const lead = text.slice(clause.start, quantity.start);
  if (!TOTAL.test(lead)) return null;
  const tail = text.slice(quantity.end, clause.end).replace(SAID_OF_ALL, '');
  const words = lead + tail;
  if (/\d/u.test(lead.replace(MOMENT, '')) || /\d/u.test(tail) || NO_STATE.test(words)) return null;
  const earlier = text.slice(Math.max(0, clause.start - 8), clause.start);
  const moment = MOMENT.exec(lead)?.[1] ?? (NOW.test(lead) || /(?:目前|至今),?$/u.test(earlier) ? 'now' : '');
  if (!moment && !/共有|总数|总计/u.test(words)) return null;
  const scope = SCOPE.exec(words)?.[0] ?? '';
  if (!scope) return null;
  const noun = nounOf(words.replace(MOMENT, '').replace(scope, ''), notice.inspectedBody ?? '');
  if (noun.length < SHORTEST_NOUN || noun.length > LONGEST_NOUN) return null;
  return { quantity, scope, unit: quantity.unit, noun, moment: moment || 'now' };
}

/** Every state of the notice in text order. */
export const statesOf = (reading: Reading): State[] =>
  reading.quantities.map((quantity) => readState(reading, quantity)).filter((state) => state !== null);
