import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScript } from './run-script';

const COPY = '邀请三名结构工程师逐跨检测云渡桥支座并更换老化橡胶垫';

const FILES: Record<string, string> = {
  'feedback.txt': `县委第二巡察组向县公路局党组反馈巡察情况
根据县委统一部署，2023年6月9日，县委第二巡察组向县公路局党组反馈了巡察情况。2023年3月1日至4月20日，县委第二巡察组对县公路局党组开展了巡察。
巡察发现的主要问题：
（一）理论学习不够深入
（二）公务用车管理不严格
（三）桥梁检测滞后
`,
  'rectification.txt': `中共县公路局党组关于巡察整改进展情况的通报
根据县委统一部署，2023年3月1日至4月20日，县委第二巡察组对县公路局党组开展了巡察。2023年6月9日，县委第二巡察组反馈了巡察意见。现将整改进展情况公布如下。
一、关于“理论学习不够深入”问题的整改情况
一是组织集中研讨4次。
二、关于“桥梁检测滞后”问题的整改情况
一是${COPY}。
三、关于“公车使用登记不完整”问题的整改情况
一是补登派车单36张。
中共县公路局党组
2023年12月20日
`,
  'other-county.txt': `中共邻县公路局党组关于巡察整改进展情况的通报
根据县委统一部署，2022年3月1日至4月20日，县委第四巡察组对邻县公路局党组开展了巡察，并反馈了意见。现将整改进展情况公布如下。
一、关于“中心组学习质量不高”问题的整改情况
一是调整学习计划。
二、关于“桥梁支座老化未换”问题的整改情况
一是${COPY}，累计投入12.6万元。
中共邻县公路局党组
2022年12月20日
`,
};

describe('compare and diff', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'compare-'));
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    writeFileSync(
      join(folder, 'later.txt'),
      FILES['other-county.txt']!.replace('12.6万元', '2.6万元').replace(
        '一是调整学习计划。',
        '一是停办一期培训班，撤换两名讲师。',
      ),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = (name: string) => join(folder, name);

  test('compare prints notices, recurring problems, copies and pairs', () => {
    const { status, stdout } = runScript('compare', Object.keys(FILES).map(path));
    expect(status).toBe(0);
    const { notices, recurring, copied, pairs } = JSON.parse(stdout);
    expect(notices.map(({ kind }: { kind: string }) => kind)).toEqual([
      'feedback',
      'rectification',
      'rectification',
    ]);
    const study = recurring.find(({ family }: { family: string }) => family === 'theory-study');
    expect(study.members.map(({ file, title }: { file: string; title: string }) => [file, title])).toEqual([
      [path('feedback.txt'), '理论学习不够深入'],
      [path('rectification.txt'), '理论学习不够深入'],
      [path('other-county.txt'), '中心组学习质量不高'],
    ]);
    expect(copied).toHaveLength(1);
    expect(copied[0]).toMatchObject({ text: COPY, length: COPY.length, formula: false });
    expect(copied[0].places.map(({ file }: { file: string }) => file).sort()).toEqual([
      path('other-county.txt'),
      path('rectification.txt'),
    ]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({
      feedback: path('feedback.txt'),
      rectification: path('rectification.txt'),
    });
    expect(pairs[0].issues.map(({ relation }: { relation: string }) => relation).sort()).toEqual([
      'answered',
      'answered',
      'reworded',
    ]);
  });

  test('diff prints what changed', () => {
    const { status, stdout } = runScript('diff', [path('other-county.txt'), path('later.txt')]);
    expect(status).toBe(0);
    const { issues, measures, figures, statuses, moved } = JSON.parse(stdout);
    expect(issues.map(({ change }: { change: string }) => change)).toEqual(['same', 'same']);
    expect(measures.map(({ change }: { change: string }) => change).sort()).toEqual([
      'added',
      'removed',
      'reworded',
    ]);
    expect(figures).toHaveLength(1);
    expect([figures[0].old.text, figures[0].new.text]).toEqual(['12.6万元', '2.6万元']);
    expect([statuses, moved]).toEqual([[], []]);
  });

  test.each([
    ['compare', ['other-county.txt', 'no-such-file.txt']],
    ['diff', ['other-county.txt', 'no-such-file.txt']],
  ])('%s names a file that it cannot read', (script, names) => {
    const { status, stdout, stderr } = runScript(script, names.map(path));
    expect(status).toBe(1);
    expect(stderr).toContain('no-such-file.txt: no such file');
    expect(stdout === '' || JSON.parse(stdout).notices.length === 1).toBe(true);
  });
});
