import { LIST_SEPARATOR } from './csv';
import { ALL_TABLES, type AnyTable, type CellKind, type Words } from './tables';

const KINDS: Record<CellKind, Words> = {
  text: { zh: '文本', en: 'text' },
  number: { zh: '数字', en: 'number' },
  day: { zh: '日期', en: 'date' },
  flag: { zh: '是否', en: 'true or false' },
  list: { zh: '列表', en: 'list' },
  link: { zh: '网址', en: 'address' },
};

const INTRODUCTION: Words = {
  zh: `导出表格的数据字典。文件为 UTF-8（带 BOM）、CRLF 换行、RFC 4180 引号。
列表的各值以 ${LIST_SEPARATOR} 分隔，值中的 ${LIST_SEPARATOR} 写作 \\${LIST_SEPARATOR}，\\ 写作 \\\\。
以 = + - @ 制表符 换行或全角 ＝＋－＠ 开头而不是数字的文本前加 '，以免被当作公式；读回时去掉这个 '。
原文没有写明的一律为空。日期照原文的精度写作 YYYY-MM-DD、YYYY-MM 或 YYYY。
同一正文的行编号在每次导出中相同；行按通报顺序、通报内按原文顺序排列。`,
  en: `Data dictionary of the exported tables. Files are UTF-8 with a byte order mark, CRLF, quoted as RFC 4180 has it.
The values of a list are parted by ${LIST_SEPARATOR}; in a value ${LIST_SEPARATOR} is written \\${LIST_SEPARATOR} and \\ is written \\\\.
A text that begins with = + - @ a tab, a line break or full-width ＝＋－＠ and is no number is led by ', lest it be run as a formula; drop that ' when reading.
What the notice does not state is empty. Dates carry the precision of the text: YYYY-MM-DD, YYYY-MM or YYYY.
The same text gives the same row ids in every export; rows follow the order of the notices and, within a notice, of the text.`,
};

const HEADINGS: Words = { zh: '列|名称|类型|单位|含义', en: 'column|label|kind|unit|meaning' };

/** Says what every column of the tables (all unless stated) means, in one language, as Markdown. */
export function dataDictionary(
  language: keyof Words,
  tables: readonly AnyTable<never>[] = ALL_TABLES,
): string {
  const parts = tables.map(({ name, labels, columns }) => {
    const rows = columns.map(
      (column) =>
        `| ${column.name} | ${column.labels[language]} | ${KINDS[column.kind][language]} | ${column.unit?.[language] ?? ''} | ${column.meaning[language]} |`,
    );
    const headings = HEADINGS[language].split('|');
    const head = [`| ${headings.join(' | ')} |`, `|${' --- |'.repeat(headings.length)}`];
    return [`## ${labels[language]} (${name}.csv)`, '', ...head, ...rows].join('\n');
  });
  return `${INTRODUCTION[language]}\n\n${parts.join('\n\n')}\n`;
}
