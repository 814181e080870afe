import type { ArticleContainer } from '../article-container';

/** UCAP, the central government's own system. */
export const ucapContent: ArticleContainer = {
  name: 'ucap-content',
  selector: '#UCAP-CONTENT, .pages_content, .pages-content',
  examples: [
    '<div id="UCAP-CONTENT"><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
    '<div class="pages_content"><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
  ],
  counterExamples: [
    '<div class="pages_content"><a href="1">1</a><a href="2">2</a></div><div><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
  ],
};
