import { expect, test } from 'vitest';
import { partAt } from '../../entrypoints/sidepanel/part-at';
import { parseNotice } from '../../lib/notice';

const notice = parseNotice(
  '根据统一部署，2023年3月3日县委第一巡察组向县示例局党组反馈了巡察意见，现将整改情况公布如下。\n' +
    '一、关于“学习不深入”问题的整改\n一是开展学习12次。二是2023年5月6日制定《学习办法》。',
);

/** The words of the part that a reader means who selects these. */
const meant = (field: string, words: string): string | null => {
  const start = notice.text.indexOf(words);
  const part = partAt(notice, field, { start, end: start + words.length });
  return part && notice.text.slice(part.start, part.end);
};

test.each([
  ['issue', '不深入', '学习不深入'],
  ['measure.issue', '学习12次', '开展学习12次。'],
  ['fact.value', '5月6日制定', '2023年5月6日'],
  // whatever of the head is corrected stands where the reader says
  ['inspectingBody', '县委第一巡察组', '县委第一巡察组'],
])('a correction of %s is given the whole part in which %s stands', (field, words, part) => {
  expect(meant(field, words)).toBe(part);
});

test.each([
  ['issue', '开展学习'],
  ['measure.issue', '县委第一巡察组'],
  ['fact.value', '制定《学习办法》'],
])('a correction of %s has no place where no such part is selected: %s', (field, words) => {
  expect(meant(field, words)).toBeNull();
});
