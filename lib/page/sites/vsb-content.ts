import type { ArticleContainer } from '../article-container';

/** VSB, used by universities and many towns. */
export const vsbContent: ArticleContainer = {
  name: 'vsb-content',
  selector: '#vsb_content, [id^="vsb_content_"], .v_news_content',
  examples: [
    '<div id="vsb_content"><div class="v_news_content"><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div></div>',
    '<form name="_newscontent_fromname"><div id="vsb_content_2"><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div></form>',
  ],
  counterExamples: [
    '<div class="v_news_list"><a href="1">关于巡察整改情况的通报</a></div><div><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
  ],
};
