import type { ArticleContainer } from '../article-container';

/** TRS WCM. */
export const trsEditor: ArticleContainer = {
  name: 'trs-editor',
  selector: '.TRS_Editor, .trs_editor_view, .trs_paper_default, .TRS_UEDITOR, .trs_editor',
  examples: [
    '<h1>通报</h1><div class="TRS_Editor"><style>.TRS_Editor p{font-size:12pt}</style><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
    '<div class="content"><div class="view TRS_UEDITOR trs_paper_default"><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div></div>',
  ],
  counterExamples: [
    '<div class="TRS_Editor"></div><div><p>根据县委统一部署,县委第一巡察组对县档案馆党支部开展了巡察,并反馈了意见。</p><p>现将整改情况公布如下:共立行立改四项,其余问题正在整改。</p></div>',
  ],
};
