import { expect, test } from 'vitest';
import { judgeFindings } from '../../entrypoints/page-shell/findings';
import { matchDismissals } from '../../entrypoints/page-shell/match-dismissals';
import { checkNotice, findingQuote } from '../../lib/checks';
import type { Finding } from '../../lib/model/finding';
import type { DismissalRecord } from '../../lib/model/library';
import { DEFAULT_SETTINGS } from '../../lib/model/settings';
import { parseNotice } from '../../lib/notice';

const TEXT =
  '根据统一部署，2023年3月3日县委第一巡察组向县示例局党组反馈了巡察意见。目前，反馈的问题已全部整改到位。现将整改情况公布如下。\n' +
  '一、关于“消防改造滞后”问题的整改\n一是确定代理公司，改造工程正按时序推进。\n' +
  '二、关于“采购不规范”问题的整改\n一是待各项目协议期满后，严格按照规定执行。\n' +
  '三、关于“学习不深入”问题的整改\n一是开展学习12次。\n中共示例县示例局党组\n2023年9月1日';

const read = (text: string) => {
  const notice = parseNotice(text);
  return { notice, findings: checkNotice(notice) };
};

const dismissalOf = (finding: Finding, text: string) =>
  ({
    rule: finding.rule,
    quote: findingQuote(finding, text),
    evidence: finding.evidence,
    reason: '口径不同',
  }) as DismissalRecord;

const dismissedIn = (text: string, dismissals: readonly DismissalRecord[]) =>
  judgeFindings({ ...read(text), dismissals, settings: DEFAULT_SETTINGS })
    .filter(({ dismissal }) => dismissal)
    .map(({ finding }) => finding.message);

const { notice, findings } = read(TEXT);
/** Two findings that begin with the same words: all is done, and yet … */
const alike = findings.filter(({ rule }) => rule === 'complete-but-pending');

test('of two findings that begin with the same words only the one that was meant is set aside', () => {
  expect(alike).toHaveLength(2);
  expect(new Set(alike.map((one) => findingQuote(one, TEXT))).size).toBe(1);
  for (const meant of alike) expect(dismissedIn(TEXT, [dismissalOf(meant, TEXT)])).toEqual([meant.message]);
});

test('it is known again after text was put in before it', () => {
  const [meant] = alike;
  const longer = TEXT.replace('现将整改', '局党组高度重视，召开会议。现将整改');
  expect(dismissedIn(longer, [dismissalOf(meant!, TEXT)])).toEqual([meant!.message]);
});

test('each of them has a key of its own', () => {
  const keys = judgeFindings({ notice, findings, dismissals: [], settings: DEFAULT_SETTINGS }).map(
    ({ key }) => key,
  );
  expect(new Set(keys).size).toBe(findings.length);
});

test('a finding whose first words no other has is known by them alone', () => {
  const evidence = [{ start: 0, end: 4 }];
  const finding = { rule: 'two-values', quote: '共处理 12人', evidence };
  const dismissal = { rule: 'two-values', quote: '共处理12人', evidence: [] } as unknown as DismissalRecord;
  expect([...matchDismissals([finding], [dismissal]).keys()]).toEqual([finding]);
  expect(matchDismissals([{ ...finding, rule: 'date-order' }], [dismissal]).size).toBe(0);
});
