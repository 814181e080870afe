import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { ExportNotice } from '../../lib/export/export-notice';
import { makeNoticeReport, type ReportWords } from '../../lib/export/reports/notice-report';
import type { ReportBlock } from '../../lib/export/reports/report-block';
import { makeViewReport } from '../../lib/export/reports/view-report';
import { REPORT_FORMATS, type ReportFormat } from '../../lib/export/reports/write-report';
import { exampleExport } from './example-notice';

const words: ReportWords = {
  untitled: '(无题)',
  inspectedBody: '被巡察单位',
  inspectingBody: '巡察组',
  inspection: '巡察时间',
  feedbackDate: '反馈日期',
  publishedDate: '公布日期',
  accountability: '问责',
  source: '来源',
  accessedAt: '读取时间',
  hash: '哈希',
  coverage: '覆盖率',
  totals: '自报数',
  declared: '自报',
  listed: '列出',
  findings: '疑点',
  issues: '问题',
  otherMeasures: '其他措施',
  annotations: '批注',
  noMeasure: '没有对应的措施',
  notStated: '未写明',
  declaredTotal: {
    aspects: '方面',
    categories: '类',
    problems: '问题数',
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
  measureType: {
    response: '整改',
    organisation: '组织',
    recommendation: '建议',
    commitment: '承诺',
    plan: '计划',
  },
  trust: { auto: '自动', confirmed: '已确认', corrected: '已更正' },
  rule: ({ rule }) => rule,
  finding: ({ message }) => message,
  dismissed: (reason) => `已排除：${reason}`,
  verdict: (verdict) => verdict,
  day: (day) => day,
  instant: (instant) => instant.slice(0, 10),
};

const write = async (blocks: readonly ReportBlock[], format: ReportFormat): Promise<string> => {
  let text = '';
  for await (const piece of REPORT_FORMATS[format].write({
    title: '报告<b>',
    language: 'zh-CN',
    blocks: [blocks],
  }))
    text += piece;
  return text;
};

const source = exampleExport(['制度执行不严', '学习不深']);
const { notice } = source;
const declared = { ...notice.declared, problems: { value: 3, start: 0, end: 3 } };
const example: ExportNotice = {
  ...source,
  notice: {
    ...notice,
    title: '关于<script>alert(1)</script>的通报',
    declared,
    coverage: { share: 0.996, unread: [] },
    measures: [
      { ...notice.measures[0]!, text: '修订*制度*' },
      { ...notice.measures[1]!, issueId: null, type: 'plan', text: '下一步继续' },
    ],
  },
};

describe('the report of a notice', () => {
  const blocks = makeNoticeReport(example, words);

  test('says what was declared beside what is listed', async () => {
    expect(await write(blocks, 'md')).toContain('| 问题数 | 3 | 2 |');
  });

  test('shows a finding with the sentences it used, and an issue without an answer', async () => {
    const markdown = await write(blocks, 'md');
    const { start, end } = source.findings[0]!.evidence[0]!;
    const [quote] = notice.text.slice(start, end).split('\n');
    expect(markdown).toContain(`> ${quote!.slice(0, 2)}`);
    expect(markdown).toMatch(/### .*学习不深.*\n\n没有对应的措施/u);
  });

  test('shows measures that answer no issue under what they are', async () => {
    expect(await write(blocks, 'md')).toMatch(/## 其他措施\n\n### 计划\n\n- 一是下一步继续/u);
  });

  test('says that a finding was set aside, why, by whom and when', async () => {
    const finding = source.findings[0]!;
    const dismissal = { reason: '口径不同', reviewer: '审阅人甲', at: '2026-11-02T00:00:00.000Z' };
    const report = makeNoticeReport({ ...example, dismissals: new Map([[finding, dismissal]]) }, words);
    expect(await write(report, 'md')).toContain('已排除：口径不同 · 审阅人甲 · 2026-11-02');
    expect(await write(blocks, 'md')).not.toContain('已排除');
  });

  test('never rounds coverage up to all', async () => {
    expect(await write(blocks, 'md')).toContain('99%');
  });

  test('forms no markup of what a page says', async () => {
    expect(await write(blocks, 'md')).toContain('一是修订\\*制度\\*');
    const { document } = parseHTML(await write(blocks, 'html'));
    expect(document.querySelector('script')).toBeNull();
    expect(document.querySelector('h1')!.textContent).toBe(example.notice.title);
    expect(document.querySelector('title')!.textContent).toBe('报告<b>');
  });
});

describe('the report of a view', () => {
  const viewWords = {
    rows: '行数',
    rowsOf: (shown: number, total: number) => `${shown}/${total}`,
    madeAt: '生成',
    search: '搜索',
    sorting: '排序',
    filters: '筛选',
    noFilter: '无',
    source: '出处',
  };
  const input = {
    title: '问题',
    total: 812,
    query: '台账',
    filters: [['整改状态', ['已完成', '推进中']]] as const,
    sorting: '标题，升序',
    madeAt: '2026-11-22',
    columns: ['标题', '措施数'],
    rows: [
      ['乙|丙', '2'],
      ['甲', '1'],
    ],
    sources: [
      { text: 'www.example.gov.cn abc 3–7', address: 'http://www.example.gov.cn/1.html' },
      { text: '怪', address: 'javascript:alert(1)' },
    ],
  };

  test('holds exactly the rows shown, in their order, and names the filters', async () => {
    const { document } = parseHTML(await write(makeViewReport(input, viewWords), 'html'));
    const cells = (selector: string) =>
      [...document.querySelectorAll(selector)].map((row) =>
        [...row.children].map((cell) => (cell as Element).textContent),
      );
    expect(cells('.facts tr')).toEqual([
      ['行数', '2/812'],
      ['搜索', '台账'],
      ['整改状态', '已完成 · 推进中'],
      ['排序', '标题，升序'],
      ['生成', '2026-11-22'],
    ]);
    expect(cells('.wide tr')).toEqual([
      ['标题', '措施数', '出处'],
      ['乙|丙', '2', 'www.example.gov.cn abc 3–7'],
      ['甲', '1', '怪'],
    ]);
  });

  test('leads to the pages, and to nothing that could run', async () => {
    const html = await write(makeViewReport(input, viewWords), 'html');
    const { document } = parseHTML(html);
    expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'http://www.example.gov.cn/1.html',
    ]);
    const markdown = await write(makeViewReport(input, viewWords), 'md');
    expect(markdown).toContain(
      '| 乙\\|丙 | 2 | [www.example.gov.cn abc 3–7](<http://www.example.gov.cn/1.html>) |',
    );
    expect(markdown).not.toContain('javascript:');
  });

  test('says that nothing was filtered, and leaves out sources where there are none', async () => {
    const plain = { ...input, query: '', filters: [], sorting: null, sources: null };
    const markdown = await write(makeViewReport(plain, viewWords), 'md');
    expect(markdown).toContain('| 筛选 | 无 |');
    expect(markdown).toContain('| 标题 | 措施数 |');
    expect(markdown).not.toContain('出处');
  });
});
