import type { ArticleContainer } from '../article-container';
import { articleContent } from './article-content';
import { btContent } from './bt-content';
import { detailContent } from './detail-content';
import { ivsContent } from './ivs-content';
import { newsContent } from './news-content';
import { trsEditor } from './trs-editor';
import { ucapContent } from './ucap-content';
import { vsbContent } from './vsb-content';
import { wechatArticle } from './wechat-article';
import { xxgkContent } from './xxgk-content';
import { zoom } from './zoom';

/** Known containers, the surest first: a page that has several is read by the first that holds the article. */
export const ARTICLE_CONTAINERS: readonly ArticleContainer[] = [
  trsEditor,
  ucapContent,
  vsbContent,
  zoom,
  xxgkContent,
  ivsContent,
  btContent,
  detailContent,
  wechatArticle,
  newsContent,
  articleContent,
];
