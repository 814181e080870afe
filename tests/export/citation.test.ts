import { describe, expect, test } from 'vitest';
import { type CitedReading, cite } from '../../lib/export/citation';

const reading: CitedReading = {
  notice: {
    text: '一、台账不清。\n整改情况：已建立台账12册，\n逐月核对。',
    title: '关于巡察整改情况的通报',
    inspectedBody: '东湾县水务局党组',
    publishedDate: '2025-03-02',
  },
  head: { title: '东湾县水务局' },
  url: 'http://www.example.gov.cn/a.html',
  seenAt: '2026-11-22T03:04:05.000Z',
  hash: '0123456789abcdef'.repeat(4),
};

describe('a citation', () => {
  test('names the words, the body, the title, the days, the place and the hash', () => {
    const start = reading.notice.text.indexOf('已建立');
    const citation = cite(reading, { start, end: reading.notice.text.length });
    expect(citation).toContain(
      '“已建立台账12册， 逐月核对。” 东湾县水务局党组. 关于巡察整改情况的通报[EB/OL]. ',
    );
    expect(citation).toContain('(2025-03-02)[2026-11-22]. http://www.example.gov.cn/a.html#:~:text=');
    expect(citation).toMatch(/ SHA-256:0123456789ab$/u);
  });

  test('leaves out what is not known', () => {
    const { text } = reading.notice;
    const citation = cite(
      {
        ...reading,
        notice: { text, title: null, inspectedBody: null, publishedDate: null },
        head: { title: null },
        hash: null,
      },
      { start: 0, end: 7 },
    );
    expect(citation).toContain('“一、台账不清。” 无题[EB/OL]. [2026-11-22]. ');
    expect(citation).not.toContain('SHA-256');
    expect(cite({ ...reading, notice: { ...reading.notice, title: null } }, { start: 0, end: 7 })).toContain(
      '. 东湾县水务局[EB/OL]',
    );
  });
});
