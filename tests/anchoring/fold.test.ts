import { expect, test } from 'vitest';
import { describeTarget, foldForm, foldToSkeleton, placeTarget, skeletonOffset } from '../../lib/anchoring';
import { noticeOf } from '../fixtures/edited/notice-of';

test.each([
  ['追回 12．6万元，', '追回12.6万元'],
  ['“三会一课”（试行）', '三会一课试行'],
  ['5月8日－12日', '5月8日12日'],
  ['2019-2021', '2019-2021'],
  ['１４４条，９９．３%', '144条99.3%'],
  ['巡\u200b察\u00a0整改', '巡察整改'],
  ['鞏固整改成果', '巩固整改成果'],
  ['。，！', ''],
])('%s is reduced to %s', (text, skeleton) => {
  expect(foldToSkeleton(text).text).toBe(skeleton);
});

test('every unit of a skeleton knows where it stood', () => {
  const text = '（一）追回 12．6万元，上缴。';
  const { offsets } = foldToSkeleton(text);
  expect([...offsets].map((offset) => text[offset]).join('')).toBe('一追回12．6万元上缴');
  expect(skeletonOffset(foldToSkeleton(text), text.indexOf('上'))).toBe(9);
});

test('form is width, script, white space and quotation marks; commas are words to it', () => {
  expect(foldForm('「鞏固」 成果')).toBe(foldForm('“巩固”成果'));
  expect(foldForm('一，二')).not.toBe(foldForm('一二'));
});

test('a page in traditional characters is the same page', () => {
  const old = noticeOf([['公车管理不严', '开会研究车改方案，结余上缴国库，并巩固成果。']]);
  const now = noticeOf([['公車管理不嚴', '開會研究車改方案，結餘上繳國庫，並鞏固成果。']]);
  const start = old.text.indexOf('结余上缴');
  const target = describeTarget(old, start, start + 4);
  for (const stored of [old, null]) {
    const placement = placeTarget(target, now, stored);
    expect(placement.outcome).toBe('exact');
    expect(now.text.slice(placement.start!, placement.end!)).toBe('結餘上繳');
  }
});
