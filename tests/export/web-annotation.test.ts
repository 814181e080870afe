import { expect, test } from 'vitest';
import { toWebAnnotations, writeWebAnnotations } from '../../lib/export/web-annotation';
import type {
  AnnotationRecord,
  NoticeRecord,
  ReviewerRecord,
  TagRecord,
  VersionRecord,
} from '../../lib/model/library';

/** The terms that http://www.w3.org/ns/anno.jsonld defines and that may therefore stand as keys. */
const CONTEXT_TERMS = new Set(
  '@context id type motivation created modified creator name body target value format language purpose source selector state exact prefix suffix start end sourceDate label total first partOf startIndex items'.split(
    ' ',
  ),
);
const MOTIVATIONS = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);

const base = {
  author: '0190-r',
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-02T08:00:00.000Z',
  deletedAt: null,
};
const annotation = (id: string, more: Partial<AnnotationRecord> = {}): AnnotationRecord => ({
  ...base,
  id,
  noticeId: 'n1',
  versionId: 'v1',
  target: {
    kind: 'selection',
    quote: { type: 'TextQuoteSelector', exact: '追缴12.6万元', prefix: '已', suffix: '。' },
    position: { type: 'TextPositionSelector', start: 4, end: 12 },
    issue: null,
    rule: null,
  },
  note: '',
  tagIds: [],
  verdict: null,
  correction: null,
  settledBy: null,
  ...more,
});

const sources = {
  annotations: [
    annotation('b', { note: '金额与前文不符', tagIds: ['t1'], verdict: 'doubtful' }),
    annotation('a'),
    annotation('c', { deletedAt: '2026-11-03T08:00:00.000Z' }),
  ],
  notices: [{ id: 'n1', url: 'http://www.example.gov.cn/n' } as NoticeRecord],
  versions: [
    { id: 'v1', url: 'http://www.example.gov.cn/n', seenAt: '2026-10-01T00:00:00.000Z' } as VersionRecord,
  ],
  tags: [{ id: 't1', name: '资金/专项资金' } as TagRecord],
  reviewers: [{ id: '0190-r', name: '审阅人甲' } as ReviewerRecord],
};
const collection = toWebAnnotations(sources);
const items = (collection.first as { items: Record<string, unknown>[] }).items;

const keysOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(keysOf)
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
      : [];

test('every key is a term of the W3C context', () => {
  expect([...new Set(keysOf(collection))].filter((key) => !CONTEXT_TERMS.has(key))).toEqual([]);
});

test.each(items.map((item) => [item.id as string, item]))('%s keeps the model’s MUSTs', (_, item) => {
  // 3.1: exactly one id, a type that includes Annotation, at least one target.
  expect(item.id).toMatch(/^urn:uuid:/u);
  expect(item.type).toBe('Annotation');
  expect(item.target).toBeDefined();
  expect(MOTIVATIONS.has(item.motivation as string)).toBe(true);
  // 3.3.4: created and modified are xsd:dateTime, in UTC.
  expect(item.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
  const target = item.target as { type: string; source: string; selector: Record<string, unknown>[] };
  // 4: a specific resource has exactly one source; 4.2.4, 4.2.5: exact, and start and end, exactly once.
  expect(target.type).toBe('SpecificResource');
  expect(target.source).toBe('http://www.example.gov.cn/n');
  expect(target.selector[0]).toMatchObject({ type: 'TextQuoteSelector', exact: '追缴12.6万元' });
  expect(target.selector[1]).toMatchObject({ type: 'TextPositionSelector', start: 4, end: 12 });
});

test('a note, a tag and a verdict are three bodies with their purposes', () => {
  expect(items[1]!.body).toMatchObject([
    { value: '金额与前文不符', purpose: 'commenting' },
    { value: '资金/专项资金', purpose: 'tagging' },
    { value: 'doubtful', purpose: 'assessing' },
  ]);
  expect(items[0]).not.toHaveProperty('body');
});

test('deleted annotations stay at home, and the total says how many went', () => {
  expect(collection.total).toBe(2);
});

test('written in pieces it is the same collection, also when it is empty', () => {
  const pieces = [...writeWebAnnotations(sources)];
  expect(pieces.length).toBeGreaterThan(items.length);
  expect(JSON.parse(pieces.join(''))).toEqual(JSON.parse(JSON.stringify(collection)));
  const nothing = { ...sources, annotations: [] };
  expect(JSON.parse([...writeWebAnnotations(nothing)].join(''))).toEqual(toWebAnnotations(nothing));
});
