import { describe, expect, test } from 'vitest';
import { formatAddress, type LibraryAddress, parseAddress } from '../../entrypoints/library/address';

const plain: LibraryAddress = {
  tab: 'issues',
  query: '',
  filters: {},
  sorting: null,
  columns: null,
  open: null,
};

describe('the library’s address', () => {
  test.each<[string, Partial<LibraryAddress>]>([
    ['#/issues', {}],
    ['#/issues?q=%E8%B5%84%E9%87%91', { query: '资金' }],
    [
      '#/issues?f.status=done&f.status=ongoing&f.tag=%26%3D%2F',
      { filters: { status: ['done', 'ongoing'], tag: ['&=/'] } },
    ],
    ['#/issues?sort=-title', { sorting: { key: 'title', isDescending: true } }],
    ['#/issues?sort=title', { sorting: { key: 'title', isDescending: false } }],
    ['#/issues?columns=title%2Ckind', { columns: ['title', 'kind'] }],
    ['#/issues?open=018f', { open: '018f' }],
  ])('%s there and back', (hash, parts) => {
    const address = { ...plain, ...parts };
    expect(parseAddress(hash, 'notices')).toEqual(address);
    expect(formatAddress(address)).toBe(hash);
  });

  test.each(['', '#', '#/', '#?', '#/?x=1'])('%j is the first tab', (hash) => {
    expect(parseAddress(hash, 'notices')).toEqual({ ...plain, tab: 'notices' });
  });

  test('a search with a question mark in it stays whole', () => {
    const address = { ...plain, query: '为何?未答&f.status=done' };
    expect(parseAddress(formatAddress(address), 'notices')).toEqual(address);
  });
});
