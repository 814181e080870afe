import type { FactRule, Reading } from './fact-rule';
import { type Beginning, matchBeginning } from './match-at';
import { countsThings, readMeasureWord } from './measure-words';
import { amountOf, isApproximate, type Quantity } from './quantity';

/** What ends just before a number that only orders (第三, 十四五, 九届) or distributes (每一个). */
const ORDER_BEFORE = /(?:第|第 |每一?|同|另|某|哪|逐|单|统|之|十四|番|新|下|上|前|进|这|那|任何|举|独|初)$/u;
/** 每3个, 前5名, 这3个 count all the same when the number is Arabic. */
const isOrdinal = (text: string, start: number): boolean =>
  text[start - 1] === '第' || (text[start - 1] === ' ' && text[start - 2] === '第');

/** Fixed political formulas that count nothing (四个意识, 八项规定, 四种形态, 五位一体). */
const FORMULA_AFTER =
  /^(?:个(?:意识|自信|维护|确立|全面|服从|伟大|务必|先行|代表|坚持|区分开来|一(?![个项次]))|项规定|项基本原则|种形态|位一体|次性|票否决|个样|条龙|条心|条线|件事|人一|户一|项一|事一|个个|次次|次都不|方面)/u;
/** 一方面…另一方面 joins sentences; 两方面 counts. */
const ONLY_AFTER_ONE =
  /^(?:方面|次性|次网(?!络)|次(?:侧|能源|分配)|个样|条龙|条心|条线|件事|次都不|人一|户一|项一|个个)/u;

/** 整改一个销号一个 repeats, it does not count. */
const REPEATED_AFTER = /^个[^一\n，,。]{1,4}一个/u;
const REPEATED_BEFORE = /一个[^一\n，,。]{1,4}$/u;
/** 一条一条, 一件一件 says how, not how many. */
const DOUBLED_AFTER = /^(.)一\1/u;
const DOUBLED_BEFORE = /一(.)$/u;
/** 市委巡察三组 is a name. */
const TEAM_BEFORE = /[察视导查]第?$/u;

