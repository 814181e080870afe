import { readNumeral } from '../numerals';
import type { DeclaredRule } from './declared-rule';
import { NUMERAL } from './numeral-pattern';

const VERB =
  '(?:新建立|新制定|新建|新订|制定|制订|修订完善|修订|修改|完善|建立健全|建立|健全|出台|印发|形成|新增|废止|梳理)';
const NOUN =
  '(?:各类|各项|相关|有关|内部|管理|规章|工作|党建|财务|长效|一批|了|等){0,3}(?:制度机制|规章制度|管理制度|制度办法|制度性文件|制度文件|工作制度|长效机制|制度|机制)';
const PATTERN = new RegExp(
  [
    String.raw`建章立制(?:共|共计|合计|方面)?[ \u00a0]?${NUMERAL}[ \u00a0]?余?[ \u00a0]?(?:项|个|条|部|件|份)`,
    String.raw`(?:共|累计|合计)?${VERB}(?:[、和及并或]?${VERB}){0,3}(?:了)?${NOUN}(?:共|共计|合计|等|办法)?[ \u00a0]?${NUMERAL}[ \u00a0]?余?[ \u00a0]?(?:项|个|条|部|件|份)`,
    String.raw`(?:共|累计|合计)?${VERB}(?:[、和及并或]?${VERB}){0,3}(?:了)?(?:各类|各项|相关)?[ \u00a0]?${NUMERAL}[ \u00a0]?余?[ \u00a0]?(?:项|个|条|部|件|份)${NOUN}`,
  ].join('|'),
  'gu',
);

/** How many rules and mechanisms were made or mended. */
export const systemsBuilt: DeclaredRule = {
  name: 'systems-built',
  label: '建章立制数',
  read(text) {
    for (const match of text.matchAll(PATTERN)) {
      const value = readNumeral(match.slice(1).find((group) => group !== undefined) ?? '');
      if (value === null || /其中[^。;]{0,4}$/u.test(text.slice(Math.max(0, match.index - 6), match.index)))
        continue;
      return { systemsBuilt: { value, start: match.index, end: match.index + match[0].length } };
    }
    return {};
  },
  examples: [
    { text: '建章立制27项,其中新制定制度13项', declared: { systemsBuilt: 27 } },
    { text: '修订完善制度13项', declared: { systemsBuilt: 13 } },
    { text: '新建、修订各类规章制度18个', declared: { systemsBuilt: 18 } },
    { text: '出台9项管理制度', declared: { systemsBuilt: 9 } },
    { text: '建立健全长效机制二十一项', declared: { systemsBuilt: 21 } },
  ],
  counterExamples: ['坚持一项制度', '提出108条整改措施', '召开会议15次', '其中修订完善制度14项'],
};
