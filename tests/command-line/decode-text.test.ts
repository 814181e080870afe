import { expect, test } from 'vitest';
import { decodeText, UnreadableText } from '../../scripts/command-line/decode-text';

/** 巡察整改 in GBK. */
const GBK = [0xd1, 0xb2, 0xb2, 0xec, 0xd5, 0xfb, 0xb8, 0xc4];
const ascii = (text: string): number[] => [...text].map((unit) => unit.charCodeAt(0));
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

test.each([
  ['UTF-8', utf8('巡察整改'), '巡察整改'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8('巡察')], '巡察'],
  ['UTF-16 with a mark', [0xff, 0xfe, 0xe1, 0x5d], '巡'],
  ['UTF-16 the other way round', [0xfe, 0xff, 0x5d, 0xe1], '巡'],
  ['GBK without a word', GBK, '巡察整改'],
  ['GBK that says gb2312', [...ascii('<meta charset="gb2312">'), ...GBK], '<meta charset="gb2312">巡察整改'],
  [
    'GBK in an http-equiv',
    [...ascii('<META content="text/html; charset=GBK">'), ...GBK],
    '<META content="text/html; charset=GBK">巡察整改',
  ],
  ['GBK that says it were UTF-8', [...ascii('<meta charset=utf-8>'), ...GBK], '<meta charset=utf-8>巡察整改'],
  [
    'an encoding that nobody knows',
    [...ascii('<meta charset=x-none>'), ...utf8('巡察')],
    '<meta charset=x-none>巡察',
  ],
  [
    'one broken byte in UTF-8',
    [...ascii('<meta charset=utf-8>'), ...utf8('巡察'), 0xff, 0x20],
    '<meta charset=utf-8>巡察\ufffd ',
  ],
  ['nothing', [], ''],
])('%s', (_, bytes, text) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe(text);
});

test('an image is no text', () => {
  expect(() => decodeText(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toThrow(UnreadableText);
});
