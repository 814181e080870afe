import { describe, expect, test } from 'vitest';
import { describeTarget, finish, placeTarget, placeTargets } from '../../lib/anchoring';
import type { Notice } from '../../lib/model/notice';
import { makeCases } from '../fixtures/edited/cases';
import { judgePlacement } from '../fixtures/edited/judge-placement';
import { noticeOf } from '../fixtures/edited/notice-of';

const STOCK = '强化责任落实，层层传导压力，确保整改取得实效。';

/** Two problems that end in the same stock sentence. */
const OLD = noticeOf([
  ['泵站管护不到位', `对灌区泵站开展排查3轮，追回多付款项12.6万元。${STOCK}`],
  ['信访件办理超期', `建立信访台账，办结率由71%提高到96%。${STOCK}`],
  ['公车管理松散', '封存超编公车2辆，公开拍卖所得上缴国库。'],
]);

function place(quote: string, now: Notice, occurrence = 0, withOld = true) {
  let start = OLD.text.indexOf(quote);
  for (let skipped = 0; skipped < occurrence; skipped++) start = OLD.text.indexOf(quote, start + 1);
  const target = describeTarget(OLD, start, start + quote.length);
  const placement = placeTarget(target, now, withOld ? OLD : null);
  const { outcome, changed } = placement;
  const text = placement.start === null ? null : now.text.slice(placement.start, placement.end!);
  return { outcome, text, changed, start: placement.start };
}

describe.each([
  ['with the old text', true],
  ['by quote, context and issue', false],
])('%s', (_, withOld) => {
  test('an unchanged page gives every quote back', () => {
    expect(place('公开拍卖所得', OLD, 0, withOld)).toEqual({
      outcome: 'exact',
      text: '公开拍卖所得',
      changed: [],
      start: OLD.text.indexOf('公开拍卖所得'),
    });
  });

  test('a stock sentence stays under its own issue when the other copy is deleted', () => {
    const now = noticeOf([
      ['泵站管护不到位', '对灌区泵站开展排查3轮，追回多付款项12.6万元。'],
      ['信访件办理超期', `建立信访台账，办结率由71%提高到96%。${STOCK}`],
      ['公车管理松散', '封存超编公车2辆，公开拍卖所得上缴国库。'],
    ]);
    expect(['gone', 'ambiguous']).toContain(place(STOCK, now, 0, withOld).outcome);
    expect(place(STOCK, now, 1, withOld)).toMatchObject({ outcome: 'exact', text: STOCK });
  });

  test('a removed issue takes its sentences with it', () => {
    const now = noticeOf([
      ['信访件办理超期', `建立信访台账，办结率由71%提高到96%。${STOCK}`],
      ['公车管理松散', '封存超编公车2辆，公开拍卖所得上缴国库。'],
    ]);
    expect(['gone', 'ambiguous']).toContain(place(STOCK, now, 0, withOld).outcome);
    expect(place('追回多付款项12.6万元', now, 0, withOld).outcome).toBe('gone');
    expect(place(STOCK, now, 1, withOld).text).toBe(STOCK);
  });

  test('a changed figure is an edit that names it', () => {
    const now = noticeOf([
      ['泵站管护不到位', `对灌区泵站开展排查3轮，追回多付款项2.6万元。${STOCK}`],
      ['信访件办理超期', `建立信访台账，办结率由71%提高到96%。${STOCK}`],
      ['公车管理松散', '封存超编公车2辆，公开拍卖所得上缴国库。'],
    ]);
    expect(place('对灌区泵站开展排查3轮，追回多付款项12.6万元', now, 0, withOld)).toMatchObject({
      outcome: 'edited',
      text: '对灌区泵站开展排查3轮，追回多付款项2.6万元',
      changed: [{ old: '12.6万元', new: '2.6万元' }],
    });
  });

  test('a wholly rewritten answer is gone', () => {
    const now = noticeOf([
      ['泵站管护不到位', `委托专业公司代管，签订服务合同并按月考核。${STOCK}`],
      ['信访件办理超期', `建立信访台账，办结率由71%提高到96%。${STOCK}`],
      ['公车管理松散', '封存超编公车2辆，公开拍卖所得上缴国库。'],
    ]);
    expect(place('对灌区泵站开展排查3轮，追回多付款项12.6万元', now, 0, withOld).outcome).toBe('gone');
  });

  test('width and white space are no edit', () => {
    const now = { ...OLD, text: OLD.text.replaceAll('，', ',') };
    expect(place('封存超编公车2辆，公开拍卖所得上缴国库。', now, 0, withOld)).toMatchObject({
      outcome: 'exact',
      text: '封存超编公车2辆,公开拍卖所得上缴国库。',
    });
  });
});

test('a figure quoted by itself is followed to the figure in its place', () => {
  const now = noticeOf([
    ['泵站管护不到位', `对灌区泵站开展排查3轮，追回多付款项2.6万元。${STOCK}`],
    ['信访件办理超期', `建立信访台账，办结率由71%提高到96%。${STOCK}`],
    ['公车管理松散', '封存超编公车2辆，公开拍卖所得上缴国库。'],
  ]);
  expect(place('12.6万元', now)).toMatchObject({
    outcome: 'edited',
    text: '2.6万元',
    changed: [{ old: '12.6万元', new: '2.6万元' }],
  });
});

test('issues that change places are moved', () => {
  const now = noticeOf([
    ['公车管理松散', '封存超编公车2辆，公开拍卖所得上缴国库。'],
    ['泵站管护不到位', `对灌区泵站开展排查3轮，追回多付款项12.6万元。${STOCK}`],
    ['信访件办理超期', `建立信访台账，办结率由71%提高到96%。${STOCK}`],
  ]);
  expect(place('公开拍卖所得上缴国库', now).outcome).toBe('moved');
  expect(place('追回多付款项12.6万元', now).outcome).toBe('exact');
});

test('empty texts and quotes without words are never placed', () => {
  const empty = noticeOf([]);
  expect(placeTarget(describeTarget(OLD, 3, 9), empty, OLD).start).toBeNull();
  expect(placeTarget(describeTarget(empty, 0, 0), OLD, empty).outcome).toBe('ambiguous');
});

describe.each(makeCases(1).map((one) => [one.name, one] as const))('%s', (_, { old, now, quotes }) => {
  test.each([
    ['with the old text', old.notice, 0.75],
    ['by quote, context and issue', null, 0.6],
  ])('%s no quote is placed wrongly', (_, oldNotice, share) => {
    const targets = quotes.map(({ start, end }) => describeTarget(old.notice, start, end));
    const placements = finish(placeTargets(targets, { oldNotice, newNotice: now.notice }));
    const verdicts = quotes.map(({ start, end }, at) =>
      judgePlacement(old, now, start, end, placements[at]!),
    );
    expect(verdicts.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
    const there = verdicts.filter(({ verdict }) => verdict !== 'rightly unplaced').length;
    expect(verdicts.filter(({ verdict }) => verdict === 'right').length).toBeGreaterThanOrEqual(
      there * share,
    );
  });
});
