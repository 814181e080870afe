import { describe, expect, test } from 'vitest';
import { TextOrder } from '../../components/table/text-order';
import { finish } from '../../lib/slices/index';

const collator = new Intl.Collator('zh-CN', { numeric: true });
const WORDS = ['资金', '问题', '整改', '不到位', '第2项', '第10项', '管理', 'Ａ', 'a', '。'];
/** Invented texts, each once, in an order that has nothing to do with their words. */
const texts = Array.from(
  { length: 3000 },
  (_, at) =>
    [at * 7, at * 13, at >> 3, at % 31].map((step) => WORDS[step % WORDS.length]).join('') +
    ((at * 1009) % 3000),
);
const learned = (...portions: (readonly string[])[]): TextOrder => {
  const order = new TextOrder();
  for (const portion of portions) finish(order.learn(order.unknown(portion)));
  return order;
};
const byRank = (order: TextOrder) =>
  [...texts].sort((one, other) => order.rankOf(one)! - order.rankOf(other)!);

describe('TextOrder', () => {
  test('puts texts in the order of the language, learned at once or in portions', () => {
    const expected = [...texts].sort(collator.compare);
    expect(byRank(learned(texts))).toEqual(expected);
    expect(byRank(learned(texts.slice(0, 1700), texts, texts.slice(5)))).toEqual(expected);
  });

  test('counts in numbers: the second comes before the tenth', () => {
    const order = learned(['第10项', '第2项']);
    expect(order.rankOf('第2项')).toBeLessThan(order.rankOf('第10项')!);
  });

  test('gives texts that are alike one place', () => {
    const order = learned(['第2项', '第02项', '甲']);
    expect(order.rankOf('第02项')).toBe(order.rankOf('第2项'));
    expect(order.rankOf('甲')).not.toBe(order.rankOf('第2项'));
  });

  test('is as it was before when it is broken off', () => {
    const order = learned(['乙', '甲']);
    const steps = order.learn(texts);
    for (let step = 0; step < 5; step += 1) expect(steps.next().done).toBe(false);
    steps.return();
    expect(order.size).toBe(2);
    expect(order.rankOf(texts[0]!)).toBeNull();
    expect(order.unknown(['乙', '丙', '丙'])).toEqual(['丙']);
  });

  test('lets go after each small portion of work, and says how far it has come', () => {
    const told: number[] = [];
    const order = new TextOrder();
    let steps = 0;
    for (const _ of order.learn(texts, (done, total) => told.push(done / total))) steps += 1;
    expect(steps).toBeGreaterThan(20);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.at(-1)).toBeLessThanOrEqual(1);
  });
});
