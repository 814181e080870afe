import { expect, test } from 'vitest';
import { readTagList, writeTagList } from '../../entrypoints/library/tag-list';
import type { TagRecord } from '../../lib/model/library';

const tag: TagRecord = {
  id: '1',
  author: 'me',
  createdAt: '',
  updatedAt: '',
  deletedAt: null,
  name: '资金/专项资金',
  color: '#946000',
  description: '“套话”除外',
};

test('a list is read back as it was written, without what is one library’s own', () => {
  const { name, color, description } = tag;
  expect(readTagList(writeTagList([tag]))).toEqual([{ name, color, description }]);
  expect(writeTagList([tag])).not.toContain('author');
});

test.each([
  ['no JSON', 'name,color'],
  ['another file', '{"format":"notice-annotator-library","version":1,"tags":[]}'],
  ['a later version', '{"format":"notice-annotator-tags","version":2,"tags":[]}'],
  ['a colour that is none', writeTagList([{ ...tag, color: 'red;background:url(x)' }])],
  ['a tag without a name', writeTagList([{ ...tag, name: '' }])],
  ['null', 'null'],
])('%s is refused whole', (_, text) => {
  expect(readTagList(text)).toBe(null);
});
