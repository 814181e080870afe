import type { ArticleContainer } from '../article-container';

/** Names that many systems share. */
export const articleContent: ArticleContainer = {
  name: 'article-content',
  selector:
    '.article-content, .article_con, .article_content, .articleContent, #articleContent, #article_content, .article-con, .art_con, .art-content, .articleCon, .wz_content, .text-content, .entry-content, [itemprop="articleBody"]',
  examples: [
    '<div class="article_con"><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
    '<article><div itemprop="articleBody"><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div></article>',
  ],
  counterExamples: [
    '<div class="article-content"><a href="a">首页</a></div><div><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
  ],
};
