import { stretchesWith } from '../excerpt';
import { readNumeral } from '../numerals';
import type { DeclaredRule } from './declared-rule';
import { NUMERAL } from './numeral-pattern';

const VERB =
  '(?:新建立|新制定|新建|新订|制定|制订|修订完善|修订|修改|完善|建立健全|建立|健全|出台|印发|形成|新增|废止|梳理)';
const VERBS = `${VERB}(?:[、和及并或(/]?${VERB}[)]?){0,3}(?:了)?`;
const KIND = '(?:各类|各项|相关|有关|内部|管理|规章|工作|党建|财务|长效|一批|等){0,3}';
const NOUN =
  '(?:制度机制|规章制度|管理制度|制度办法|制度性文件|制度文件|工作制度|长效机制|制度、办法、规定|制度|机制)';
const DOCUMENTS = '《[^《》\\n]{2,40}》(?:[、和及]?《[^《》\\n]{2,40}》){0,4}';
const UNIT = '(?:项|个|条|部|件|份)';
const PATTERN = new RegExp(
  [
    `建章立制(?:共|共计|合计|方面)?[ \\u00a0]?${NUMERAL}[ \\u00a0]?余?[ \\u00a0]?${UNIT}`,
    `${VERBS}${KIND}${NOUN}(?:共|共计|合计|等|办法){0,2}[ \\u00a0]?${NUMERAL}[ \\u00a0]?余?[ \\u00a0]?${UNIT}`,
    `${VERBS}${KIND}[ \\u00a0]?${NUMERAL}[ \\u00a0]?余?[ \\u00a0]?${UNIT}${KIND}${NOUN}`,
    `(?:废改立|立改废)(?:制度)?(?:共|共计|合计)?[ \\u00a0]?${NUMERAL}[ \\u00a0]?${UNIT}`,
    `${VERBS}[^,。;:《\\d\\n]{2,30}等(?:方面|领域)?的?${KIND}${NOUN}[ \\u00a0]?${NUMERAL}[ \\u00a0]?${UNIT}`,
    `${VERBS}${DOCUMENTS}等${KIND}(?:${NOUN}[ \\u00a0]?${NUMERAL}[ \\u00a0]?${UNIT}|${NUMERAL}[ \\u00a0]?${UNIT}${KIND}${NOUN})`,
    `新(?:建|建立|制定|增|出台)${KIND}${NOUN}(?:数)?(?:为|是)([零0])`,
  ].join('|'),
  'gu',
);
/** A piece of every wording, and the number that each has: lines without both need no look. */
const SIGN = /制度|机制|建章立制|废改立|立改废/gu;
const NUMBER = /[\d一二两三四五六七八九十百零〇][ \u00a0]?余?[ \u00a0]?[项个条部件份]|[零0]/u;

/** The number is a part of a total (其中新建5项), or the first of several parts without one (新建制度5项,修订8项). */
const PART_BEFORE = /其中[^。;]{0,16}$/u;
const PART_AFTER = new RegExp(
  `^[,、;和]?(?:新|(?!废止)${VERB})[^。;\\d]{0,10}${NUMERAL}[ \\u00a0]?${UNIT}`,
  'u',
);

/** How many rules and mechanisms were made or mended. */
export const systemsBuilt: DeclaredRule = {
  name: 'systems-built',
  label: '建章立制数',
  read({ text }) {
    // the whole text, not those lines alone: V8 makes code for a pattern this long far faster for a long text
    const hasWording = stretchesWith(text, SIGN, '\n').some(({ start, end }) =>
      NUMBER.test(text.slice(start, end)),
    );
    if (!hasWording) return {};
    let partsEnd = Number.NEGATIVE_INFINITY;
    for (const match of text.matchAll(PATTERN)) {
      const value = readNumeral(match.slice(1).find((group) => group !== undefined) ?? '');
      const start = match.index;
      const end = start + match[0].length;
      if (value === null || PART_BEFORE.test(text.slice(Math.max(0, start - 18), start))) continue;
      const isTotal = match[0].startsWith('建章立制');
      if (!isTotal && (start <= partsEnd + 2 || PART_AFTER.test(text.slice(end, end + 24)))) {
        partsEnd = end;
        continue;
      }
      return { systemsBuilt: { value, start, end } };
    }
    return {};
  },
  examples: [
    { text: '建章立制27项,其中新制定制度13项', declared: { systemsBuilt: 27 } },
    { text: '修订完善制度13项', declared: { systemsBuilt: 13 } },
    { text: '新建、修订各类规章制度18个', declared: { systemsBuilt: 18 } },
    { text: '新建制度0项,废止过时文件6份', declared: { systemsBuilt: 0 } },
    { text: '新建制度为零', declared: { systemsBuilt: 0 } },
    { text: '出台《采购办法》等11项制度', declared: { systemsBuilt: 11 } },
    { text: '制定《采购办法》《财务办法》等规章制度6部', declared: { systemsBuilt: 6 } },
    { text: '先后出台工程招标、土地出让等方面制度17项', declared: { systemsBuilt: 17 } },
    { text: '废改立制度32项', declared: { systemsBuilt: 32 } },
    { text: '出台9项管理制度', declared: { systemsBuilt: 9 } },
    { text: '建立健全长效机制二十一项', declared: { systemsBuilt: 21 } },
  ],
  counterExamples: [
    '坚持一项制度',
    '提出108条整改措施',
    '召开会议15次',
    '其中修订完善制度14项',
    '新建制度5项,修订制度8项',
  ],
};
