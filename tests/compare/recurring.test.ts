import { describe, expect, test } from 'vitest';
import { findRecurring, RecurringIndex } from '../../lib/compare/recurring';
import * as hard from '../fixtures/recurring/hard-titles';
import * as open from '../fixtures/recurring/open-titles';

const titled = (...titles: string[]) => titles.map((title, at) => ({ id: `t${at}`, title }));

const groupsOf = (...titles: string[]) =>
  findRecurring(titled(...titles)).map(({ members }) => members.map((id) => titles[Number(id.slice(1))]));

describe('what says the same in other words stands together', () => {
  test.each([
    ['理论学习不够深入', '落实“第一议题”制度不到位'],
    ['公务用车管理不严格', '公车使用登记不完整'],
    ['散货码头扬尘治理不力', '码头散货扬尘问题突出'],
  ])('%s | %s', (a, b) => {
    expect(groupsOf(a, b)).toEqual([[a, b]]);
  });
});

describe('false friends stay apart', () => {
  test.each([
    ['慈善领域的风险防控存在短板', '廉政风险防控存在短板'],
    ['对行业协会的监督管理不够严', '履行监督责任有所弱化'],
    ['委托培训项目审核把关不严', '财务报销审核把关不严'],
    ['旅游车辆停放秩序混乱', '公务车辆管理混乱'],
    ['党建与业务融合不够', '基层党建工作抓得不够紧'],
  ])('%s | %s', (a, b) => {
    expect(groupsOf(a, b)).toEqual([]);
  });
});

test.each([
  ['open', open, 0.95],
  ['hard', hard, 0.85],
])('pairs of the %s set are told with an F1 of at least %s', (_, { groups, alone }, least) => {
  const labels: string[] = [];
  const issues: { id: string; title: string }[] = [];
  for (const [label, titles] of [
    ...Object.entries(groups),
    ...alone.map((title) => [title, [title]] as const),
  ])
    for (const title of titles) {
      issues.push({ id: `t${labels.length}`, title });
      labels.push(label);
    }
  const together = new Map(
    findRecurring(issues).flatMap(({ id, members }) => members.map((member) => [member, id] as const)),
  );
  const tally = { hit: 0, wanted: 0, given: 0 };
  for (let a = 0; a < issues.length; a++)
    for (let b = a + 1; b < issues.length; b++) {
      const same = labels[a] === labels[b];
      const found = together.has(`t${a}`) && together.get(`t${a}`) === together.get(`t${b}`);
      tally.wanted += Number(same);
      tally.given += Number(found);
      tally.hit += Number(same && found);
    }
  expect((2 * tally.hit) / (tally.wanted + tally.given)).toBeGreaterThanOrEqual(least);
});

describe('RecurringIndex', () => {
  const TITLES = titled('理论学习不够深入', '中心组学习质量不高', '公务接待超标准', '固定资产账实不符');

  test('takes issues in and out', () => {
    const index = new RecurringIndex();
    index.add(TITLES);
    expect(index.size).toBe(4);
    expect(index.groupOf('t0')?.members).toEqual(['t0', 't1']);
    index.add([{ id: 't4', title: '政治学习走过场' }]);
    expect(index.groupOf('t4')?.members).toEqual(['t0', 't1', 't4']);
    index.remove(['t0', 't1']);
    expect(index.groups()).toEqual([]);
    index.add([TITLES[0]!, TITLES[0]!]);
    expect(index.groupOf('t4')?.members).toEqual(['t0', 't4']);
    expect(index.size).toBe(4);
  });

  test('names the family of a group and how like its members are', () => {
    const [group] = findRecurring(TITLES);
    expect(group).toMatchObject({ id: 't0', family: 'theory-study', members: ['t0', 't1'] });
    expect(group!.score).toBeGreaterThan(0.4);
    expect(group!.score).toBeLessThanOrEqual(1);
  });

  test('a refused pair is never suggested again, a confirmed one always', () => {
    const refused = findRecurring(TITLES, [{ members: ['t0', 't1'], state: 'refused' }]);
    expect(refused).toEqual([]);
    const confirmed = findRecurring(TITLES, [{ members: ['t2', 't3'], state: 'confirmed' }]);
    expect(confirmed.map(({ members, score }) => [members, score === 1])).toContainEqual([
      ['t2', 't3'],
      true,
    ]);
  });

  test('learns while it is in use, and unlearns', () => {
    const index = new RecurringIndex();
    index.add(TITLES);
    index.learn({ members: ['t0', 't1'], state: 'refused' });
    expect(index.groupOf('t0')).toBeNull();
    index.learn({ members: ['t0', 't1'], state: 'suggested' });
    expect(index.groupOf('t0')?.members).toEqual(['t0', 't1']);
  });

  test('gives the same groups whatever the order of the issues', () => {
    const issues = Object.values(open.groups).flatMap((titles, group) =>
      titles.map((title, at) => ({ id: `${group}-${at}`, title })),
    );
    const forward = findRecurring(issues);
    expect(findRecurring([...issues].reverse())).toEqual(forward);
  });

  test('titles without a telling word belong to no group', () => {
    expect(groupsOf('', '不到位', '存在问题')).toEqual([]);
  });
});
