import type { FactRule, Reading } from './fact-rule';

/** Longest title taken for one; a bracket left open must not swallow the paragraph. */
const LONGEST = 160;
const LONGEST_ACROSS_LINES = 60;

const BRACKET = /[《》]/gu;

function isTitle(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST || end - start < 3) return false;
  const inside = text.slice(start + 1, end - 1);
  if (inside.trim() === '') return false;
  return !inside.includes('\n') || (end - start <= LONGEST_ACROSS_LINES && !/\n\s*\n/u.test(inside));
}

/** Titles in 《》; of nested ones the outermost, of an unbalanced pair the part that is closed. */
export const document: FactRule = {
  kind: 'document',
  label: '文件',
  read({ text }) {
    const readings: Reading[] = [];
    const open: number[] = [];
    for (const match of text.matchAll(BRACKET)) {
      const at = match.index;
      if (match[0] === '《') {
        if (open.length > 0 && at - open[0]! > LONGEST) open.length = 0;
        open.push(at);
        continue;
      }
      const start = open.pop();
      const end = at + 1;
      if (start === undefined || !isTitle(text, start, end)) continue;
      while (readings.length > 0 && readings.at(-1)!.start > start) readings.pop();
      const value = text.slice(start + 1, at).replace(/\s*\n\s*/gu, '');
      readings.push({ start, end, value, unit: null, approximate: false });
    }
    return readings;
  },
  examples: [
    { text: '印发《党组工作规则》', facts: [{ text: '《党组工作规则》', value: '党组工作规则' }] },
    {
      text: '转发《关于印发〈因公出差管理办法〉的通知》',
      facts: [
        { text: '《关于印发〈因公出差管理办法〉的通知》', value: '关于印发〈因公出差管理办法〉的通知' },
      ],
    },
    {
      text: '学习《关于落实《内控规程》的意见》后',
      facts: [{ text: '《关于落实《内控规程》的意见》', value: '关于落实《内控规程》的意见' }],
    },
    { text: '修订《关于《采购办法》的通知,', facts: [{ text: '《采购办法》', value: '采购办法' }] },
    {
      text: '制定《甲制度》《乙制度(试行)》',
      facts: [
        { text: '《甲制度》', value: '甲制度' },
        { text: '《乙制度(试行)》', value: '乙制度(试行)' },
      ],
    },
    { text: '印发《年度计划》》', facts: [{ text: '《年度计划》', value: '年度计划' }] },
  ],
  counterExamples: ['“三重一大”制度', '《》', '《未写完的标题', '没有开头》'],
};
