import { expect, test } from 'vitest';
import { checkNotice } from '../../lib/checks/index';
import { parseNotice } from '../../lib/notice/index';
import { framed } from './framed';

const LENGTH = 100_000;
const repeated = (words: string): string => words.repeat(Math.ceil(LENGTH / words.length));

/** Texts on which a rule with nested scans would not come back. */
const HOSTILE: readonly (readonly [name: string, body: string])[] = [
  ['nothing', ''],
  ['one bracket, again and again', repeated('「')],
  ['one line without a stop', repeated('整改工作')],
  ['10,000 一是', repeated('一是整改。')],
  ['其中 after 其中', repeated('其中3人,')],
  ['counts without words', repeated('12个')],
  ['totals without words', repeated('共计12人')],
  ['states of one kind', repeated('目前全市共有村12个,')],
  ['rates', repeated('10个,完成5个,完成率49%,')],
  ['periods that end before they begin', repeated('2023年3月4日至2022年3月1日')],
  ['titles that are never closed', repeated('《')],
  ['claims of completion', repeated('全部整改到位')],
  [
    'one passage, again and again',
    repeated('三十个字以上的一段文字放在两个问题之下作为回应的内容然后又再来一次。'),
  ],
  ['headings', repeated('\n一、关于“甲”问题的整改情况。一是补齐12份。')],
  ['control characters and halves of characters', repeated('\u0000\ud83d一是\udc00')],
];

test.each(HOSTILE)('comes back from %s', (_, body) => {
  const text = `${framed('一、关于甲不规范的问题\n整改情况：')}${body}`;
  const findings = checkNotice(parseNotice(text, null, { kind: 'rectification' }));
  for (const { evidence } of findings) {
    for (const { start, end } of evidence) expect(0 <= start && start < end && end <= text.length).toBe(true);
  }
});

test('a long text has its passage found at its end', () => {
  const passage = '5月16日组织各监管所负责人集中学习监管规程,逐项对照岗位职责查找短板,形成清单28条';
  const filler = Array.from({ length: 4000 }, (_, index) => `第${index}次走访${index + 7}户商铺,`).join('');
  const text = framed(
    `一、关于食品监管不到位的问题\n整改情况：一是${passage}。二是${filler}登记完毕。\n二、关于设备检查不细的问题\n整改情况：一是检查电梯690台。二是${passage}。`,
  );
  const said = checkNotice(parseNotice(text)).filter(({ rule }) => rule === 'repeated-passage');
  expect(said.map(({ evidence }) => evidence.map(({ start, end }) => text.slice(start, end)))).toEqual([
    [passage, passage],
  ]);
});
