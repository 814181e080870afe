import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { makeReport, type ReportBlock, type ReportWords, toHtml, toMarkdown } from '../../lib/export/report';
import type { Notice } from '../../lib/model/notice';

const words: ReportWords = {
  untitled: '(无题)',
  inspectedBody: '被巡察单位',
  inspectingBody: '巡察组',
  inspection: '巡察时间',
  feedbackDate: '反馈日期',
  publishedDate: '公布日期',
  source: '来源',
  accessedAt: '读取时间',
  hash: '哈希',
  coverage: '覆盖率',
  totals: '自报数',
  declared: '自报',
  listed: '列出',
  findings: '疑点',
  issues: '问题',
  annotations: '批注',
  noMeasure: '没有对应的措施',
  notStated: '未写明',
  declaredTotal: {
    aspects: '方面',
    categories: '类',
    problems: '问题',
    measures: '措施',
    problemsDone: '已改问题',
    measuresDone: '已完成措施',
    completionRate: '完成率',
    systemsBuilt: '制度',
  },
  severity: { error: '错误', warning: '警告', note: '提示' },
  status: {
    done: '已完成',
    'mostly-done': '基本完成',
    ongoing: '推进中',
    'long-term': '长期坚持',
    'not-done': '未完成',
  },
  finding: ({ message }) => message,
  verdict: (verdict) => verdict,
};

const none = {
  aspects: null,
  categories: null,
  problems: null,
  measures: null,
  problemsDone: null,
  measuresDone: null,
  completionRate: null,
  systemsBuilt: null,
};
const text = '自报3个问题。';
const notice = {
  title: '关于<script>alert(1)</script>的通报',
  text,
  inspectedBody: '云溪县林业局党组',
  inspectingBody: null,
  inspectionStart: '2023-03-01',
  inspectionEnd: null,
  feedbackDate: null,
  publishedDate: null,
  declared: { ...none, problems: { value: 3, start: 2, end: 6 } },
  issues: [
    {
      id: 'i1',
      parentId: null,
      depth: 1,
      role: 'problem',
      ordinal: '1.',
      title: '制度执行不严',
      status: 'done',
      start: 0,
      end: 1,
      rule: 'x',
    },
    {
      id: 'i2',
      parentId: null,
      depth: 1,
      role: 'problem',
      ordinal: '2.',
      title: '学习不深',
      status: null,
      start: 0,
      end: 1,
      rule: 'x',
    },
  ],
  measures: [
    {
      id: 'm1',
      issueId: 'i1',
      type: 'response',
      ordinal: '一是',
      text: '修订*制度*',
      start: 0,
      end: 1,
      rule: 'x',
    },
  ],
  coverage: { share: 0.996, unread: [] },
} as unknown as Notice;

const blocks: ReportBlock[] = makeReport(
  {
    notice,
    findings: [
      {
        rule: 'declared-vs-listed',
        severity: 'error',
        message: '自报3个问题,文中列出2个;少1个',
        englishMessage: '',
        evidence: [{ start: 0, end: 7 }],
      },
    ],
    annotations: [],
    tagNames: new Map(),
    address: 'http://www.example.gov.cn/n',
    accessedAt: '2026-11-01T00:00:00.000Z',
    hash: 'abc',
  },
  words,
);

test('a report says what was declared beside what is listed', () => {
  expect(toMarkdown(blocks)).toContain('| 问题 | 3 | 2 |');
});

test('a finding stands with the sentences it used, an unanswered issue says so', () => {
  const markdown = toMarkdown(blocks);
  expect(markdown).toContain(`> ${text}`);
  expect(markdown).toMatch(/#### .*学习不深|### .*学习不深/u);
  expect(markdown).toContain(words.noMeasure);
});

test('coverage is never rounded up to all', () => {
  expect(toMarkdown(blocks)).toContain('99%');
});

test('what a page says forms no markup', () => {
  expect(toMarkdown(blocks)).toContain('一是修订\\*制度\\*');
  const { document } = parseHTML(toHtml(blocks, 'zh-CN'));
  expect(document.querySelector('script')).toBeNull();
  expect(document.querySelector('h1')!.textContent).toBe(notice.title);
});
