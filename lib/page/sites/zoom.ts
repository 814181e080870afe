import type { ArticleContainer } from '../article-container';

/** The element whose type size the 大中小 links set. */
export const zoom: ArticleContainer = {
  name: 'zoom',
  selector: '#zoom, .zoom, #zoomcon, #Zoom, .Zoom, #fontzoom, #zoomtext',
  examples: [
    '<div id="zoom" class="zoom">根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。<br><br>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</div>',
    '<table><tr><td id="zoomcon"><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></td></tr></table>',
  ],
  counterExamples: [
    '<div class="zoom"><a href="#">放大</a></div><div><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
  ],
};
