import type { IssueStatus } from '../../model/notice';
import { isActionClause } from '../measures/action-signs';
import { readStatus } from '../statuses/read-status';

const STATUS_GROUP =
  /^(?:关于|对)?(?:集中)?(?:整改期?(?:间|内|期间))?(.{2,14}?)(?:整改)?的?(?:[一二三四五六七八九十\d]+[个项条]?)?(?:反馈|具体)?(?:整改)?(?:问题|事项|任务|内容)(?:[(（]?共?[一二三四五六七八九十\d]+[个项条][)）]?)?(?:的?整改情况|清单|情况)?(?:(?:及其?|和)(?:主要)?原因)?$/;
const BODY =
  /^(?:中共)?[^,。;:、]{2,24}(?:党组|党委|党总支|党支部|党工委|总支部|支部委员会|党委会|工作委员会)$|^[^,。;:、的]{1,12}(?:(?<![大全格布结变新开])局|(?<!城)[镇乡]|街道|办事处|公司|集团|学校|中学|小学|医院|(?<![乡农])村|社区)(?:党组织)?$/;

/** The status of all issues under a heading (已整改完成的问题), null where the heading names none. */
export function readGroupStatus(title: string): IssueStatus | null {
  if (title.length > 30) return null;
  const match = STATUS_GROUP.exec(title);
  return (
    (match && (readStatus(match[1]!) ?? readStatus(`${match[1]}整改`))) ??
    readStatus(title.replace(/的?(?:问题|事项|任务)$/, ''))
  );
}

/** Whether a heading groups issues without being one: by status, or by the body that has them. */
export function isGroupTitle(title: string): boolean {
  return readGroupStatus(title) !== null || isBodyTitle(title);
}

/** Whether a heading is the name of a body: `县林业局党组`. */
export function isBodyTitle(title: string): boolean {
  return title.length <= 26 && BODY.test(title) && !isActionClause(title);
}
