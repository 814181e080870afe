import type { ArticleContainer } from '../article-container';

/** BT portals. */
export const btContent: ArticleContainer = {
  name: 'bt-content',
  selector: '.bt_content, .bt-content, #bt_content',
  examples: [
    '<div class="bt_content"><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
  ],
  counterExamples: [
    '<div class="bt_content">正文</div><div><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
  ],
};
