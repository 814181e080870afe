import { expect, test } from 'vitest';
import { fingerprintText, hashText, withoutChrome } from '../../lib/store/fingerprint';
import { sameAddresses } from '../../lib/store/same-addresses';

test('http and https are one page', () => {
  expect(sameAddresses('http://a.gov.cn/x')).toEqual(['http://a.gov.cn/x', 'https://a.gov.cn/x']);
  expect(sameAddresses('https://a.gov.cn/x')).toEqual(['https://a.gov.cn/x', 'http://a.gov.cn/x']);
});

test.each([
  ['浏览次数:128\n正文', '浏览次数: 1,129 次\n正文'],
  ['今天是2026年5月1日 星期五\n正文', '今天是2026年5月2日 星期六\n正文'],
  ['正 文\u3000', '正文'],
])('what changes on every visit makes no version: %j, %j', async (one, other) => {
  expect(withoutChrome(one)).toBe(withoutChrome(other));
  expect(await fingerprintText(one)).toBe(await fingerprintText(other));
  expect(await hashText(one)).not.toBe(await hashText(other));
});

test.each([
  ['追缴12.6万元', '追缴2.6万元'],
  ['已完成', '持续推进'],
  [`${'字'.repeat(120)}阅读量12次`, `${'字'.repeat(120)}阅读量13次`],
])('what the notice says does: %j, %j', (one, other) => {
  expect(withoutChrome(one)).not.toBe(withoutChrome(other));
});
