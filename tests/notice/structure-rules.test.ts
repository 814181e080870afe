import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findEnumerators } from '../../lib/notice/headings/find-enumerators';
import { findUnnumbered, UNNUMBERED_STYLES } from '../../lib/notice/headings/find-unnumbered';
import { HEADING_STYLES } from '../../lib/notice/headings/styles';
import { isGroupTitle, readGroupStatus } from '../../lib/notice/issues/group-signs';
import { isProblemClause } from '../../lib/notice/issues/problem-signs';
import { cutTitle, TITLE_RULES } from '../../lib/notice/issues/titles/index';
import { findLabels } from '../../lib/notice/labels/find-labels';
import { LABEL_RULES } from '../../lib/notice/labels/labels';
import { isActionClause } from '../../lib/notice/measures/action-signs';
import { findQuotations } from '../../lib/notice/quotations';
import { ROLE_RULES } from '../../lib/notice/roles/index';
import { splitLines } from '../../lib/notice/split-lines';
import { findBracketedStatuses, readStatus, splitStatus } from '../../lib/notice/statuses/read-status';
import { STATUS_RULES } from '../../lib/notice/statuses/statuses';
import { COLUMN_RULES } from '../../lib/notice/tables/columns';

const notice = join(import.meta.dirname, '../../lib/notice');
const ruleFiles = (folder: string, others: readonly string[]) =>
  readdirSync(join(notice, folder)).filter((file) => !others.includes(file));

const enumeratorsOf = (text: string) => findEnumerators(text, findQuotations(text));
const labelsOf = (text: string) => findLabels(text, splitLines(text), findQuotations(text));

describe.each(HEADING_STYLES)('heading style $name', ({ name, examples, counterExamples }) => {
  test.each(examples)('numbers %s', (text) => {
    expect(enumeratorsOf(text)[0]).toMatchObject({ start: 0, style: { name } });
  });

  test.each(counterExamples)('does not number %s', (text) => {
    expect(enumeratorsOf(text).filter(({ start, style }) => start === 0 && style.name === name)).toEqual([]);
  });
});

describe.each(Object.values(UNNUMBERED_STYLES))(
  'unnumbered heading $name',
  ({ name, examples, counterExamples }) => {
    const stylesOf = (text: string) =>
      findUnnumbered(
        `通报\n${text}`,
        splitLines(`通报\n${text}`),
        labelsOf(`通报\n${text}`),
        [],
        name === 'line-body',
      ).map(({ style }) => style.name);

    test.each(examples)('is %s', (text) => expect([...new Set(stylesOf(text))]).toEqual([name]));
    test.each(counterExamples)('is not %s', (text) => expect(stylesOf(text)).not.toContain(name));
  },
);

describe.each(LABEL_RULES)('label $kind', ({ kind, examples, counterExamples }) => {
  test.each(examples)('is %s', (words) => {
    expect(labelsOf(`${words}:好`).map((label) => label.kind)).toEqual([kind]);
    expect(labelsOf(`【${words}】好`).map((label) => label.kind)).toEqual([kind]);
    expect(labelsOf(`好。\n${words}\n好。`).map((label) => label.kind)).toEqual([kind]);
  });
  test.each(counterExamples)('is not %s', (words) => {
    expect(labelsOf(`${words}:好`).map((label) => label.kind)).not.toContain(kind);
  });
});

describe.each(STATUS_RULES)('status $status', ({ status, examples, counterExamples }) => {
  test.each(examples)('is %s', (words) => expect(readStatus(words)).toBe(status));
  test.each(counterExamples)('is not %s', (words) => expect(readStatus(words)).not.toBe(status));
});

describe.each(COLUMN_RULES)('column $kind', ({ kind, examples, counterExamples }) => {
  const kindOf = (header: string) => COLUMN_RULES.find((rule) => rule.header.test(header))?.kind;
  test.each(examples)('is %s', (header) => expect(kindOf(header)).toBe(kind));
  test.each(counterExamples)('is not %s', (header) => expect(kindOf(header)).not.toBe(kind));
});

