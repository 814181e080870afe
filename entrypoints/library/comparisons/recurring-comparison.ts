import { RecurringIndex } from '../../../lib/compare/index';
import type { IssueRecord } from '../../../lib/model/library';
import { type Comparison, type Decision, inPortions, NoticeChanges } from './comparison';

/** An issue of a group. */
export interface RecurringMember {
  id: string;
  title: string;
  noticeId: string;
  /** A reader said that it belongs here. */
  isConfirmed: boolean;
}

/** Issues that say the same in other words; largest groups first. */
export interface RecurringProblem {
  /** The smallest id of its members. */
  id: string;
  family: string | null;
  /** 0..1. */
  score: number;
  members: RecurringMember[];
}

/** A problem that a reader took out of a group. */
export interface RefusedProblem {
  id: string;
  title: string;
  noticeId: string;
  /** Titles that it was said to differ from. */
  others: string[];
  linkIds: string[];
}

export interface RecurringValue {
  groups: RecurringProblem[];
  refused: RefusedProblem[];
}

type Known = Pick<IssueRecord, 'id' | 'title' | 'path' | 'noticeId'>;

/** Issues between two looks at the messages: a few milliseconds' work. */
const PORTION = 300;

/** Makes the comparison that groups issues by what they say. */
export function compareRecurring(): Comparison<RecurringValue> {
  const changes = new NoticeChanges();
  const issues = new Map<string, Known>();
  const issuesOf = new Map<string, string[]>();
  const decided = new Map<string, Decision>();
  let index: RecurringIndex | null = null;

  const forget = (noticeId: string): void => {
    const ids = issuesOf.get(noticeId) ?? [];
    index?.remove(ids);
    for (const id of ids) issues.delete(id);
    issuesOf.delete(noticeId);
  };

  /** Teaches what readers decided since; an issue that was taken out of its group finds its place anew. */
  const learn = (links: readonly Decision[]): void => {
    if (!index) {
      for (const link of links) decided.set(link.id, link);
      index = new RecurringIndex(links);
      return;
    }
    const now = new Map(links.map((link) => [link.id, link]));
    const changed = [
      ...links.filter(({ id, state }) => decided.get(id)?.state !== state),
      ...[...decided.values()]
        .filter(({ id }) => !now.has(id))
        .map((link) => ({ ...link, state: 'suggested' as const })),
    ];
    // What stands in many of the changes is what was decided on; the others stay where they are.
    const counts = new Map<string, number>();
    for (const { members } of changed) for (const id of members) counts.set(id, (counts.get(id) ?? 0) + 1);
    const subjects = new Set(
      changed.map(({ members: [a, b] }) => ((counts.get(a) ?? 0) >= (counts.get(b) ?? 0) ? a : b)),
    );
    const moved = [...subjects].flatMap((id) => issues.get(id) ?? []);
    index.remove(moved.map(({ id }) => id));
    for (const link of changed) index.learn(link);
    index.add(moved);
    decided.clear();
    for (const link of links) decided.set(link.id, link);
  };

  const listRefused = (): RefusedProblem[] => {
    const byIssue = new Map<string, { others: Set<string>; linkIds: string[] }>();
    const refused = [...decided.values()].filter(({ state }) => state === 'refused');
    const counts = new Map<string, number>();
    for (const { members } of refused) for (const id of members) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const { id, members } of refused) {
      const [one, other] =
        (counts.get(members[0]) ?? 0) >= (counts.get(members[1]) ?? 0) ? members : [members[1], members[0]];
      const title = issues.get(other)?.title;
      const entry = byIssue.get(one) ?? { others: new Set<string>(), linkIds: [] };
      if (title) entry.others.add(title);
      entry.linkIds.push(id);
      byIssue.set(one, entry);
    }
    return [...byIssue].flatMap(([id, { others, linkIds }]) => {
      const issue = issues.get(id);
      return issue
        ? [{ id, title: issue.title, noticeId: issue.noticeId, others: [...others], linkIds }]
        : [];
    });
  };

  /** Remembers problems that the index is about to take in. */
  const note = (problems: readonly Known[]): void => {
    for (const { id, title, path, noticeId } of problems) {
      issues.set(id, { id, title, path, noticeId });
      const own = issuesOf.get(noticeId);
      if (own) own.push(id);
      else issuesOf.set(noticeId, [id]);
    }
  };

  return {
    heeds: 'recurring',
    async resume(database, _, { basis, value }, { pause }) {
      learn(basis.decisions);
      const known = new Map(basis.notices);
      const groups = new Map(
        value.groups.flatMap(({ id, members }) => members.map((member) => [member.id, id])),
      );
      const rows = await database.issues.toArray();
      const problems = rows.filter(({ role, noticeId }) => role === 'problem' && known.has(noticeId));
      for (const portion of inPortions(problems, PORTION)) {
        note(portion);
        index!.restore(portion, (id) => groups.get(id) ?? null);
        await pause();
      }
      for (const [id, edition] of known) changes.keep({ id, edition });
    },
    async update(database, { notices, links }, { report, pause }) {
      learn(links.filter(({ kind, state }) => kind === 'recurring' && state !== 'suggested'));
      const { fresh, gone } = changes.take(notices);
      for (const id of gone) forget(id);
      const wanted = new Map(fresh.map((notice) => [notice.id, notice]));
      const isFirst = issues.size === 0;
      const rows =
        fresh.length === 0
          ? []
          : isFirst
            ? await database.issues.toArray()
            : await database.issues
                .where('noticeId')
                .anyOf([...wanted.keys()])
                .toArray();
      const problems = rows.filter(({ role, noticeId }) => role === 'problem' && wanted.has(noticeId));
      let done = 0;
      for (const portion of inPortions(problems, PORTION)) {
        note(portion);
        index!.add(portion);
        done += portion.length;
        report(done, problems.length);
        await pause();
      }
      for (const notice of fresh) changes.keep(notice);
      const confirmed = new Set(
        [...decided.values()].filter(({ state }) => state === 'confirmed').flatMap(({ members }) => members),
      );
      return {
        groups: index!.groups().map(({ id, family, score, members }) => ({
          id,
          family,
          score,
          members: members.map((member) => {
            const { title, noticeId } = issues.get(member)!;
            return { id: member, title, noticeId, isConfirmed: confirmed.has(member) };
          }),
        })),
        refused: listRefused(),
      };
    },
  };
}
