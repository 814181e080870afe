import { expect, test } from 'vitest';
import { daysToPublication, diffText, laySideBySide } from '../../lib/compare';
import { noticeOf } from '../fixtures/edited/notice-of';

const fact = (text: string, within: string) => ({
  kind: 'count' as const,
  text,
  start: within.indexOf(text),
  end: within.indexOf(text) + text.length,
  value: 2,
  unit: '辆',
  approximate: false,
});

test('issues stand in one row by family and likeness', () => {
  const a = noticeOf([
    ['公车管理松散', '封存公车2辆。'],
    ['理论学习不够深入', '组织集中学习。'],
  ]);
  const b = noticeOf([
    ['中心组学习质量不高', '调整学习计划。'],
    ['库房未配备灭火器', '已购置。'],
  ]);
  const { columns, rows } = laySideBySide([
    {
      id: 'a',
      notice: { ...a, facts: [fact('2辆', a.text)], feedbackDate: '2023-03-03', publishedDate: '2023-07-28' },
    },
    { id: 'b', notice: b },
  ]);
  expect(
    rows.map(({ family, cells }) => [family, ...cells.map((cell) => cell?.issue.title ?? null)]),
  ).toEqual([
    ['theory-study', '理论学习不够深入', '中心组学习质量不高'],
    ['receptions', '公车管理松散', null],
    [null, null, '库房未配备灭火器'],
  ]);
  expect(rows[1]!.cells[0]).toMatchObject({ verifiableShare: 1, measures: [{ id: 'm1' }] });
  expect(columns[0]).toMatchObject({
    id: 'a',
    issueCount: 2,
    measureCount: 2,
    verifiableShare: 0.5,
    daysToPublication: 147,
  });
  expect(columns[1]).toMatchObject({ verifiableShare: 0, daysToPublication: null });
});

test('days need two days', () => {
  const notice = noticeOf([]);
  expect(daysToPublication({ ...notice, feedbackDate: '2023-03', publishedDate: '2023-07-28' })).toBeNull();
  expect(daysToPublication({ ...notice, feedbackDate: '2023-12-30', signedDate: '2024-01-02' })).toBe(3);
});

test('a difference shows figures whole', () => {
  expect(diffText('追缴12.6万元', '追缴2.6万元')).toEqual([
    { kind: 'same', text: '追缴' },
    { kind: 'removed', text: '12.6' },
    { kind: 'added', text: '2.6' },
    { kind: 'same', text: '万元' },
  ]);
  expect(diffText('', '')).toEqual([]);
  expect(diffText('一', '')).toEqual([{ kind: 'removed', text: '一' }]);
});

test('either text can be put together again from a difference', () => {
  const [old, now] = ['对3个泵站排查\ue000，追回12.6万元。', '对13个泵站全面排查，追回2.60万元，约谈1人。'];
  const parts = diffText(old, now);
  const without = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map(({ text }) => text)
      .join('');
  expect([without('added'), without('removed')]).toEqual([old, now]);
});
