import type { Span } from '../../model/span';
import type { Reading } from '../reading';
import type { ComparisonRule } from '../rule';

const FIGURE = /\d+(?:[.,]\d+)*(?:[百千]?[万亿])?/gu;
/** Counters of the page, not words of the notice. */
const CHROME = /阅读|浏览|点击|访问|字号|打印/u;
/** Characters besides figures by which a sentence is known again. */
const SHORTEST_MOULD = 8;

interface Moulded {
  readonly span: Span;
  readonly figures: readonly string[];
}

const figureWords = (text: string, { start, end }: Span): string[] =>
  [...text.slice(start, end).matchAll(FIGURE)].map(([figure]) => figure);

/** Sentences with figures by what remains without the figures; null for a mould that stands twice. */
function mouldsOf({ text, sentences }: Reading): Map<string, Moulded | null> {
  const moulds = new Map<string, Moulded | null>();
  for (const span of sentences) {
    const words = text.slice(span.start, span.end);
    if (!/\d/u.test(words) || CHROME.test(words)) continue;
    const mould = words.replaceAll(FIGURE, '#').replaceAll(/\s/gu, '');
    if (mould.replaceAll('#', '').length < SHORTEST_MOULD) continue;
    moulds.set(mould, moulds.has(mould) ? null : { span, figures: figureWords(text, span) });
  }
  return moulds;
}

/** 清退12.6万元 became 清退2.6万元. */
export const changedFigure: ComparisonRule = {
  name: 'changed-figure',
  severity: 'warning',
  label: { zh_CN: '数字改动', en: 'Changed figure' },
  description: {
    zh_CN: '两个版本中除数字外字句相同的一句话，数字不同。网页的阅读次数等不算。',
    en: 'A sentence of the older version stands in the newer with other figures and the same words. Counters of the page do not count.',
  },
  examples: [
    {
      first: '{整改情况：一是清退超标准差旅费12.6万元}。二是修订办法。',
      second: '{整改情况：一是清退超标准差旅费2.6万元}。二是修订办法。',
    },
  ],
  counterExamples: [
    {
      first: '阅读次数：12次。整改情况：一是清退超标准差旅费12.6万元。',
      second: '阅读次数：98次。整改情况：一是清退超标准差旅费12.6万元。',
    },
    {
      first: '整改情况：一是清退超标准差旅费12.6万元。',
      second: '整改情况：一是清退超标准差旅费12.6万元。二是收缴公款2万元。',
    },
  ],
  *check({ first, second }) {
    const newer = mouldsOf(second);
    for (const [mould, old] of mouldsOf(first)) {
      const now = newer.get(mould);
      if (!old || !now) continue;
      const changes = old.figures
        .map((figure, index) => [figure, now.figures[index]!] as const)
        .filter(([before, after]) => before !== after);
      if (changes.length === 0) continue;
      const printed = changes.map(([before, after]) => `${before}→${after}`);
      yield {
        severity: 'warning',
        message: {
          zh_CN: `同一句话数字改动：${printed.join('，')}`,
          en: `Figures changed in one sentence: ${printed.join(', ')}`,
        },
        evidence: [now.span],
        otherEvidence: [old.span],
      };
    }
  },
};
