import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { IN_PAGE_GROUPS, inPageLabels, labelsFor } from '../../lib/labels';
import chinese from '../../locales/zh_CN.json';

const FOLDER = resolve(import.meta.dirname, '../../entrypoints/annotator.content');

/** What looks like a message's key or the name of a group of values: `'inPage.copy'`, `value('mark'`. */
const NAMED = /'([a-z][A-Za-z]*)\.[A-Za-z.]+'|(?:value|openValue)\('([a-zA-Z]+)'/gu;

const usedGroups = (): Set<string> => {
  const used = new Set<string>();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.ts')))
    for (const [, keyed, valued] of readFileSync(join(FOLDER, file), 'utf8').matchAll(NAMED)) {
      const group = keyed ?? valued!;
      if (group in chinese) used.add(group);
    }
  return used;
};

test('the script in web pages has every group of messages that it shows, and no other', () => {
  expect([...IN_PAGE_GROUPS].sort()).toEqual([...usedGroups()].sort());
});

test.each(['zh_CN', 'en'] as const)('they say the same as on the extension’s own pages (%s)', (language) => {
  expect(inPageLabels(language).text('inPage.copied')).toBe(labelsFor(language).text('inPage.copied'));
  expect(inPageLabels(language).value('severity', 'error')).toBe(
    labelsFor(language).value('severity', 'error'),
  );
});
