import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the sample notice stands on its site. */
export const PATH = '/rectification.html';

const BODY = readFileSync(resolve('samples/rectification.html'), 'utf8');

export const KEPT = '意识形态工作责任制落实不到位';
export const MOVED = '财务报销审核把关不严';
export const EDITED = '低保动态管理不及时';
export const COPIED = '‘三会一课’记录不规范';
export const GONE = '谈心谈话流于形式';

const paragraphOf = (words: string): string =>
  BODY.split('\n').find((line) => line.includes('<p>') && line.includes(`“${words}”`))!;

/**
 * The page as its body edited it: an answer put before another, a figure changed, one deleted, and one rewritten
 * whose words stand under another issue as well.
 */
export const EDITION = (() => {
  const moved = paragraphOf(MOVED);
  const before = paragraphOf('福彩公益金使用进度慢');
  const copied = paragraphOf(COPIED);
  return BODY.replace(`${moved}\n`, '')
    .replace(before, `${moved}\n${before}`)
    .replace('2.64万元', '12.64万元')
    .replace(`${paragraphOf(GONE)}\n`, '')
    .replace(
      copied,
      copied.replace(/整改情况：.*<\/p>/u, '整改情况：逐个支部翻看记录簿，缺项的当场补齐。</p>'),
    );
})();
