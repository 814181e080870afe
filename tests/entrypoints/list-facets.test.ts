import { beforeAll, describe, expect, test } from 'vitest';
import { narrowRows } from '../../components/table/narrow-rows';
import { annotations } from '../../entrypoints/library/tabs/annotations';
import { findings } from '../../entrypoints/library/tabs/findings';
import { issues } from '../../entrypoints/library/tabs/issues';
import type { ListTab } from '../../entrypoints/library/tabs/list-tab';
import { measures } from '../../entrypoints/library/tabs/measures';
import { notices } from '../../entrypoints/library/tabs/notices';
import { labelsFor } from '../../lib/labels/index';
import type { AnnotationRecord } from '../../lib/model/library';
import { annotateMany, dismissFindings, openDatabase, readHistory, undo } from '../../lib/store/index';
import { inventLibrary } from '../../scripts/generated-library/library-rows';
import { rowsOfList } from './rows-of-list';

const NOTICE = ['kind', 'body', 'level', 'place', 'period', 'site', 'notice'];
const READER = ['tag', 'verdict', 'reviewer'];
const FINDING = ['severity', 'rule'];
const labels = labelsFor('zh_CN');

const rows = inventLibrary({ notices: 12, problems: 8, annotated: 6 });
const database = openDatabase('list-facets');

/** The same judgement on a part of another kind. */
const said = (target: Partial<AnnotationRecord['target']>, noticeId: string, exact: string) => {
  const [sample] = rows.annotations;
  return {
    noticeId,
    versionId: sample!.versionId,
    tagIds: sample!.tagIds,
    verdict: 'doubtful',
    target: { ...sample!.target, ...target, quote: { ...sample!.target.quote, exact } },
  };
};

const [measure] = rows.measures;
const judgedNotice = rows.notices.find((notice) => notice.findings.length > 1)!;
const [finding, otherFinding] = judgedNotice.findings;

beforeAll(async () => {
  for (const table of [
    'notices',
    'versions',
    'issues',
    'measures',
    'annotations',
    'tags',
    'reviewers',
  ] as const)
    await database.table(table).bulkPut([...rows[table]]);
  await annotateMany(database, [
    said({ kind: 'measure' }, measure!.noticeId, ` ${measure!.text} `),
    said({ kind: 'finding', rule: finding!.rule }, judgedNotice.id, finding!.quote),
  ]);
});

const rowsOf = <Row>(tab: ListTab<Row>): Promise<Row[]> => rowsOfList(database, tab);

const describeList = <Row>(name: string, tab: ListTab<Row>, keys: string[]) =>
  describe(`the list of ${name}`, () => {
    test('is filtered by all that its rows can be told apart by', () => {
      expect(tab.facets.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
      expect(new Set(tab.facets.map(({ key }) => key)).size).toBe(tab.facets.length);
    });

    test('each value’s count is what choosing it leaves, alone and with another filter', async () => {
      const loaded = await rowsOf(tab);
      expect(loaded.length).toBeGreaterThan(1);
      const narrow = (filters: Record<string, string[]>) =>
        narrowRows(loaded, tab.facets, tab.textsOf, '', filters);
      const whole = narrow({});
      const [kind] = whole.counts.get('kind')!.keys();
      const withKind = narrow({ kind: [kind!] });
      for (const { key, labelOf } of tab.facets)
        for (const [value, count] of whole.counts.get(key)!) {
          expect(narrow({ [key]: [value] }).rows).toHaveLength(count);
          if (key !== 'kind')
            expect(narrow({ kind: [kind!], [key]: [value] }).rows).toHaveLength(
              withKind.counts.get(key)!.get(value) ?? 0,
            );
          expect(labelOf(value, labels, new Map())).not.toBe('');
        }
    });
  });

describeList('notices', notices, [...NOTICE, ...FINDING, ...READER, 'delay']);
describeList('issues', issues, [...NOTICE, 'role', 'status', 'family', ...FINDING, ...READER]);
describeList('measures', measures, [...NOTICE, 'type', 'status', 'family', ...FINDING, ...READER]);
describeList('annotations', annotations, [...NOTICE, 'family', 'rule', 'target', ...READER]);
describeList('findings', findings, [...NOTICE, ...FINDING, 'dismissed', ...READER]);

test('a verdict on a measure, and one on a finding, is found with its row', async () => {
  const judged = (await rowsOf(measures)).filter(({ annotations }) => annotations.length > 0);
  expect(judged.map((row) => row.measure.id)).toContain(measure!.id);
  expect(judged.every((row) => row.measure.text === measure!.text)).toBe(true);
  const remarked = (await rowsOf(findings)).filter(({ annotations }) => annotations.length > 0);
  expect(remarked.map((row) => [row.notice.id, row.finding.rule])).toEqual([
    [judgedNotice.id, finding!.rule],
  ]);
});

test('many findings are set aside in one step, and one undo brings them back', async () => {
  const dismissal = ({ rule, quote, evidence }: (typeof judgedNotice.findings)[number]) => ({
    ...{ noticeId: judgedNotice.id, rule, quote, evidence, reason: '口径不同' },
  });
  const countDismissed = async () => (await rowsOf(findings)).filter((row) => row.dismissal !== null).length;
  const before = (await readHistory(database)).undo?.id;
  await dismissFindings(database, [dismissal(finding!), dismissal(otherFinding!)]);
  expect(await countDismissed()).toBeGreaterThanOrEqual(2);
  await undo(database);
  expect(await countDismissed()).toBe(0);
  expect((await readHistory(database)).undo?.id).toBe(before);
});
