import { expect, test } from 'vitest';
import { headSpan } from '../../entrypoints/sidepanel/head-span';
import { parseNotice } from '../../lib/notice';

const TEXT = `中共示例县水务局党组关于巡察整改进展情况的通报
根据县委统一部署，2024年3月11日至5月10日，县委第二巡察组对县水务局党组开展了常规巡察。6月18日，巡察组向县水务局党组反馈了巡察意见。现将整改情况予以公布。
1.关于“台账不全”问题的整改。一是补充台账12本，2024年8月22日召开专题会。
中共示例县水务局党组
2024年12月16日`;

const notice = parseNotice(TEXT, null);
const wordsOf = (span: { start: number; end: number }) => notice.text.slice(span.start, span.end);

test.each([
  ['inspectionStart', '2024年3月11日至5月10日'],
  ['inspectionEnd', '2024年3月11日至5月10日'],
  ['feedbackDate', '6月18日'],
  ['signedDate', '2024年12月16日'],
  ['inspectedBody', '中共示例县水务局党组'],
  ['inspectingBody', '县委第二巡察组'],
] as const)('%s is read from the words that state it', (name, words) => {
  expect(notice[name]).not.toBeNull();
  expect(wordsOf(headSpan(notice, name))).toBe(words);
});

test('what the text does not state has the line by which the notice is known', () => {
  expect(wordsOf(headSpan({ ...notice, publishedDate: null }, 'publishedDate'))).toBe(TEXT.split('\n')[0]);
  expect(wordsOf(headSpan({ ...notice, feedbackDate: '2019-01-01' }, 'feedbackDate'))).toBe(
    TEXT.split('\n')[0],
  );
  expect(wordsOf(headSpan({ ...notice, inspectingBody: null }, 'inspectingBody'))).toBe(TEXT.split('\n')[0]);
});

test('an empty text has nothing to stand on', () => {
  expect(headSpan(parseNotice('', null), 'signedDate')).toEqual({ start: 0, end: 0 });
});
