import type { ArticleContainer } from '../article-container';

/** Public accounts on mp.weixin.qq.com. */
export const wechatArticle: ArticleContainer = {
  name: 'wechat-article',
  selector: '#js_content, .rich_media_content',
  examples: [
    '<div id="js_content" class="rich_media_content"><section><span>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</span></section><section><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></section></div>',
  ],
  counterExamples: ['<div id="js_content"><section></section></div>'],
};