describe.each(ROLE_RULES)('$name', (rule) => {
  test.each(rule.headings)('is opened by the heading %s', (title) =>
    expect(rule.isHeading(title)).toBe(true),
  );
  test.each(rule.paragraphs)('is opened by the paragraph %s', (words) =>
    expect(rule.paragraph!.test(words)).toBe(true),
  );
  test.each(rule.counterExamples)('is not opened by %s', (words) => {
    expect(rule.isHeading(words)).toBe(false);
    expect(rule.paragraph?.test(words) ?? false).toBe(false);
  });
});

describe.each(TITLE_RULES)('$name', (rule) => {
  test.each(rule.examples)('cuts %s', (heading, title) => {
    const cut = rule.cut(heading);
    expect(cut && heading.slice(cut.start, cut.end)).toBe(title);
    expect(cutTitle(heading)).toMatchObject({ rule: rule.name });
  });
  test.each(rule.counterExamples)('leaves %s to others', (heading) => {
    expect(cutTitle(heading)?.rule).not.toBe(rule.name);
  });
});

test('every rule file of roles and titles is listed', () => {
  const roles = ruleFiles('roles', ['index.ts', 'role-rule.ts', 'find-sections.ts']);
  expect(ROLE_RULES.map(({ name }) => `${name.replace('section-', '')}.ts`).sort()).toEqual(roles.sort());
  const titles = ruleFiles('issues/titles', ['index.ts', 'title-rule.ts']);
  expect(TITLE_RULES.map(({ name }) => `${name.replace('title-', '')}.ts`).sort()).toEqual(titles.sort());
});

describe('enumerators inside lines', () => {
  const printed = (text: string) => enumeratorsOf(text).map(({ start, end }) => text.slice(start, end));

  test.each([
    ['情况予以公布。 一、加强领导。', ['一、']],
    ['整改进展情况(一)聚焦学习方面 1.关于学习', ['(一)', '1.']],
    ['情况:一是学习。二是研讨;三是考核。', ['一是', '二是', '三是']],
    ['举一反三、全面清理', []],
    ['始终如一、久久为功', []],
    ['投入1.5万元,3.8节,12.4宪法日', []],
    ['5月8日-12日', []],
    ['坚持“一、二、三”工作法', []],
    ['违反第三条第(一)项', []],
    ['原因之一是学习不够', []],
    ['“学习一是不深,二是不实”', []],
    ['比2021年度的60.6%下降2.3个百分点', []],
  ])('%s', (text, ordinals) => expect(printed(`镇党委${text}`)).toEqual(ordinals));
});

describe('a clause is a problem', () => {
  test.each([
    '党费收缴不规范',
    '落实意识形态责任制不到位',
    '学习重形势轻内容',
    '超标准发放补贴',
    '服务群众有差距',
  ])('%s', (clause) => expect(isProblemClause(clause)).toBe(true));
  test.each([
    '加强理论学习',
    '解决党费收缴不规范问题',
    '不断完善制度',
    '加强督查,确保整改不走过场',
    '巩固整改成果',
  ])('but not %s', (clause) => expect(isProblemClause(clause)).toBe(false));
});

test.each(['加强理论学习', '进一步完善制度', '已修订办法', '召开会议3次'])('%s is an act', (clause) => {
  expect(isActionClause(clause)).toBe(true);
});

test('groups are by status or by body', () => {
  expect(readGroupStatus('已整改完成的问题')).toBe('done');
  expect(readGroupStatus('基本完成整改的问题')).toBe('mostly-done');
  expect(readGroupStatus('需长期坚持的问题')).toBe('long-term');
  expect(readGroupStatus('党费收缴不规范的问题')).toBe(null);
  expect(isGroupTitle('县林业局党组')).toBe(true);
  expect(isGroupTitle('党组领导作用发挥不充分')).toBe(false);
});

test('statuses in brackets and before an answer', () => {
  expect(
    findBracketedStatuses('学习不深(已改完),见(附件)。〔持续推进〕').map(({ status }) => status),
  ).toEqual(['done', 'ongoing']);
  const text = '已完成。改造管网118公里';
  const { status, rest } = splitStatus(text, { start: 0, end: text.length });
  expect([status, text.slice(rest.start, rest.end)]).toEqual(['done', '改造管网118公里']);
});
