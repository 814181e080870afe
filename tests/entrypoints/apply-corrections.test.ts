import { describe, expect, test } from 'vitest';
import { applyCorrections } from '../../entrypoints/page-shell/apply-corrections';
import type { Correction, Placement } from '../../lib/model/annotation';
import type { AnnotationRecord } from '../../lib/model/library';
import { parseNotice } from '../../lib/notice/index';

const notice = parseNotice(
  '根据统一部署，2023年3月3日县委第一巡察组向县示例局党组反馈了巡察意见，现将整改情况公布如下。\n' +
    '一、关于“学习不深入”问题的整改\n一是开展学习12次。二是制定《学习办法》。\n' +
    '二、关于“资金管理不严”问题的整改\n一是清退1.2万元。\n中共示例县示例局党组\n2023年9月1日',
);
const [first, second] = notice.issues;
const measure = notice.measures.find(({ issueId }) => issueId === first!.id)!;

const correct = (correction: Correction, start: number | null, createdAt = '1') => ({
  annotation: { id: `${correction.field}${createdAt}`, createdAt, correction } as AnnotationRecord,
  placement: { outcome: start === null ? 'gone' : 'exact', start, end: start, changed: [] } as Placement,
});
const apply = (...made: ReturnType<typeof correct>[]) =>
  applyCorrections(
    notice,
    made.map(({ annotation }) => annotation),
    new Map(made.map(({ annotation, placement }) => [annotation.id, placement])),
  );

describe('applyCorrections', () => {
  test('strikes an issue that is none', () => {
    const { struck, trust } = apply(
      correct({ field: 'issue', extracted: first!.title, value: null }, first!.start),
    );
    expect([...struck]).toEqual([first!.id]);
    expect(trust.get(first!.id)).toBe('corrected');
  });

  test('moves a measure to the issue of that title, and leaves the reading itself alone', () => {
    const { notice: corrected, trust } = apply(
      correct({ field: 'measure.issue', extracted: first!.title, value: second!.title }, measure.start),
    );
    expect(corrected.measures.find(({ id }) => id === measure.id)!.issueId).toBe(second!.id);
    expect(trust.get(measure.id)).toBe('corrected');
    expect(measure.issueId).toBe(first!.id);
  });

  test('moves nothing to a title that is not there', () => {
    const { notice: corrected, trust } = apply(
      correct({ field: 'measure.issue', extracted: first!.title, value: '没有这个问题' }, measure.start),
    );
    expect(corrected.measures).toEqual(notice.measures);
    expect(trust.size).toBe(0);
  });

  test('takes a measure away from every issue', () => {
    const { notice: corrected, trust } = apply(
      correct({ field: 'measure.issue', extracted: first!.title, value: null }, measure.start),
    );
    expect(corrected.measures.find(({ id }) => id === measure.id)!.issueId).toBeNull();
    expect(trust.get(measure.id)).toBe('corrected');
  });

  test('corrects the bodies of the head, and takes away what the text does not state', () => {
    const { notice: corrected, isHeadCorrected } = apply(
      correct({ field: 'inspectingBody', extracted: '县委第一巡察组', value: '县委第二巡察组' }, 0),
      correct({ field: 'inspectedBody', extracted: notice.inspectedBody, value: null }, 0),
    );
    expect(corrected).toMatchObject({ inspectingBody: '县委第二巡察组', inspectedBody: null });
    expect(isHeadCorrected).toBe(true);
  });

  test('says which corrections change nothing where they stand', () => {
    const made = [
      correct({ field: 'measure.issue', extracted: null, value: '没有这个问题' }, measure.start, '1'),
      correct({ field: 'measure.issue', extracted: null, value: second!.title }, measure.start + 1, '2'),
      correct({ field: 'issue', extracted: first!.title, value: null }, first!.start, '3'),
      correct({ field: 'issue', extracted: first!.title, value: null }, null, '4'),
    ];
    expect([...apply(...made).idle]).toEqual(['measure.issue1', 'measure.issue2']);
  });

  test('the later of two corrections holds', () => {
    const { notice: corrected, isHeadCorrected } = apply(
      correct({ field: 'feedbackDate', extracted: '2023-03-03', value: '2023-03-05' }, 0, '2'),
      correct({ field: 'feedbackDate', extracted: '2023-03-03', value: '2023-03-04' }, 0, '1'),
    );
    expect(corrected.feedbackDate).toBe('2023-03-05');
    expect(isHeadCorrected).toBe(true);
  });

  test('corrects a date of the text', () => {
    const date = notice.facts.find(({ kind }) => kind === 'date')!;
    const { notice: corrected } = apply(
      correct({ field: 'fact.value', extracted: String(date.value), value: '2022-03-03' }, date.start),
    );
    expect(corrected.facts.find(({ start }) => start === date.start)!.value).toBe('2022-03-03');
  });

  test('leaves out what has lost its place or is not known', () => {
    const { notice: corrected, struck } = apply(
      correct({ field: 'issue', extracted: first!.title, value: null }, null),
      correct({ field: 'of.a.later.version', extracted: null, value: 'x' }, 0),
    );
    expect(struck.size).toBe(0);
    expect(corrected).toEqual(notice);
  });
});
