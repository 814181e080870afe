import type { Fact, Issue } from '../../model/notice';
import { ANSWERING, type NoticeRule } from '../rule';

/** The document is offered as something made, not as something to follow. */
const MADE =
  /(?:制定|制订|修订|印发|下发|出台|建立|完善|发布|起草|研究)(?:了|并|印发|下发|出台|完善|实施|[《》、和及“”()])*$/u;
const REACH = 120;

/** One document made for two problems. */
export const sameDocument: NoticeRule = {
  name: 'same-document',
  severity: 'note',
  kinds: ANSWERING,
  label: { zh_CN: '同一文件用于几个问题', en: 'One document for several problems' },
  description: {
    zh_CN: '制定、修订或印发同一份文件，作为两个以上问题的整改措施。按文件执行、学习文件不算。',
    en: 'The making, revising or issuing of one document is offered for two or more problems. Following or studying a document does not count.',
  },
  examples: [
    `一、关于公墓审批不严的问题
整改情况：一是{印发《云浦市公墓管理通知》}。
二、关于历史问题整改不够的问题
整改情况：一是{3月8日印发《云浦市公墓管理通知》}。`,
  ],
  counterExamples: [
    `一、关于公墓审批不严的问题
整改情况：一是印发《云浦市公墓管理通知》。
二、关于历史问题整改不够的问题
整改情况：一是严格执行《云浦市公墓管理通知》。`,
  ],
  *check(reading) {
    const made = new Map<string, { fact: Fact; problem: Issue }[]>();
    for (const fact of reading.notice.facts) {
      if (fact.kind !== 'document' || typeof fact.value !== 'string') continue;
      const problem = reading.problemAt(fact.start);
      if (!problem || !reading.responseAt(fact.start)) continue;
      const clause = reading.clauseAt(fact.start);
      const lead = reading.text
        .slice(Math.max(clause.start, fact.start - REACH), fact.start)
        .replaceAll(/《[^《》]{0,80}》/gu, '');
      if (!MADE.test(lead)) continue;
      const places = made.get(fact.value);
      if (places) places.push({ fact, problem });
      else made.set(fact.value, [{ fact, problem }]);
    }
    for (const [title, places] of made) {
      const problems = new Set(places.map(({ problem }) => problem.id)).size;
      if (problems < 2) continue;
      yield {
        severity: 'note',
        message: {
          zh_CN: `《${title}》用于${problems}个问题`,
          en: `《${title}》 is offered for ${problems} problems`,
        },
        evidence: places.map(({ fact }) => reading.clauseAt(fact.start)),
      };
    }
  },
};
