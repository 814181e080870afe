import { describe, expect, test } from 'vitest';
import { checkNotice } from '../../lib/checks';
import { packReading, type TextReading, unpackReading } from '../../lib/messaging';
import { parseNotice } from '../../lib/notice';
import { finish } from '../../lib/slices';
import { readGoldenNotices } from '../golden/golden-notices';

const readText = (text: string): TextReading => {
  const notice = parseNotice(text);
  return { notice, findings: checkNotice(notice) };
};

/** A notice of many issues, each with a measure and two figures. */
const longText = (issues: number): string =>
  [
    '关于巡察整改情况的通报',
    ...Array.from(
      { length: issues },
      (_, at) => `${at + 1}.关于“第${at}处台账不全”问题的整改。一是补充台账${at}本，追缴资金${at}万元。`,
    ),
  ].join('\n');

describe('what was read in a text', () => {
  test.each(readGoldenNotices().map(({ name, marked }) => [name, marked.text] as const))(
    'comes out as it went in: %s',
    (_, text) => {
      const reading = readText(text);
      expect(finish(unpackReading(packReading(reading), text))).toEqual(reading);
    },
  );

  test('comes out as it went in where words are not those that stand in the text', () => {
    const text = longText(2);
    const { notice, findings } = readText(text);
    const measures = notice.measures.map((measure) => ({ ...measure, text: `${measure.text}（整理）` }));
    const reading = { notice: { ...notice, measures }, findings };
    expect(measures).not.toHaveLength(0);
    expect(finish(unpackReading(packReading(reading), text))).toEqual(reading);
  });

  test('is written without the text that the page has', () => {
    const text = longText(2);
    expect(packReading(readText(text)).join('')).not.toContain('追缴资金1万元');
  });

  test('is read in steps, none of which has more rows for a longer notice', () => {
    const text = longText(2_000);
    const reading = readText(text);
    const rows = [
      reading.notice.issues,
      reading.notice.measures,
      reading.notice.facts,
      reading.findings,
    ].reduce((sum, list) => sum + list.length, 0);
    const portions = packReading(reading);
    const lengths = portions.slice(1).map((portion) => JSON.parse(portion).rows.length as number);
    expect(rows).toBeGreaterThan(6_000);
    expect(lengths.reduce((sum, length) => sum + length)).toBeGreaterThanOrEqual(rows);
    expect(Math.max(...lengths)).toBe(250);
    let steps = 0;
    for (const _ of unpackReading(portions, text)) steps += 1;
    expect(steps).toBe(lengths.length);
    expect(finish(unpackReading(portions, text))).toEqual(reading);
  });
});
