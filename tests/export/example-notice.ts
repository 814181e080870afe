import type { ExportNotice } from '../../lib/export/export-notice';
import type { Issue, Measure, Notice } from '../../lib/model/notice';
import type { Span } from '../../lib/model/span';

const placeOf = (text: string, quote: string): Span => {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`${quote} is not in the text`);
  return { start, end: start + quote.length };
};

/** A notice with one problem for every title; each is answered by a measure that repeats it. */
export function exampleNotice(titles: readonly string[]): Notice {
  const text = titles.map((title) => `1.${title}\n一是${title}5次。`).join('\n');
  const issues: Issue[] = [];
  const measures: Measure[] = [];
  let from = 0;
  titles.forEach((title, index) => {
    const start = text.indexOf(`1.${title}`, from) + 2;
    issues.push({
      id: `i${index + 1}`,
      parentId: null,
      depth: 1,
      role: 'problem',
      ordinal: '1.',
      title,
      status: 'done',
      rule: 'example',
      start,
      end: start + title.length,
    });
    const answer = start + title.length + 3;
    measures.push({
      id: `m${index + 1}`,
      issueId: `i${index + 1}`,
      type: 'response',
      ordinal: '一是',
      text: text.slice(answer, answer + title.length + 3),
      rule: 'example',
      start: answer,
      end: answer + title.length + 3,
    });
    from = answer + title.length + 3;
  });
  const facts = measures.map((measure) => ({
    kind: 'count' as const,
    text: '5次',
    value: 5,
    unit: '次',
    approximate: false,
    start: measure.end - 3,
    end: measure.end - 1,
  }));
  return {
    parserVersion: '1',
    kind: 'rectification',
    confidence: 1,
    text,
    title: '关于巡察整改情况的通报',
    inspectedBody: '县档案馆党支部',
    inspectingBody: '县委第一巡察组',
    inspectionLevel: 'county',
    lookBack: false,
    round: null,
    inspectionStart: null,
    inspectionEnd: null,
    feedbackDate: '2024-03',
    publishedDate: '2024-09-01',
    signedDate: null,
    signatory: null,
    indexNumber: null,
    declared: {
      aspects: null,
      categories: null,
      problems: { value: titles.length, ...placeOf(text, titles[0]!) },
      measures: null,
      problemsDone: null,
      measuresDone: null,
      completionRate: null,
      systemsBuilt: null,
    },
    accountability: [],
    sections: [],
    issues,
    measures,
    facts,
    contact: { phone: null, address: null, postcode: null, email: null, fax: null, period: null },
    coverage: { share: 1, unread: [] },
  };
}

/** The same, as it leaves. */
export const exampleExport = (titles: readonly string[]): ExportNotice => {
  const notice = exampleNotice(titles);
  return {
    url: 'http://www.example.gov.cn/1.html',
    hash: '0123456789abcdef'.repeat(4),
    notice,
    findings: [
      {
        rule: 'declared-vs-listed',
        severity: 'warning',
        message: '自报2个，列出1个',
        englishMessage: 'declared 2, listed 1',
        evidence: [{ start: notice.issues[0]!.start, end: notice.issues[0]!.end }],
      },
    ],
    head: null,
    seenAt: '2024-09-02T00:00:00.000Z',
    trust: 'auto',
    reviewer: '审阅人甲',
    annotations: [],
  };
};
