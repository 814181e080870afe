import { expect, test } from 'vitest';
import { canonicalUrl } from '../../lib/page/canonical-url';

test.each([
  ['http://www.example.gov.cn/a/index.html?from=weixin#top', 'http://www.example.gov.cn/a/'],
  ['http://www.example.gov.cn:80/a/1.html', 'http://www.example.gov.cn/a/1.html'],
  ['http://www.example.gov.cn/a?id=2&cat=1', 'http://www.example.gov.cn/a?cat=1&id=2'],
  ['http://www.example.gov.cn/app/#/detail/12', 'http://www.example.gov.cn/app/#/detail/12'],
  ['http://www.example.gov.cn/a.html;jsessionid=1F?JSESSIONID=2', 'http://www.example.gov.cn/a.html'],
  [
    'https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=1&sn=b&chksm=c&scene=27#rd',
    'https://mp.weixin.qq.com/s?__biz=A&idx=1&mid=1&sn=b',
  ],
  ['http://www.example.gov.cn/view?t=12&sid=3', 'http://www.example.gov.cn/view?sid=3&t=12'],
  ['file:///a/b.html#c', 'file:///a/b.html'],
  ['no address', 'no address'],
])('%s → %s', (address, canonical) => {
  expect(canonicalUrl(address)).toBe(canonical);
  expect(canonicalUrl(canonical)).toBe(canonical);
});
