import { about } from './about';
import { focus } from './focus';
import { plain } from './plain';
import { quoted } from './quoted';
import { related } from './related';
import type { TitleCut, TitleRule } from './title-rule';

/** The forms of headings, in the order in which they are tried: the surest wrapper first. */
export const TITLE_RULES: readonly TitleRule[] = [quoted, related, about, focus, plain];

/** 反馈问题: and the like before the title itself. */
const PROBLEM_LABEL =
  /^\s*(?:(?:反馈(?:意见)?|巡[察视]组?(?:反馈)?)指出 ?:\s*|[【[(]?(?:督察|巡察|巡视|审计)?(?:反馈|存在|发现|指出|具体|主要|整改)?(?:的)?(?:主要|具体|突出)?(?:问题|任务)(?:描述|表述|内容| ?\d{1,3})?[】\])]? ?(?::|\t|\| ?|(?<=[】\])]))\s*)/;

/** Cuts the title out of the text behind an ordinal: `关于“…”问题的整改` → `…`; null where nothing is left. */
export function cutTitle(heading: string): (TitleCut & { rule: string; isLabelled: boolean }) | null {
  const skipped = PROBLEM_LABEL.exec(heading)?.[0].length ?? 0;
  const rest = heading.slice(skipped);
  for (const rule of TITLE_RULES) {
    const cut = rule.cut(rest);
    if (cut && cut.end > cut.start)
      return {
        start: cut.start + skipped,
        end: cut.end + skipped,
        headingEnd: cut.headingEnd + skipped,
        rule: rule.name,
        isLabelled: skipped > 0,
      };
  }
  return null;
}
