import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from './run-script';

const COPIED = '组织会计人员逐笔核对往来账目，对长期挂账的款项逐户发函催收，并把核对结果报党组会议审定';

const FILES: Record<string, string> = {
  'feedback.txt': `县委第二巡察组向县气象局党组反馈巡察情况
根据县委统一部署，2023年3月1日至4月28日，县委第二巡察组对县气象局党组开展了巡察。2023年5月30日，县委第二巡察组向县气象局党组反馈了巡察意见。
巡察发现的主要问题是：往来账款清理不及时；预警信息发布不准；三会一课不规范。
巡察组提出整改意见：一要加强财务管理，二要提高预警水平。`,
  'rectification.txt': `中共县气象局党组关于巡察整改情况的通报
根据县委统一部署，2023年3月1日至4月28日，县委第二巡察组对县气象局党组开展了巡察，2023年5月30日反馈了意见。现将整改情况公布如下。
一、关于“往来账款清理不及时”问题的整改情况
一是${COPIED}。二是收回欠款3.5万元。
二、关于“预警信息发布不准”问题的整改情况
一是修订制度3项。
中共县气象局党组
2023年10月8日`,
  'other.txt': `中共县水务局党组关于巡察整改情况的通报
根据县委统一部署，2022年3月1日至4月28日，县委第一巡察组对县水务局党组开展了巡察，2022年5月30日反馈了意见。现将整改情况公布如下。
一、关于“往来账款清理不及时、长期挂账”问题的整改情况
一是${COPIED}。
中共县水务局党组
2022年10月8日`,
};

describe('compare', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'compare-'));
    for (const [file, text] of Object.entries(FILES)) writeFileSync(join(folder, file), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('says what recurs, what is copied and what belongs together', () => {
    const { status, stdout, stderr } = runScript('compare', ['.', 'none.txt'], { cwd: folder });
    expect([status, stderr]).toEqual([1, 'none.txt: no such file\n']);
    const { notices, recurring, copied, pairs } = JSON.parse(stdout);
    expect(notices.map(({ file, kind }: Record<string, string>) => [file, kind])).toEqual([
      ['feedback.txt', 'feedback'],
      ['other.txt', 'rectification'],
      ['rectification.txt', 'rectification'],
    ]);
    const filesOf = (group: { members: { file: string }[] }) => group.members.map(({ file }) => file).sort();
    const group = recurring.find((each: { members: { title: string }[] }) =>
      each.members.some(({ title }) => title.startsWith('往来账款')),
    );
    expect(filesOf(group)).toEqual(expect.arrayContaining(['other.txt', 'rectification.txt']));
    const passage = copied.find(({ text }: { text: string }) => text.includes('长期挂账的款项'));
    for (const { file, start, end } of passage.places)
      expect(FILES[file]!.slice(start, end)).toContain('逐户发函催收');
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ feedback: 'feedback.txt', rectification: 'rectification.txt' });
    expect(pairs[0].issues.map(({ relation }: { relation: string }) => relation)).toContain('unanswered');
  });
});
