import '../components/shown-page';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, test } from 'vitest';
import { narrowRows } from '../../components/table/narrow-rows';
import { parseAddress } from '../../entrypoints/library/address';
import {
  comparePictures,
  type PicturesValue,
} from '../../entrypoints/library/comparisons/pictures-comparison';
import { issues } from '../../entrypoints/library/tabs/issues';
import { notices } from '../../entrypoints/library/tabs/notices';
import { PICTURES } from '../../entrypoints/library/tabs/pictures';
import type { NoticeRecord } from '../../lib/model/library';
import { openDatabase } from '../../lib/store/index';
import { inventLibrary } from '../../scripts/generated-library/library-rows';
import { rowsOfList } from './rows-of-list';

const rows = inventLibrary({ notices: 60, problems: 12 });
const [printed] = rows.notices.filter(({ kind }) => kind !== 'feedback');
// One body under two of its names, with problems in both notices.
const second = rows.notices.find(({ id, kind }) => id !== printed!.id && kind !== 'feedback')!;
const renamed = rows.notices.map(
  (notice): NoticeRecord =>
    notice.id === printed!.id
      ? { ...notice, inspectedBody: '中共松州市民政局党组' }
      : notice.id === second.id
        ? { ...notice, inspectedBody: '松州市民政局' }
        : notice,
);
const database = openDatabase('pictures');
const run = { report: () => undefined, show: () => undefined, pause: async () => undefined };

/** The filter that an address stands for, counted by the list that it leads to. */
let countRows: (href: string) => number;
let value: PicturesValue;

beforeAll(async () => {
  await database.notices.bulkPut(renamed);
  await database.issues.bulkPut([...rows.issues]);
  const inputs = renamed.map(({ id, currentVersionId, kind, title, inspectedBody, publishedDate }) => ({
    ...{
      id,
      versionId: currentVersionId,
      edition: currentVersionId,
      kind,
      title,
      body: inspectedBody,
      date: publishedDate,
    },
  }));
  value = await comparePictures().update(database, { notices: inputs, links: [] }, run);
  const [listedIssues, listedNotices] = [
    await rowsOfList(database, issues),
    await rowsOfList(database, notices),
  ];
  countRows = (href) => {
    const { tab, filters, query } = parseAddress(href, 'none');
    if (tab === 'issues')
      return narrowRows(listedIssues, issues.facets, issues.textsOf, query, filters).rows.length;
    expect(tab).toBe('notices');
    return narrowRows(listedNotices, notices.facets, notices.textsOf, query, filters).rows.length;
  };
});

/** What a mark says that it counts: `…：3 份` → 3, `2024：8 个中的 5 个` → 5. */
const countIn = (words: string): number =>
  Number((/个中的 ([\d,]+) 个/u.exec(words) ?? /：([\d,]+)/u.exec(words))![1]!.replaceAll(',', ''));

describe.each(PICTURES.map((Picture) => [Picture.name, Picture] as const))('%s', (_, Picture) => {
  const marks = () => [...document.querySelectorAll('a.chart-mark')];

  beforeAll(() => act(() => render(<Picture value={value} />, document.body)));

  test('has a name, and says in words what each mark shows', () => {
    const svg = document.querySelector('svg')!;
    const title = document.getElementById(svg.getAttribute('aria-labelledby')!)!;
    expect(title.textContent!.length).toBeGreaterThan(3);
    expect(marks().length).toBeGreaterThan(2);
    const words = marks().map((mark) => mark.getAttribute('aria-label'));
    expect(new Set(words).size).toBe(words.length);
    expect(marks().map((mark) => mark.querySelector('title')?.textContent)).toEqual(words);
    const lines = [...document.querySelectorAll('.chart-lines a')];
    expect(new Map(lines.map((line) => [line.textContent, line.getAttribute('href')]))).toEqual(
      new Map(marks().map((mark) => [mark.getAttribute('aria-label'), mark.getAttribute('href')])),
    );
  });

  test('every mark leads to as many rows as it says', () => {
    for (const mark of marks()) {
      const words = mark.getAttribute('aria-label')!;
      expect([words, countRows(mark.getAttribute('href')!)]).toEqual([words, countIn(words)]);
    }
  });

  test('draws a shape for each mark, inside the picture', () => {
    const [, , width, height] = document
      .querySelector('svg')!
      .getAttribute('viewBox')!
      .split(' ')
      .map(Number);
    for (const mark of marks()) {
      const shape = mark.querySelector('rect')!;
      const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(shape.getAttribute(name)));
      expect(w! * h!).toBeGreaterThan(0);
      expect(x!).toBeGreaterThanOrEqual(0);
      expect(y!).toBeGreaterThanOrEqual(0);
      expect(x! + w!).toBeLessThanOrEqual(width!);
      expect(y! + h!).toBeLessThanOrEqual(height!);
    }
  });
});

describe('what is counted', () => {
  const problems = rows.issues.filter(({ role }) => role === 'problem');
  const noticeOf = (id: string) => renamed.find((notice) => notice.id === id)!;

  test('families by body: every problem with a family, once', () => {
    const withFamily = problems.filter(({ family }) => family !== null);
    expect(value.families.reduce((sum, { count }) => sum + count, 0)).toBe(withFamily.length);
  });

  test('two names of one body are one column, called by the fuller', () => {
    const own = problems.filter(
      ({ noticeId, family }) => family && [printed!.id, second.id].includes(noticeId),
    );
    const cells = value.families.filter(({ keys }) => value.bodies.get(keys[1]) === '中共松州市民政局党组');
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
    expect(new Set(cells.map(({ keys }) => keys[1])).size).toBe(1);
  });

  test('families over years: every problem with a family and a year, once', () => {
    const dated = problems.filter(({ family, noticeId }) => family && noticeOf(noticeId).publishedDate);
    expect(value.years.reduce((sum, { count }) => sum + count, 0)).toBe(dated.length);
  });

  test('days to publication: every answered feedback with both days, once', () => {
    const both = renamed.filter(
      ({ kind, feedbackDate, publishedDate }) => kind !== 'feedback' && feedbackDate && publishedDate,
    );
    expect(both.length).toBeGreaterThan(10);
    expect(value.delays.reduce((sum, { count }) => sum + count, 0)).toBe(both.length);
  });

  test('shares: of answered problems, of problems with a status, of notices that answer', () => {
    const sum = (shares: PicturesValue['factless'], part: 'count' | 'total') =>
      shares.reduce((all, share) => all + share[part], 0);
    const dated = problems.filter(({ noticeId }) => noticeOf(noticeId).publishedDate);
    expect(sum(value.factless, 'total')).toBe(dated.filter(({ measureCount }) => measureCount > 0).length);
    expect(sum(value.claimed, 'total')).toBe(dated.filter(({ status }) => status !== null).length);
    expect(sum(value.claimed, 'count')).toBe(dated.filter(({ status }) => status === 'done').length);
    expect(sum(value.leftOpen, 'total')).toBe(
      renamed.filter(({ kind, publishedDate }) => kind !== 'feedback' && publishedDate).length,
    );
  });
});
