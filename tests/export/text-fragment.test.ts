import { expect, test } from 'vitest';
import { addressOfQuote, textFragment } from '../../lib/export/text-fragment';

const text =
  '云溪县林业局党组召开会议。\n并对某镇相关责任人逐一进行批评教育。\n已追缴款项,并对相关责任人进行批评教育。\n已清退补贴,并对相关责任人进行批评教育。\n其他事项。';
const decoded = (start: number, end: number): string | null => {
  const directive = textFragment(text, start, end);
  return directive === null ? null : decodeURIComponent(directive);
};
const spanOf = (quote: string, from = 0): [number, number] => {
  const start = text.indexOf(quote, from);
  return [start, start + quote.length];
};

test('a long quote that stands once, from mark to mark, is named alone', () => {
  expect(decoded(...spanOf('并对某镇相关责任人逐一进行批评教育。'))).toBe(
    ':~:text=并对某镇相关责任人逐一进行批评教育。',
  );
});

test('a quote cut out of a sentence keeps its words and gets those beside it up to a mark', () => {
  expect(decoded(...spanOf('业局党组召开会'))).toBe(':~:text=云溪县林-,业局党组召开会,-议。');
});

test('no term runs over the end of a line, a cell or a line within a cell', () => {
  const table = '序号\t问题\t措施\n1\t台账不全\t1.建立台账。 2.逐月核对。\t已完成';
  const start = table.indexOf('建立');
  const directive = decodeURIComponent(textFragment(table, start, table.length)!).slice(8);
  expect(directive.split(',')).toEqual(['1.-', '建立台账。', '已完成']);
});

test('a long quote whose first words stand twice begins with the telling words before it', () => {
  const twice = '示例局党组关于整改的通报\n正文第一段说明了情况。\n示例局党组\n2024年1月2日';
  const start = twice.lastIndexOf('局党组');
  expect(decodeURIComponent(textFragment(twice, start, twice.length)!)).toBe(
    ':~:text=正文第一段说明了情况。,2024年1月2日',
  );
});

test('a quote that stands twice gets the words beside it', () => {
  const second = text.indexOf('已清退');
  const directive = decoded(...spanOf('并对相关责任人进行批评教育', second))!;
  expect(directive).toMatch(/^:~:text=.*补贴,-,并对相关责任人进行批评教育/u);
});

test('a quote over several blocks is named by its ends', () => {
  const start = text.indexOf('已追缴');
  const directive = textFragment(text, start, text.length)!;
  expect(directive.slice(8).split(',').length).toBeGreaterThanOrEqual(2);
  expect(decodeURIComponent(directive)).not.toContain('\n');
});

test('the directive’s own marks in a quote are escaped', () => {
  const marked = '占比-3.5%,A&B。';
  const directive = textFragment(marked, 0, marked.length)!;
  expect(directive.slice(8)).not.toMatch(/[-,&]/u);
  expect(decodeURIComponent(directive.slice(8))).toBe(marked);
});

test('blanks alone have no directive', () => {
  expect(textFragment(' \n ', 0, 3)).toBeNull();
});

test('an address keeps its own fragment and loses an older directive', () => {
  const quote = spanOf('其他事项');
  expect(addressOfQuote('http://www.example.gov.cn/a', text, ...quote)).toMatch(
    /^http:\/\/www\.example\.gov\.cn\/a#:~:text=/u,
  );
  expect(addressOfQuote('http://www.example.gov.cn/a#p2', text, ...quote)).toMatch(/\/a#p2:~:text=/u);
  expect(addressOfQuote('http://www.example.gov.cn/a#:~:text=x', text, ...quote)).not.toContain('text=x');
});
