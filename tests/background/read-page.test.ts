import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerOf, readText, storeReading, trustedUrl } from '../../entrypoints/background/read-page';
import { unpackReading } from '../../lib/messaging';
import { finish } from '../../lib/slices';
import { createAnnotation, type LibraryDatabase, newId, openDatabase } from '../../lib/store';
import { NO_HEAD } from '../empty-parts';

const TEXT = `中共云泽县示例局党组关于巡察整改情况的通报
根据县委统一部署，2024年3月1日至4月30日，县委第一巡察组对县示例局党组开展了巡察，6月3日反馈了巡察意见。现将整改情况公布如下：
1.关于“台账不全”问题的整改。一是补充台账12本。二是组织培训3次。
2.关于“专项资金使用不规范”问题的整改。一是追缴资金2.64万元。`;

describe('the address under which a page is kept', () => {
  test.each([
    [
      'what the script says on its own site',
      'http://a.gov.cn/#/x/1',
      'http://a.gov.cn/',
      'http://a.gov.cn/#/x/1',
    ],
    ["another site's address counts nothing", 'http://b.gov.cn/1', 'http://a.gov.cn/2', 'http://a.gov.cn/2'],
    ['nor does another scheme', 'https://a.gov.cn/1', 'http://a.gov.cn/2', 'http://a.gov.cn/2'],
    ['nor what is no address', 'javascript:alert(1)', 'http://a.gov.cn/2', 'http://a.gov.cn/2'],
    ['a browser that names no sender', 'http://a.gov.cn/1?from=weixin', null, 'http://a.gov.cn/1'],
  ])('%s', (_, stated, sender, kept) => {
    expect(trustedUrl(stated, sender)).toBe(kept);
  });
});

describe('a text that a page hands over', () => {
  let database: LibraryDatabase;
  beforeEach(() => {
    database = openDatabase(newId());
  });
  afterEach(() => database.delete());

  const page = { url: 'http://www.example.gov.cn/1.html', head: NO_HEAD, text: TEXT };

  test('is read, stored with families and hash, and answered without its own text', async () => {
    const reading = readText(page);
    const stored = await storeReading(database, page, reading);
    expect(stored.hash).toMatch(/^[\da-f]{64}$/u);
    const answer = answerOf(reading, stored)!;
    expect(answer.portions.join('')).not.toContain('补充台账12本');
    const { notice } = finish(unpackReading(answer.portions, TEXT));
    expect(notice.issues.map((issue) => issue.title)).toEqual(['台账不全', '专项资金使用不规范']);
    expect((await database.issues.toArray()).map((issue) => issue.family)).toEqual([null, 'special-funds']);
  });

  test('comes back with the annotations of an earlier version, placed on the new one', async () => {
    const first = await storeReading(database, page, readText(page));
    const exact = '追缴资金2.64万元';
    const start = TEXT.indexOf(exact);
    await createAnnotation(database, {
      noticeId: first.noticeId,
      versionId: first.versionId,
      note: '未见凭证',
      target: {
        kind: 'selection',
        quote: { type: 'TextQuoteSelector', exact, prefix: '一是', suffix: '。' },
        position: { type: 'TextPositionSelector', start, end: start + exact.length },
        issue: { ordinal: '2.', title: '专项资金使用不规范', path: [] },
        rule: null,
      },
    });
    const edited = { ...page, text: TEXT.replace('2.64', '12.64').replace('补充台账', '补充完善台账') };
    const second = await storeReading(database, edited, readText(edited));
    expect(second.previousVersionId).toBe(first.versionId);
    const [annotation] = second.annotations;
    expect(annotation?.placement.outcome).toBe('edited');
    expect(annotation?.placement.changed).toEqual([{ old: '2.64万元', new: '12.64万元' }]);
    const { start: from, end } = annotation!.placement;
    expect(edited.text.slice(from!, end!)).toBe('追缴资金12.64万元');
  });
});
