import type { ArticleContainer } from '../article-container';

/** Detail views of portals and disclosure platforms. */
export const detailContent: ArticleContainer = {
  name: 'detail-content',
  selector: '#detailContent, .detail-content, .detail_content, #detail_content, .detailContent, .main-detail',
  examples: [
    '<div id="detailContent"><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
  ],
  counterExamples: [
    '<div class="detail-content"><a href="a">上一篇</a></div><div><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
  ],
};
