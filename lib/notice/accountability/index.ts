import type { Accountability, Section } from '../../model/notice';
import { readNumeral } from '../numerals';
import { ACTION, MOST_ACTIONS } from './actions';

const HEADCOUNT = String.raw`(\d{1,5}|[一二两三四五六七八九十百零]{1,5})[ \u00a0]?(?:余|多)?[ \u00a0]?(?:人次|人\(次\)|人|名(?!单|义|额)|位)`;
/** What may stand between the last action and its number: 等处理, 共计, 了, 的. */
const LINK = String.raw`(?:等)?(?:处理|处分|措施|方式|组织处理)?(?:的|了)?[:,]?[ \u00a0]?(?:共计|合计|累计|共|计|各|达|有)?[ \u00a0]?`;
/** 批评教育2人; 批评教育、提醒谈话共7人. */
const ACTION_FIRST = new RegExp(
  `((?:${ACTION})(?:(?:[、和及或与/]|以及|并)(?:${ACTION})){0,${MOST_ACTIONS}})${LINK}(?:相关|有关)?(?:责任人|责任人员|干部|党员|党员干部|人员)?(?:共)?${HEADCOUNT}`,
  'gu',
);
/** 对3名责任人进行提醒谈话; 给予2人党内警告处分; 1人被立案. */
const HEADCOUNT_FIRST = new RegExp(
  `(?:对|给予|责令|有|,|。|;|:|、|共)[ \u00a0]?${HEADCOUNT}(?:次)?[^,。;:、\n\\d“”]{0,16}?(?:进行|给予|予以|实施|作出|采取|开展|被|受到|受)?(?:了)?((?:${ACTION})(?:(?:[、和及或与]|以及|并)(?:${ACTION})){0,${MOST_ACTIONS}})`,
  'gu',
);

interface Found extends Accountability {
  numeral: string;
}

function* matches(text: string, pattern: RegExp, actionGroup: 1 | 2): Generator<Found> {
  for (const match of text.matchAll(pattern)) {
    const numeral = match[actionGroup === 1 ? 2 : 1]!;
    const people = readNumeral(numeral);
    if (people === null) continue;
    const lead = actionGroup === 2 ? (/^[,。;:、]/u.exec(match[0])?.[0].length ?? 0) : 0;
    yield {
      action: match[actionGroup]!,
      people,
      numeral,
      start: match.index + lead,
      end: match.index + match[0].length,
    };
  }
}

/**
 * Reads who was held to account, in text order: `批评教育、提醒谈话共7人` → one entry of 7 people, `诫勉0人` → 0.
 * The same action with the same number told twice is listed once.
 */
export function readAccountability(text: string, _sections: readonly Section[]): Accountability[] {
  const found = [...matches(text, ACTION_FIRST, 1)];
  const taken = [...found];
  for (const entry of matches(text, HEADCOUNT_FIRST, 2))
    if (!taken.some(({ start, end }) => start < entry.end && entry.start < end)) found.push(entry);
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.start - b.start)
    .filter(({ action, people }) => !seen.has(`${action} ${people}`) && seen.add(`${action} ${people}`))
    .map(({ action, people, start, end }) => ({ action, people, start, end }));
}
