import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readGoldenNotices } from './golden-notices';
import { readMarkedNotice } from './marked-notice';
import { writeMarkedNotice } from './write-marked-notice';

const golden = readGoldenNotices();

test('there are at least 60 golden notices, 18 of them of pages that are no notices', () => {
  expect(golden.length).toBeGreaterThanOrEqual(60);
  expect(golden.filter(({ marked }) => marked.expected.kind === 'other').length).toBeGreaterThanOrEqual(18);
});

describe.each(golden)('$name', ({ input, isPage, marked, expected }) => {
  const { text } = marked;

  test('is named for its issuer and its case', () => {
    expect(input.split('/').at(-2)).toMatch(/^[a-z]+(?:-[a-z]+)*--[a-z]+(?:-[a-z]+)*$/u);
  });

  test('expected.json says what the marks of expected.txt say', () => {
    expect(expected).toEqual(marked.expected);
  });

  test.skipIf(isPage)('notice.txt is the marked text without its marks', () => {
    expect(readFileSync(input, 'utf8')).toBe(`${text}\n`);
  });

  test('every ordinal and every title is what the text prints', () => {
    for (const issue of marked.expected.issues) expect(text.slice(issue.start, issue.end)).toBe(issue.title);
    for (const { ordinal, start } of [...marked.expected.issues, ...marked.expected.measures])
      if (ordinal) expect(text.slice(0, start)).toContain(ordinal);
  });

  test('marks that were written are read as they were', () => {
    expect(readMarkedNotice(writeMarkedNotice(text, marked.expected))).toEqual(marked);
  });
});