const OPENING_QUOTE = /[“‘"'「『]$/u;
const QUOTED_FORMULA = /^[^“”‘’"'「」『』,，。;；\n]{0,10}[”’"'」』]/u;

const RANGE: Beginning = {
  characters: '-—–~～至到 \u00a0',
  pattern: /[ \u00a0]?(?:-|—|–|~|～|至|到)[ \u00a0]?(\d{1,6}(?:\.\d{1,3})?)/uy,
};

/** Measure words that go with a decimal number; 3.8节 and 12.4级 are names. */
const WHOLE_ONLY = new Set(['节', '级', '届', '期', '轮', '点', '版', '名', '位']);

const LINE_NUMBER = /(?:^|\n)[ \t\u00a0\u3000]{0,8}$/u;

/** Whether the words around 一 repeat it with its measure word: 一条一条. */
const isDoubled = (before: string, after: string): boolean =>
  DOUBLED_AFTER.test(after) || DOUBLED_BEFORE.exec(before)?.[1] === after[0];

/** Decides whether a Chinese number with its measure word counts things or belongs to a name or a phrase. */
function isPhrase(text: string, { start, end }: Quantity, measureEnd: number): boolean {
  const numeral = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 6);
  if (/^[百千万亿]/u.test(numeral) || ORDER_BEFORE.test(before)) return true;
  if (ONLY_AFTER_ONE.test(after)) return numeral === '一';
  if (FORMULA_AFTER.test(after) || REPEATED_AFTER.test(text.slice(end, end + 7))) return true;
  if (numeral === '一' && isDoubled(before, after)) return true;
  if (after.startsWith('组') && TEAM_BEFORE.test(before)) return true;
  if (numeral === '一' && REPEATED_BEFORE.test(text.slice(Math.max(0, start - 6), start))) return true;
  if (OPENING_QUOTE.test(before) && QUOTED_FORMULA.test(text.slice(measureEnd, measureEnd + 12))) return true;
  return false;
}

function readCount(text: string, quantity: Quantity): Reading | null {
  const { script } = quantity;
  let { start, end } = quantity;
  let high: number | null = null;
  if (script === 'arabic') {
    if (isOrdinal(text, start)) return null;
    const range = matchBeginning(RANGE, text, end);
    if (range !== null) {
      high = Number(range[1]);
      end += range[0].length;
    }
  }
  const measure = readMeasureWord(text, end, script);
  if (measure === null) return null;
  const { unit } = measure;
  const numeral = text.slice(start, end);
  let value = amountOf(text, quantity);
  if (value === null) return null;
  if (script === 'chinese' && (!countsThings(numeral, unit) || isPhrase(text, quantity, measure.end)))
    return null;
  // 1.2022年… numbers a part that begins with a year
  if (unit === '年' && /^\d{1,2}\.(?:19|20)\d{2}$/u.test(numeral)) return null;
  // 2023级, 2021届 are classes of a school
  if ((unit === '级' || unit === '届') && value > 1900 && value < 2100) return null;
  if (unit === '年' && (value > 100 || (script === 'chinese' && value < 2))) return null;
  if (!Number.isInteger(value) && /^\d+\.\d+$/u.test(numeral)) {
    if (WHOLE_ONLY.has(unit)) return null;
    if (LINE_NUMBER.test(text.slice(Math.max(0, start - 9), start)) && /^\d{1,2}\.\d+$/u.test(numeral)) {
      start += numeral.indexOf('.') + 1;
      value = Number(text.slice(start, end));
    }
  }
  return {
    start,
    end: measure.end,
    value: high === null ? value : `${value}/${high}`,
    unit,
    approximate: isApproximate(text, start, end, measure.end),
  };
}

/** Numbers with a measure word; a range (`3至5名`) has the value `LOW/HIGH`. */
export const count: FactRule = {
  kind: 'count',
  label: '数量',
  read({ text, quantities }) {
    const readings: Reading[] = [];
    let last = 0;
    for (const quantity of quantities) {
      if (quantity.start < last) continue;
      const reading = readCount(text, quantity);
      if (reading === null) continue;
      last = reading.end;
      readings.push(reading);
    }
    return readings;
  },
  examples: [
    { text: '召开推进会15次', facts: [{ text: '15次', value: 15, unit: '次' }] },
    { text: '走访381家企业', facts: [{ text: '381家', value: 381, unit: '家' }] },
    { text: '培训1.65万人次', facts: [{ text: '1.65万人次', value: 16500, unit: '人次' }] },
    {
      text: '惠及3.7万多人次',
      facts: [{ text: '3.7万多人次', value: 37000, unit: '人次', approximate: true }],
    },
    {
      text: '刊发信息60余篇(条)',
      facts: [{ text: '60余篇(条)', value: 60, unit: '篇(条)', approximate: true }],
    },
    { text: '下降2.3个百分点', facts: [{ text: '2.3个百分点', value: 2.3, unit: '个百分点' }] },
    { text: '提出了四点要求', facts: [{ text: '四点', value: 4, unit: '点' }] },
    { text: '排查二十余家门店', facts: [{ text: '二十余家', value: 20, unit: '家', approximate: true }] },
    {
      text: '查摆3个方面10项27个问题',
      facts: [
        { text: '3个方面', value: 3, unit: '个方面' },
        { text: '10项', value: 10, unit: '项' },
        { text: '27个', value: 27, unit: '个' },
      ],
    },
    { text: '每次3-5名干部', facts: [{ text: '3-5名', value: '3/5', unit: '名' }] },
    { text: '约120家养老机构', facts: [{ text: '120家', value: 120, unit: '家', approximate: true }] },
    { text: '核查1,234户', facts: [{ text: '1,234户', value: 1234, unit: '户' }] },
    {
      text: '制定一份方案、一项制度',
      facts: [
        { text: '一份', value: 1 },
        { text: '一项', value: 1 },
      ],
    },
    { text: '1.3个项目未验收', facts: [{ text: '3个', value: 3 }] },
    { text: '配发设备19台(套)', facts: [{ text: '19台(套)', value: 19, unit: '台(套)' }] },
    { text: '专题信息获批示8篇次', facts: [{ text: '8篇次', value: 8, unit: '篇次' }] },
    {
      text: '改5稿,接通探头306路,消纳渣土18万方,降至35毫克',
      facts: [
        { text: '5稿', value: 5 },
        { text: '306路', value: 306 },
        { text: '18万方', value: 180000 },
        { text: '35毫克', value: 35 },
      ],
    },
    { text: '清运30多车垃圾', facts: [{ text: '30多车', value: 30, unit: '车', approximate: true }] },
    { text: '更换灯杆12根', facts: [{ text: '12根', value: 12, unit: '根' }] },
    { text: '改造二次网30公里', facts: [{ text: '30公里', value: 30 }] },
    { text: '涉及两方面问题', facts: [{ text: '两方面', value: 2 }] },
  ],
  counterExamples: [
    '2023级新生',
    '第三次会议',
    '第 3 个',
    '党的二十大精神',
    '“十四五”规划期间',
    '坚决做到“两个维护”',
    '增强四个意识',
    '履行“一岗双责”',
    '落实“三重一大”和三会一课制度',
    '一是提高站位',
    '举一反三、全面清理',
    '运用监督执纪“四种形态”',
    '违反中央八项规定精神',
    '进一步统一思想',
    '一方面加强学习,另一方面',
    '12345热线',
    'A座528室',
    '一次性解决',
    '3.8节期间',
    '联系电话0000-1234567',
    '新一轮巡察、第二批整改',
    '百人宣讲、万名干部',
    '二期工程',
    '五位一体',
    '每一个党员',
    '一户一策',
    '整改一个销号一个',
    '一条一条改、一件一件办',
    '改造一次网',
    '浏览次数:1032 根据部署',
    '第12路段、5车间',
    '市委巡察三组',
  ],
};
