import type { ArticleContainer } from '../article-container';

/** Information-disclosure pages, below their 索引号 table. */
export const xxgkContent: ArticleContainer = {
  name: 'xxgk-content',
  selector: '.xxgk-content, .xxgk_content, .xxgk-article, #xxgk_content, .gkml_content',
  examples: [
    '<table><tr><td>索引号</td><td>0100/2024-001</td></tr></table><div class="xxgk-content"><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
  ],
  counterExamples: [
    '<div class="xxgk-content"><a href="a">关于整改情况的通报</a><a href="b">关于反馈情况的公告</a></div>',
  ],
};
