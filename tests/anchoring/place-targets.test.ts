import { describe, expect, test } from 'vitest';
import { describeTarget, placeTarget, placeTargets } from '../../lib/anchoring';
import type { Notice } from '../../lib/model/notice';
import { finish } from '../../lib/slices';
import { type EditedCase, makeCases } from '../fixtures/edited/cases';
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

/** Each: what the answer under 泵站管护不到位 becomes, and the quote that must not be placed on it. */
describe.each([
  ['with the old text', true],
  ['by quote, context and issue', false],
])('%s, what reads alike is not taken for the same', (_, withOld) => {
  const answered = (answer: string) =>
    noticeOf([
      ['泵站管护不到位', answer],
      ['公车管理松散', '封存超编公车2辆，公开拍卖所得上缴国库。'],
    ]);
  const placeIn = (was: string, is: string, quote: string) => {
    const old = answered(was);
    const now = answered(is);
    const start = old.text.indexOf(quote);
    const target = describeTarget(old, start, start + quote.length);
    return placeTarget(target, now, withOld ? old : null);
  };

  test.each([
    [
      'a sentence of the same mould on another matter, with a figure in common',
      '与第三方签订东岸泵站维保协议，合同金额35万元，服务期1年。',
      '与第三方签订旧城码头维保协议，合同金额35万元，服务期4年。',
      '与第三方签订东岸泵站维保协议，合同金额35万元，服务期1年。',
    ],
    [
      '… and without figures',
      '针对东岸泵站底数不清的情形，重新核对凭证，逐笔登记造册。',
      '针对旧城码头底数不清的情形，重新核对凭证，逐笔登记造册。',
      '针对东岸泵站底数不清的情形，重新核对凭证，逐笔登记造册。',
    ],
    [
      'words that a sentence on another matter has too',
      '建立东岸泵站管护台账，按周调度，按月通报，办结率由59%提高到95%。',
      '建立旧城码头管护台账，按周调度，按月通报，办结率由34%提高到92%。',
      '，按周调度，按月通报，办结率由',
    ],
    [
      'one of two sentences that said the same',
      `对泵站开展排查3轮。${STOCK}${STOCK}约谈责任人5人。`,
      `对泵站开展排查3轮。${STOCK}约谈责任人5人。`,
      STOCK,
    ],
  ])('%s', (_, was, is, quote) => {
    expect(placeIn(was, is, quote)).toMatchObject({ start: null, end: null });
  });

  test('a figure of which only the end was quoted is not the same when its beginning changed', () => {
    const was = '对泵站开展排查31轮，登记隐患89处，已销号45处。';
    const is = '对泵站开展排查31轮，登记隐患9189处，已销号45处。';
    expect(placeIn(was, is, '9处，已销号').outcome).not.toBe('exact');
  });

  test('a mended slip of the pen is an edit', () => {
    const was = '与第三方签定东岸泵站维保协议，合同金额35万元，服务期1年。约谈责任人5人。';
    const is = '与第三方签订东岸泵站维保协议，合同金额35万元，服务期1年。约谈责任人5人。';
    expect(placeIn(was, is, was.split('。')[0]!).outcome).toBe('edited');
  });

  test('a title used again for another answer is another issue', () => {
    const old = noticeOf([
      ['泵站管护不到位', '对灌区泵站开展排查3轮，追回多付款项12.6万元。'],
      ['信访件办理超期', '建立信访台账，办结率由71%提高到96%。'],
      ['公车管理松散', '封存超编公车2辆，公开拍卖所得上缴国库。'],
    ]);
    const now = noticeOf([
      ['信访件办理超期', '建立信访台账，办结率由71%提高到96%。'],
      ['公车管理松散', '封存超编公车2辆，公开拍卖所得上缴国库。'],
      ['农机补贴发放迟缓', '核对名册，补发到户。'],
      ['泵站管护不到位', '委托专业公司代管，签订合同并按月考核。'],
    ]);
    const start = old.text.indexOf('追回多付款项');
    const target = describeTarget(old, start, start + 6);
    expect(placeTarget(target, now, withOld ? old : null).start).toBeNull();
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

const judge = ({ old, now, quotes }: EditedCase, oldNotice: Notice | null) => {
  const targets = quotes.map(({ start, end }) => describeTarget(old.notice, start, end));
  const placements = finish(placeTargets(targets, { oldNotice, newNotice: now.notice }));
  return quotes.map(({ start, end }, at) => judgePlacement(old, now, start, end, placements[at]!));
};

const CASES = makeCases(1);

describe.each([
  ['with the old text', true, 0.9],
  ['by quote, context and issue', false, 0.8],
] as const)('%s', (_, withOld, share) => {
  const judgeCase = (one: EditedCase) => judge(one, withOld ? one.old.notice : null);

  test.each(CASES.map((one) => [one.name, one] as const))('%s: no quote is placed wrongly', (_, one) => {
    expect(judgeCase(one).filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
  });

  test('most quotes that are still there are placed', () => {
    const verdicts = CASES.flatMap(judgeCase).map(({ verdict }) => verdict);
    const there = verdicts.filter((verdict) => verdict !== 'rightly unplaced').length;
    expect(verdicts.filter((verdict) => verdict === 'right').length).toBeGreaterThan(there * share);
  });
});

describe('the steps before the first annotation is placed', () => {
  /** How many steps there are before the first placement of a notice of so many issues. */
  const countSteps = (issues: number, withOld: boolean): number => {
    const body = (at: number, word: string): [string, string] => [
      `第${at}处台账不全`,
      `补充台账${at}本，追回多付款项${at}万元。约谈第${at}处${word}。对第${at}处开展排查${at}轮，印发清单。`,
    ];
    const [old, now] = ['负责人', '经办人员'].map((word) =>
      noticeOf(Array.from({ length: issues }, (_, at) => body(at, word))),
    ) as [Notice, Notice];
    const target = describeTarget(old, 100, 140);
    let steps = 0;
    for (const _ of placeTargets([target], { oldNotice: withOld ? old : null, newNotice: now })) steps += 1;
    return steps;
  };

  test.each([
    ['with the old text', true],
    ['by quote, context and issue', false],
  ])('are more for a longer notice, so that none is longer: %s', (_, withOld) => {
    const [some, more] = [countSteps(600, withOld), countSteps(2_400, withOld)];
    expect(some).toBeGreaterThan(2);
    expect(more).toBeGreaterThan(some * 3);
  });
});
