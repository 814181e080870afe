import type { Accountability, Section } from '../../model/notice';
import { type Excerpt, excerptOf, stretchesWith } from '../excerpt';
import { mergeReadings } from '../merge-readings';
import { readNumeral } from '../numerals';
import { ACTION, ACTION_SIGN, MOST_ACTIONS } from './actions';

const HEADCOUNT = String.raw`(\d{1,5}|[一二两三四五六七八九十百零]{1,5})[ \u00a0]?[余多]?[ \u00a0]?(?:人次|人\(次\)|人|名(?!单|义|额)|位)`;
/** A number of persons, told more loosely: no total stands in a sentence without one. */
const COUNTS_PERSONS = /[\d一二两三四五六七八九十百零][ \u00a0]?[余多]?[ \u00a0]?[人名位]/gu;
const ACTIONS = `((?:${ACTION})(?:(?:[、和及或与/]|以及|并)(?:${ACTION})){0,${MOST_ACTIONS}})`;
const PERSONS =
  '(?:相关|有关|负有责任的|[^,。;:、的\\d]{2,8}的)?(?:责任人员|党委书记|党组书记|责任人|主要负责人|科室负责人|负责人|负责同志|经办人员|经办人|工作人员|村干部|中层干部|科级干部|领导干部|班子成员|支部书记|党员干部|干部|党员|人员|同志)?';
/** What may stand between the last action and its number: 等处理, 共计, 立案5件6人. */
const LINK = String.raw`(?:等)?(?:处理|处分|措施|方式|组织处理){0,2}[的了]?(?:[:]|[,](?=共|计|合计))?[ \u00a0]?(?:\d{1,4}(?:件|起|个)次?[、,]?)?${PERSONS}(?:共计|合计|累计|共|计|各|达|有)?[ \u00a0]?`;
/** 批评教育2人; 批评教育、提醒谈话共7人. */
const ACTION_FIRST = new RegExp(`${ACTIONS}${LINK}${HEADCOUNT}`, 'gu');
/** 对3名责任人进行提醒谈话; 给予2人党内警告处分; 1人被立案. */
const HEADCOUNT_FIRST = new RegExp(
  String.raw`(?:对[^,。;:、\n\d]{0,12}?|给予|责令|有|共|其中|其余|(?<=[,。;:、\s])|^)[ \u00a0]?${HEADCOUNT}[^,。;:、\n\d“”]{0,16}?(?:进行|给予|予以|实施|作出|采取|开展|被|受到|受)?了?${ACTIONS}`,
  'gmu',
);

/** 责令4人作出检查: the number stands inside the action. */
const ORDERED = new RegExp(
  String.raw`责令[ \u00a0]?${HEADCOUNT}(?:同志)?(?:作出?|写出|进行)?(?:深刻|书面)?(检查|检讨)`,
  'gu',
);

/** 对评议靠后的3个单位党委书记进行提醒谈话: as many persons as bodies whose head each is. */
const HEADS_OF_BODIES = new RegExp(
  String.raw`对[^,。;:\n\d]{0,12}(\d{1,3})[ \u00a0]?(?:个|所|家)[^,。;:、\n\d]{1,16}(?:书记|主要负责人|主要负责同志|负责人|局长|校长|院长|主任|站长)(?:分别)?(?:进行|予以|给予|实施|作出|采取)了?${ACTIONS}`,
  'gu',
);

/** What is done to the heads of bodies, told more loosely. */
const HEADS_ARE_TOLD =
  /(?:书记|负责人|负责同志|局长|校长|院长|主任|站长)(?:分别)?(?:进行|予以|给予|实施|作出|采取)/gu;

/** The sentences with a sign and an action: all that the long patterns have to look through. */
function heldSentences(text: string, sign: RegExp): Excerpt {
  const held = stretchesWith(text, sign, '。').filter(({ start, end }) =>
    ACTION_SIGN.test(text.slice(start, end)),
  );
  return excerptOf(text, held, 0);
}

/** Reads a pattern's mentions; the groups are where it holds the actions and the number. */
function readMentions(
  { text, toWhole }: Excerpt,
  pattern: RegExp,
  actions: 1 | 2,
  headcount: 1 | 2,
): Accountability[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const people = readNumeral(match[headcount]!);
    const start = match.index + (match[0].length - match[0].trimStart().length);
    if (people === null) return [];
    return [toWhole({ action: match[actions]!, people, start, end: match.index + match[0].length })];
  });
}

/**
 * Reads who was held to account, in text order: `批评教育、提醒谈话共7人` → one entry of 7 people, `诫勉0人` → 0.
 * The same action with the same number told twice is listed once.
 */
export function readAccountability(text: string, sections: readonly Section[]): Accountability[] {
  const appendix = sections.find(({ role }) => role === 'appendix')?.start ?? text.length;
  const counting = heldSentences(text, COUNTS_PERSONS);
  const ordered = readMentions(counting, ORDERED, 2, 1).map((mention) => ({
    ...mention,
    action: `责令${mention.action}`,
  }));
  const mentions = mergeReadings(
    ordered,
    mergeReadings(
      readMentions(heldSentences(text, HEADS_ARE_TOLD), HEADS_OF_BODIES, 2, 1),
      mergeReadings(
        readMentions(counting, ACTION_FIRST, 1, 2),
        readMentions(counting, HEADCOUNT_FIRST, 2, 1),
      ),
    ),
  );
  const told = new Set<string>();
  return mentions.filter(({ action, people, start }) => {
    const key = `${action} ${people}`;
    if (start >= appendix || told.has(key)) return false;
    told.add(key);
    return true;
  });
}
