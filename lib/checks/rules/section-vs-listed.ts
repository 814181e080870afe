import type { Issue } from '../../model/notice';
import type { Reading } from '../reading';
import { ANSWERING, type NoticeRule } from '../rule';
import { hasLostHeading } from '../series';
import { within } from '../spans';

const LONGEST_HEADING = 60;

/** A group's heading line, up to its first member. */
const headingOf = (reading: Reading, group: Issue, firstChild: Issue): { start: number; end: number } => {
  const limit = Math.min(firstChild.start, group.start + LONGEST_HEADING);
  const stop = reading.text.slice(group.start, limit).search(/[。\n]/u);
  return { start: group.start, end: stop < 0 ? limit : group.start + stop };
};

/** Every issue below a group, by the group's id. */
function descendantsOf(issues: readonly Issue[]): Map<string, Issue[]> {
  const parents = new Map(issues.map(({ id, parentId }) => [id, parentId]));
  const below = new Map<string, Issue[]>();
  for (const issue of issues) {
    for (let above = issue.parentId; above !== null; above = parents.get(above) ?? null) {
      const members = below.get(above);
      if (members) members.push(issue);
      else below.set(above, [issue]);
    }
  }
  return below;
}

/** (一)服务企业方面存在的4个问题 above a list of three. */
export const sectionVsListed: NoticeRule = {
  name: 'section-vs-listed',
  severity: 'warning',
  kinds: ANSWERING,
  label: { zh_CN: '分节问题数与所列不符', en: "A section's number and its list differ" },
  description: {
    zh_CN:
      '方面或类别的标题写明有几个问题，其下列出的问题数与之不符。直接下级数、末级问题数有一个相符即不提示。',
    en: "A group's heading says how many problems it has, and the list below it has another number. Silent when its members or its problems add up to the number.",
  },
  examples: [
    `一、{服务企业方面存在的3个问题}
（一）关于{走访不经常}的问题。整改情况：走访企业85家。
（二）关于{政策兑现慢}的问题。整改情况：兑现资金1260万元。
二、队伍建设方面
（一）关于证照管理不严的问题。整改情况：集中保管证照62本。`,
  ],
  counterExamples: [
    `一、服务企业方面存在的2个问题
（一）关于走访不经常的问题。整改情况：走访企业85家。
（二）关于政策兑现慢的问题。整改情况：兑现资金1260万元。
二、队伍建设方面
（一）关于证照管理不严的问题。整改情况：集中保管证照62本。`,
  ],
  *check(reading) {
    const below = descendantsOf(reading.notice.issues);
    for (const group of reading.notice.issues) {
      const members = below.get(group.id);
      if (!members || group.role === 'problem') continue;
      const heading = headingOf(reading, group, members[0]!);
      const declared = within(reading.quantities, heading).find(
        ({ end, unit }) =>
          (unit === '个' || unit === '项' || unit === '条') &&
          /^(?:具体|突出|主要|反馈)?问题/u.test(reading.text.slice(end, end + 4)),
      );
      if (!declared) continue;
      const problems = members.filter(({ role }) => role === 'problem');
      const direct = members.filter(({ parentId }) => parentId === group.id);
      if ([problems.length, direct.length].includes(declared.value) || hasLostHeading(direct)) continue;
      const missing = declared.value - problems.length;
      yield {
        severity: 'warning',
        message: {
          zh_CN: `本节自称${declared.text}问题，其下列出${problems.length}个；${missing > 0 ? '少' : '多'}${Math.abs(missing)}`,
          en: `${declared.value} problems announced in this section, ${problems.length} listed; ${Math.abs(missing)} ${missing > 0 ? 'missing' : 'too many'}`,
        },
        evidence: [heading, ...problems],
      };
    }
  },
};
