import { expect, test } from 'vitest';
import { bodyKey, nameNotices } from '../../entrypoints/library/tabs/notice-names';
import { inventLibrary } from '../../scripts/generated-library/library-rows';

const [notice] = inventLibrary({ notices: 1, problems: 2 }).notices;
const named = (id: string, inspectedBody: string | null) => ({
  ...notice!,
  ...{ id, inspectedBody, title: '整改情况的通报', publishedDate: '2024-05-06', feedbackDate: null },
});
const notices = [
  named('a', '松州市民政局'),
  named('b', '中共松州市民政局党组'),
  named('c', '松州县民政局'),
  named('d', null),
];

test('two names of one body are one value, called by the fuller', () => {
  expect(new Set(notices.map(bodyKey)).size).toBe(3);
  const names = nameNotices(notices);
  expect(bodyKey(notices[0]!)).toBe(bodyKey(notices[1]!));
  expect(names.get(bodyKey(notices[0]!))).toBe('中共松州市民政局党组');
  expect(names.get(bodyKey(notices[2]!))).toBe('松州县民政局');
});

test('a notice is called by its body, else by its title, and its day', () => {
  const names = nameNotices(notices);
  expect(names.get('a')).toBe('松州市民政局 2024-05-06');
  expect(names.get('d')).toBe('整改情况的通报 2024-05-06');
});
