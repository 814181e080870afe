import type { Span } from '../../model/span';
import { substanceOf } from '../formulas';
import { findRepetitions } from '../repetition';
import { ANSWERING, type NoticeRule } from '../rule';

/** Characters, blanks aside. */
const SHORTEST_PASSAGE = 30;
/** Characters that must remain of it without stock phrases and titles. */
const LEAST_SUBSTANCE = 18;
const EDGES = /^[\s,、;:。)”]+|[\s,、;:。(“]+$/gu;

/** Leaves out the signs at both ends of a passage. */
function trimSigns(text: string, { start, end }: Span): Span {
  const passage = text.slice(start, end);
  const lead = passage.length - passage.replace(/^[\s,、;:。)”]+/u, '').length;
  return { start: start + lead, end: start + lead + passage.replaceAll(EDGES, '').length };
}

/** The same passage offered for two problems. */
export const repeatedPassage: NoticeRule = {
  name: 'repeated-passage',
  severity: 'warning',
  kinds: ANSWERING,
  label: { zh_CN: '一段文字用于两个问题', en: 'One passage for two problems' },
  description: {
    zh_CN:
      '三十字以上的同一段文字出现在两个不同问题的整改措施中。政治套话、文件名称和责任单位、时限等栏目不计；除去这些之后不足十八字的不提示。',
    en: 'A passage of thirty characters or more stands in the answers to two problems. Stock phrases, titles of documents and label lines do not count; eighteen characters must remain without them.',
  },
  examples: [
    `一、关于食品监管不到位的问题
整改情况：一是{5月16日组织各监管所负责人集中学习监管规程,逐项对照岗位职责查找短板,形成清单28条}。二是抽检食品410批次。
二、关于设备检查不细的问题
整改情况：一是{5月16日组织各监管所负责人集中学习监管规程,逐项对照岗位职责查找短板,形成清单28条}。二是检查电梯690台。`,
  ],
  counterExamples: [
    `一、关于理论武装不够的问题
整改情况：一是坚持以习近平新时代中国特色社会主义思想为指导，增强“四个意识”、坚定“四个自信”、做到“两个维护”，制定学习计划。
二、关于议事决策不规范的问题
整改情况：一是坚持以习近平新时代中国特色社会主义思想为指导，增强“四个意识”、坚定“四个自信”、做到“两个维护”，修订规则。`,
    `一、关于资金审批的问题
整改情况：一是修订《中共桃沅市市场监督管理局党组关于进一步规范“三重一大”事项集体决策的实施办法》。
二、关于培训费的问题
整改情况：一是执行《中共桃沅市市场监督管理局党组关于进一步规范“三重一大”事项集体决策的实施办法》。`,
  ],
  *check(reading) {
    const titles = new Map(reading.problems.map(({ id, title }) => [id, title]));
    const stretches = reading.responses
      .filter(({ issueId }) => issueId !== null)
      .map(({ start, end, issueId }) => ({ start, end, owner: titles.get(issueId!) ?? issueId! }));
    const names = [reading.notice.inspectedBody].filter((name) => name !== null);
    const places = new Map<string, Span[]>();
    for (const { first, second } of findRepetitions(reading.text, stretches, SHORTEST_PASSAGE)) {
      const passage = trimSigns(reading.text, second);
      const words = reading.text.slice(passage.start, passage.end);
      if (words.replaceAll(/\s/gu, '').length < SHORTEST_PASSAGE) continue;
      if (substanceOf(words, names).length < LEAST_SUBSTANCE) continue;
      const known = places.get(words);
      if (known) known.push(passage);
      else places.set(words, [trimSigns(reading.text, first), passage]);
    }
    for (const [words, evidence] of places) {
      const problems = new Set(evidence.map(({ start }) => reading.responseAt(start)?.issueId)).size;
      yield {
        severity: 'warning',
        message: {
          zh_CN: `同一段文字（${words.length}字）用于${problems}个问题`,
          en: `The same ${words.length} characters answer ${problems} problems`,
        },
        evidence,
      };
    }
  },
};
