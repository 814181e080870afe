/** What a notice's title ends with, or an announcement of feedback that ends otherwise. */
const TITLE_END =
  /(?:通报|公告|公示|报告|通知|公开|公布|说明|汇报|情况|结果|意见|台账|清单|情况反馈|情况的函|(?:情况|进展|公开|公示)(?:一览|统计|公开|公示)?表|集中反馈)(?:[(（][^()（）\n]{1,30}[)）])?[”"]?$/u;
const TITLE_MATTER = /整改|反馈|巡察|巡视|督察|审计/u;
/** Lines of the page around the article, and lines that begin the text itself. */
const NOT_A_TITLE =
  /当前(?:所在)?(?:的)?位置|您(?:现在)?(?:的|所在)?(?:的)?位置|首页|索引号|组配分类|发布机构|成文日期|公开方式|浏览|点击|字体|字号|打印|分享|责任编辑|来源:|发布时间|发布日期|上一篇|下一篇|相关阅读|^[一二三四五六七八九十]+、|^[(（][一二三四五六七八九十]+[)）]|[。;!?]|如下:?$/u;
/** A title broken over two lines: what its first line may end with, and what its second looks like. */
const RUNS_ON = /(?:意见|情况|结果|问题)$/u;
const CONTINUES = /^(?!关于|中共|根据|按照)[\p{Script=Han}“”"]{2,30}(?:通报|公告|公示|报告|情况)$/u;
const LONGEST = 90;
const LINES = 25;

/** 名称: before the title in the page's table. */
const LABEL = /^[\s|·•*-]*(?:信息|文件)?(?:名\s*称|标\s*题)[:|\s]+/u;

/** Where and when a report was given: ——2023年4月在市第七届人民代表大会常务委员会第十七次会议上. */
const GIVEN_AT = /[ \u3000]*(?:—{1,2}|-{2})[^—\n]{0,20}?在[^—\n]{4,40}上$/u;

/** A line's title without decoration, null where the line is none. */
function titleOf(line: string): string | null {
  const candidate = line
    .replace(LABEL, '')
    .replace(/^[>›»\s·•|:]+|[|\s]+$/gu, '')
    .replace(GIVEN_AT, '');
  if (candidate.length < 6 || candidate.length > LONGEST) return null;
  if (!TITLE_MATTER.test(candidate) || NOT_A_TITLE.test(candidate)) return null;
  return candidate;
}

/** One-line texts: the title stands between the breadcrumbs and 发布时间 or the first sentence. */
const INLINE =
  /([^\s。;!?,|>»:：]{4,70}?(?:通报|公告|公示|报告|情况))[ \u00a0\u3000]{0,6}(?=(?:根据|按照|依据|遵照|近日|日前|发布时间|发布日期|发表时间|发文时间|时间|日期|来源|信息来源|作者|浏览|阅读|点击|【|\[|(?:19|20)\d{2}[-年/.]))/u;
const BREADCRUMBS =
  /^.*(?:首页|正文|党务公开|政务公开|信息公开|通知公告|公示公告|公告公示|巡察工作|巡视巡察|巡察整改|工作动态|党建工作|党的建设|专题专栏|详情|要闻)(?=中共|关于|[\p{Script=Han}]{2,30}(?:党组|党委|支部|党工委|关于))/u;

/** The title that a text prints above its first sentence, joined where it runs over two lines; null where none stands. */
export function titleInText(text: string): string | null {
  const lines: string[] = [];
  let from = 0;
  while (lines.length < LINES && from < text.length) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines.push(text.slice(from, Math.min(to, from + 400)));
    from = to + 1;
  }
  for (const [index, line] of lines.entries()) {
    if (line.length > 120) {
      const inline = INLINE.exec(line.slice(0, 300));
      const title = inline === null ? null : titleOf(inline[1]!.replace(BREADCRUMBS, ''));
      if (title !== null) return title;
      if (line.trim().length > LONGEST) return null;
      continue;
    }
    const next = (lines[index + 1] ?? '').trim();
    const title = titleOf(line);
    if (title !== null && TITLE_END.test(title) && !(RUNS_ON.test(title) && CONTINUES.test(next)))
      return title;
    const joined = titleOf(`${line.trim()}${next}`);
    if (
      joined !== null &&
      line.trim() !== '' &&
      TITLE_END.test(joined) &&
      /^(?:关于|中共|[\p{Script=Han}]{4,})/u.test(joined)
    )
      return joined;
  }
  return null;
}
