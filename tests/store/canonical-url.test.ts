import { expect, test } from 'vitest';
import { canonicalUrl, sameAddresses } from '../../lib/store/canonical-url';
import { fingerprintText, hashText, withoutChrome } from '../../lib/store/fingerprint';

test.each([
  ['http://www.example.gov.cn/a/index.html?from=weixin#top', 'http://www.example.gov.cn/a/'],
  ['http://www.example.gov.cn:80/a/1.html', 'http://www.example.gov.cn/a/1.html'],
  ['http://www.example.gov.cn/a?id=2&cat=1', 'http://www.example.gov.cn/a?cat=1&id=2'],
  ['http://www.example.gov.cn/app/#/detail/12', 'http://www.example.gov.cn/app/#/detail/12'],
  ['no address', 'no address'],
])('%s → %s', (address, canonical) => {
  expect(canonicalUrl(address)).toBe(canonical);
  expect(canonicalUrl(canonical)).toBe(canonical);
});

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
