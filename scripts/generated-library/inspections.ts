import { FAMILIES } from '../../lib/taxonomy/index';
import type { Chance } from '../../tests/fixtures/edited/random';

/** Invented places: none of them exists under this name and this level. */
const PLACES = [
  '云岭市',
  '青禾县',
  '临溪区',
  '沐川市',
  '桐荫市',
  '松墨县',
  '雁回市',
  '石泉区',
  '汀兰县',
  '望山市',
];

const AGENCIES = [
  '水务局',
  '文旅局',
  '民政局',
  '财政局',
  '教育局',
  '司法局',
  '统计局',
  '审计局',
  '林业局',
  '档案馆',
  '残联',
  '妇联',
  '科协',
  '供销社',
  '医保局',
  '应急局',
  '交通局',
  '住建局',
  '人社局',
  '粮储局',
];

const SHORTCOMINGS = ['不到位', '不够有力', '存在差距', '抓得不实', '有薄弱环节', '不规范'];

/** What one inspection of one body came to, from which its notices are written. */
export interface Inspection {
  /** `云岭市水务局党组` */
  body: string;
  /** `市` */
  level: string;
  place: string;
  team: string;
  year: number;
  /** `YYYY-MM-DD`. */
  start: string;
  end: string;
  feedbackDate: string;
  publishedDate: string;
  /** Problems as the team fed them back, unlike each other. */
  problems: string[];
}

const titles = FAMILIES.flatMap(({ examples }) => examples);

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

/** The problem in words of its own or in somebody else's. */
function wordProblem(chance: Chance, title: string, place: string): string {
  const roll = chance.next();
  if (roll < 0.4) return title;
  if (roll < 0.7) return `${title}，${place}${chance.pick(AGENCIES)}等单位${chance.pick(SHORTCOMINGS)}`;
  return `对${title}重视不够`;
}

/** Makes up the inspection of a body; the same chance makes the same one. */
export function inventInspection(chance: Chance, problemCount: number): Inspection {
  const place = chance.pick(PLACES);
  const year = chance.between(2017, 2025);
  const month = chance.between(1, 6);
  const waiting = chance.between(90, 320);
  const feedbackDate = day(year, month + 3, chance.between(1, 28));
  return {
    body: `${place}${chance.pick(AGENCIES)}党组`,
    level: place.at(-1)!,
    place,
    team: `${place.at(-1)}委第${chance.pick(['一', '二', '三', '四', '五', '六'])}巡察组`,
    year,
    start: day(year, month, chance.between(1, 20)),
    end: day(year, month + 2, chance.between(1, 20)),
    feedbackDate,
    publishedDate: new Date(Date.parse(feedbackDate) + waiting * 86_400_000).toISOString().slice(0, 10),
    problems: chance
      .shuffle(titles)
      .slice(0, problemCount)
      .map((title) => wordProblem(chance, title, place)),
  };
}

/** `2023-03-03` → `2023年3月3日` */
export const printDay = (date: string): string => {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
};
