import { isShown } from './shown-elements';
import { walkNodes } from './walk-nodes';

/** Names that sites give to what stands around an article. */
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:nav|navi|navbar|breadcrumbs?|crumbs?|position|location|dqwz|share|bdshare\w*|bshare\w*|social|related|relevant|recommend|xgyd|xglj|pagination|pager|toolbar|fontsize|qrcode|ewm|copyright)(?:$|[\s_-])/iu;

/** Words of the line that sets the type size, prints, closes, shares. */
const TOOL_WORDS =
  /字[体體]|字[号號]|大小|[大中小]|(?:打|列)印(?:本[页頁]|此[页頁]|文章)?|[关關][闭閉](?:本[页頁]|窗口|此[页頁])?|分享(?:到|至)?|收藏(?:本页)?|微信|微博|朋友圈|返回(?:顶部|上页|列表)?|扫一扫|[TA][+-]|[\s\u00a0【】[\]()（）:：|｜/、,，\u3000-]/gu;

const LEADS_AWAY =
  /^(?:[当當]前位置|您?[现現]在的位置|您的位置|您所在的位置|相[关關](?:[阅閱][读讀]|[链鏈]接|文章|新[闻聞]|附件|信息)|延伸阅读|推荐阅读|上一(?:篇|[条條])|下一(?:篇|[条條])|分享到?[:：])/u;

/** The line under a title: when, from where, how often read. */
const PROVENANCE =
  /(?:[发發][布佈]|更新|[发發]文|公[开開])(?:[时時][间間]|日期)|[来來]源|作者|[浏瀏][览覽]|[阅閱][读讀]|[点點][击擊]|[访訪][问問]|字[体體]|字[号號]|[编編][辑輯]/gu;
/** Says whether a line tells where the page comes from: `发布时间：2024-01-02 来源：某局`. */
export const isProvenanceLine = (text: string): boolean =>
  text.length <= SHORT &&
  /[:：]/u.test(text) &&
  !/[。；]/u.test(text) &&
  new Set(text.match(PROVENANCE)).size >= 2;

/** No tool line and no trail of links is longer. */
const SHORT = 120;
/** What bears a furniture name and holds more text than this is an article in odd clothes. */
const FURNITURE_LIMIT = 600;
const LOOK_AT_NODES = 200;

/**
 * Reads the start of an element's text.
 *
 * @returns its text in at most `limit` characters with the share of them that stands in links (0..1),
 *   or null when it holds more text or more nodes than one can look at cheaply
 */
function readShortText(element: Element, limit: number): { text: string; linkShare: number } | null {
  let text = '';
  let linked = 0;
  let links = 0;
  let nodes = 0;
  let tooLong = false;
  walkNodes(element, {
    enter(inner) {
      nodes += 1;
      tooLong ||= nodes > LOOK_AT_NODES;
      if (!isShown(inner)) return false;
      if (inner.localName === 'a') links += 1;
      return true;
    },
    leave(inner) {
      if (inner.localName === 'a') links -= 1;
    },
    text(node) {
      const data = node.data.length > limit * 2 ? node.data : node.data.trim();
      text += data;
      if (links > 0) linked += data.length;
      if (text.length > limit) tooLong = true;
    },
    isDone: () => tooLong,
  });
  return tooLong ? null : { text, linkShare: text.length === 0 ? 0 : linked / text.length };
}

const isToolLine = (text: string): boolean =>
  text.length > 2 &&
  text.length <= SHORT &&
  /字[体體号號]|打印|[关關][闭閉]|分享|收藏|返回|扫一扫/u.test(text) &&
  text.replace(TOOL_WORDS, '') === '';

/**
 * Says whether an element inside or beside an article is no part of it: navigation, breadcrumbs, share bars,
 * related links, the line that sets the type size (`字体【大 中 小】`), the line of date and source under a title.
 */
export function isFurniture(element: Element): boolean {
  if (element.localName === 'nav' || element.getAttribute('role') === 'navigation') return true;
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  const isNamed = name.length > 1 && FURNITURE_NAME.test(name);
  const short = readShortText(element, isNamed ? FURNITURE_LIMIT : SHORT);
  if (short === null) return false;
  if (isToolLine(short.text) || isProvenanceLine(short.text)) return true;
  if (isNamed && (short.linkShare > 0.3 || short.text.length <= SHORT)) return true;
  return LEADS_AWAY.test(short.text.trimStart()) && short.linkShare > 0.3;
}
