import type { ArticleContainer } from '../article-container';

/** News systems of departments, universities and companies. */
export const newsContent: ArticleContainer = {
  name: 'news-content',
  selector:
    '.news_content, .news-content, .newscontent, #news_content, .news_conent_two_text, .news-text, .newsdetail',
  examples: [
    '<div class="news_content"><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
  ],
  counterExamples: [
    '<div class="news_content"><ul><li><a href="a">通报一</a></li><li><a href="b">通报二</a></li></ul></div>',
  ],
};
