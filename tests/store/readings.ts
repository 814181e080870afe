import type { Issue, Measure, Notice, PageHead } from '../../lib/model/notice';
import type { Reading } from '../../lib/store';
import { NO_CONTACT, NOTHING_DECLARED } from '../empty-parts';

/** A line of an outline: `问题:措施;措施`. */
const readLine = (line: string): { title: string; measures: string[] } => {
  const [title = '', answers = ''] = line.split(':');
  return { title, measures: answers === '' ? [] : answers.split(';') };
};

/** A notice whose text is the outline itself: a line an issue, its measures after a colon. */
export const noticeOf = (outline: string, parserVersion = '1'): Notice => {
  const issues: Issue[] = [];
  const measures: Measure[] = [];
  let offset = 0;
  for (const line of outline.split('\n')) {
    const { title, measures: answers } = readLine(line);
    const id = `i${issues.length + 1}`;
    issues.push({
      id,
      parentId: null,
      depth: 1,
      role: 'problem',
      ordinal: `${issues.length + 1}.`,
      title,
      status: null,
      rule: 'test',
      start: offset,
      end: offset + title.length,
    });
    for (const text of answers) {
      const start = outline.indexOf(text, offset);
      measures.push({
        id: `m${measures.length + 1}`,
        issueId: id,
        type: 'response',
        ordinal: null,
        text,
        rule: 'test',
        start,
        end: start + text.length,
      });
    }
    offset += line.length + 1;
  }
  return {
    parserVersion,
    kind: 'rectification',
    confidence: 1,
    text: outline,
    title: '中共云溪县示例局党组关于巡察整改情况的通报',
    inspectedBody: '中共云溪县示例局党组',
    inspectingBody: '县委第一巡察组',
    inspectionLevel: 'county',
    lookBack: false,
    round: null,
    inspectionStart: null,
    inspectionEnd: null,
    feedbackDate: null,
    publishedDate: '2024-05-06',
    signedDate: null,
    signatory: null,
    indexNumber: null,
    declared: NOTHING_DECLARED,
    accountability: [],
    sections: [],
    issues,
    measures,
    facts: [],
    contact: NO_CONTACT,
    coverage: { share: 1, unread: [] },
  };
};

const headOf = (url: string): PageHead => ({
  url,
  title: null,
  publishedDate: null,
  documentDate: null,
  siteName: null,
  source: null,
  indexNumber: null,
});

/** A reading whose hashes are the text itself: equal exactly when the texts are. */
export const readingOf = (outline: string, patch: Partial<Reading> = {}): Reading => {
  const url = patch.url ?? 'http://www.example.gov.cn/a/1.html';
  return {
    url,
    head: headOf(url),
    notice: noticeOf(outline),
    findings: [],
    fingerprint: `f:${outline}`,
    hash: `h:${outline}`,
    seenAt: '2024-06-01T00:00:00.000Z',
    ...patch,
  };
};
