import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingOf } from '../../lib/checks/check-notice';
import { openReading } from '../../lib/checks/reading';
import type { NoticeRule, NoticeSample } from '../../lib/checks/rule';
import { RULES } from '../../lib/checks/rules';
import type { Finding } from '../../lib/model/finding';
import { parseNotice } from '../../lib/notice/index';
import { NO_HEAD } from '../empty-parts';
import { framed } from './framed';
import { readMarks } from './marks';

function run(
  rule: NoticeRule,
  sample: NoticeSample,
): { findings: Finding[]; text: string; marked: string[] } {
  const { text, head } = typeof sample === 'string' ? { text: sample, head: null } : sample;
  const unmarked = readMarks(framed(text));
  const pageHead = head && { ...NO_HEAD, ...head };
  const reading = openReading(parseNotice(unmarked.text, pageHead), pageHead);
  return {
    findings: [...rule.check(reading)].map((remark) => findingOf(rule.name, remark)),
    text: unmarked.text,
    marked: unmarked.marks.map(({ span }) => unmarked.text.slice(span.start, span.end)),
  };
}

const numbered = (samples: readonly NoticeSample[]): [number, NoticeSample][] =>
  samples.map((sample, index) => [index + 1, sample]);

const RANK = ['note', 'warning', 'error'];

describe.each(RULES.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  test.each(numbered(rule.examples))('speaks on example %i', (_number, sample) => {
    const { findings, text, marked } = run(rule, sample);
    expect(findings.length).toBeGreaterThan(0);
    const evidence = new Map(
      findings.flatMap((finding) => finding.evidence).map((span) => [`${span.start}-${span.end}`, span]),
    );
    const quotes = [...evidence.values()]
      .sort((one, other) => one.start - other.start)
      .map(({ start, end }) => text.slice(start, end));
    expect(quotes).toEqual(marked);
  });

  test.each(numbered(rule.counterExamples))('is silent on counter-example %i', (_number, sample) => {
    expect(run(rule, sample).findings.map(({ message }) => message)).toEqual([]);
  });

  test('has examples of both, labels in both languages, and raises no more than it says', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.counterExamples.length).toBeGreaterThan(0);
    for (const wording of [rule.label, rule.description]) {
      expect(wording.zh_CN).toMatch(/\p{Script=Han}/u);
      expect(wording.en).toMatch(/^[A-Z]/u);
    }
    const raised = rule.examples.flatMap((sample) => run(rule, sample).findings);
    expect(raised.every(({ severity }) => RANK.indexOf(severity) <= RANK.indexOf(rule.severity))).toBe(true);
    for (const { message, englishMessage } of raised) {
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(englishMessage).toMatch(/[a-z]/u);
    }
  });
});

test('every file of rules/ is in the list, under its own name', () => {
  const files = readdirSync(resolve(import.meta.dirname, '../../lib/checks/rules')).map((file) =>
    file.replace(/\.ts$/u, ''),
  );
  expect(RULES.map(({ name }) => name).sort()).toEqual(files.sort());
});
