import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  FAMILIES,
  FAMILY_GROUPS,
  familyOf,
  findFamily,
  readTitle,
  suggestFamilies,
} from '../../lib/taxonomy';

describe.each(FAMILIES.map((family) => [family.id, family] as const))('%s', (id, family) => {
  test.each(family.examples)('%s belongs to it', (title) => {
    expect(familyOf(title)).toBe(id);
  });

  test.each(family.counterExamples)('%s does not', (title) => {
    expect(familyOf(title)).not.toBe(id);
  });

  test('has what a reader and a reviewer of the list need', () => {
    expect(family.examples.length).toBeGreaterThanOrEqual(2);
    expect(family.counterExamples.length).toBeGreaterThanOrEqual(2);
    expect(family.labels.zh).not.toBe('');
    expect(family.labels.en).not.toBe('');
    expect(family.words.every((words) => words.length > 0)).toBe(true);
    const words = [...family.words.flat(), ...family.broad];
    expect(new Set(words).size).toBe(words.length);
  });
});

test('every group has its file, every file is listed, and no id comes twice', () => {
  const files = readdirSync(join(import.meta.dirname, '../../lib/taxonomy')).map((name) =>
    name.replace('.ts', ''),
  );
  const groups = files.filter((name) => !['index', 'families', 'family', 'lexicon'].includes(name));
  expect(groups.sort()).toEqual([...FAMILY_GROUPS].sort());
  expect(new Set(FAMILIES.map(({ group }) => group)).size).toBe(FAMILY_GROUPS.length);
  expect(new Set(FAMILIES.map(({ id }) => id)).size).toBe(FAMILIES.length);
});

test.each([
  ['慈善领域的风险防控存在短板', 'integrity-risks'],
  ['对行业协会的监督管理不够严', 'discipline-duty'],
  ['委托培训项目审核把关不严', 'finance-management'],
])('%s is a false friend of %s', (title, family) => {
  expect(familyOf(title)).not.toBe(family);
  expect(suggestFamilies(title).map((suggestion) => suggestion.family.id)).not.toContain(family);
});

test('the titles above decide between two families that fit alike', () => {
  const title = '预算管理与合同管理薄弱';
  expect(familyOf(title)).toBe('finance-management');
  expect(familyOf(title, ['制度建设方面'])).toBe('systems');
});

test('a title that names nothing known has no family', () => {
  expect(familyOf('图书馆夜间开放时间短')).toBeNull();
  expect(familyOf('')).toBeNull();
});

test('quotation marks and width do not hide a word', () => {
  expect(familyOf('落实“三会一课”制度不严')).toBe('party-branches');
  expect(familyOf('「三重一大」決策'.replace('決', '决'))).toBe('decision-rules');
});

test('one family may hold several problems', () => {
  expect([...readTitle('公车使用登记不完整').problems.keys()]).toEqual(['receptions/1']);
  expect([...readTitle('无公函接待').problems.keys()]).toEqual(['receptions/0']);
});

test('an id that no family bears finds nothing', () => {
  expect(findFamily('ideology')?.labels.zh).toBe('意识形态');
  expect(findFamily('no-such-family')).toBeNull();
  expect(findFamily(null)).toBeNull();
});
