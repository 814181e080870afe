import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locateArticle } from '../../lib/page/locate-article';
import { ARTICLE_CONTAINERS } from '../../lib/page/sites';
import { parsePage } from '../../scripts/command-line/parse-page';

const folder = resolve(import.meta.dirname, '../../lib/page/sites');

test('every file of lib/page/sites is in the list', () => {
  const files = readdirSync(folder).filter((name) => name !== 'index.ts');
  expect(ARTICLE_CONTAINERS.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
});

describe.each(ARTICLE_CONTAINERS)('$name', ({ selector, examples, counterExamples }) => {
  test.each(examples)('finds the article in %s', (body) => {
    const article = locateArticle(parsePage(body));
    expect(article?.every((element) => element.matches(selector))).toBe(true);
  });

  test.each(counterExamples)('is not the article in %s', (body) => {
    const article = locateArticle(parsePage(body));
    expect(article?.some((element) => element.matches(selector)) ?? false).toBe(false);
  });
});
