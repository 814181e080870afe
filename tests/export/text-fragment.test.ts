import { expect, test } from 'vitest';
import { addressOfQuote, textFragment } from '../../lib/export/text-fragment';

const text =
  '云溪县林业局党组召开会议。\n已追缴款项,并对相关责任人进行批评教育。\n已清退补贴,并对相关责任人进行批评教育。\n其他事项。';
const decoded = (start: number, end: number): string | null => {
  const directive = textFragment(text, start, end);
  return directive === null ? null : decodeURIComponent(directive);
};
const spanOf = (quote: string, from = 0): [number, number] => {
  const start = text.indexOf(quote, from);
  return [start, start + quote.length];
};

test('a quote that stands once is named alone', () => {
  expect(decoded(...spanOf('召开会议'))).toBe(':~:text=召开会议');
});

test('a quote is widened to whole words', () => {
  const [start, end] = spanOf('业局党组召开会');
  const directive = decoded(start, end)!;
  expect(directive).toContain('林业');
  expect(directive).toMatch(/会议$/u);
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
