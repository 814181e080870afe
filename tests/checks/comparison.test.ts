import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alignByTitle } from '../../lib/checks/align-by-title';
import { checkPair, checkVersions, PAIR_RULES, VERSION_RULES } from '../../lib/checks/index';
import { openReading } from '../../lib/checks/reading';
import type { ComparedRemark, ComparisonRule, PairSample } from '../../lib/checks/rule';
import type { Span } from '../../lib/model/span';
import { parseNotice } from '../../lib/notice/index';
import { framed } from './framed';
import { readMarks } from './marks';

function run(rule: ComparisonRule, sample: PairSample) {
  const [first, second] = [sample.first, sample.second].map((text) => readMarks(framed(text)));
  const [older, newer] = [parseNotice(first!.text), parseNotice(second!.text)];
  const comparison = {
    first: openReading(older),
    second: openReading(newer),
    aligned: alignByTitle(older, newer),
  };
  return { remarks: [...rule.check(comparison)], first: first!, second: second! };
}

const quotes = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

const rules = [...VERSION_RULES, ...PAIR_RULES];

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map((sample, index) => [index + 1, sample] as const))(
    'speaks on example %i',
    (_number, sample) => {
      const { remarks, first, second } = run(rule, sample);
      const all = (side: (remark: ComparedRemark) => readonly Span[]) =>
        remarks.flatMap((remark) => [...side(remark)]);
      expect(remarks.length).toBeGreaterThan(0);
      expect(
        quotes(
          second.text,
          all((remark) => remark.evidence),
        ),
      ).toEqual(
        quotes(
          second.text,
          second.marks.map(({ span }) => span),
        ),
      );
      expect(
        quotes(
          first.text,
          all((remark) => remark.otherEvidence),
        ),
      ).toEqual(
        quotes(
          first.text,
          first.marks.map(({ span }) => span),
        ),
      );
    },
  );

  test.each(rule.counterExamples.map((sample, index) => [index + 1, sample] as const))(
    'is silent on counter-example %i',
    (_number, sample) => {
      expect(run(rule, sample).remarks).toEqual([]);
    },
  );
});

test.each([
  ['version-rules', VERSION_RULES],
  ['pair-rules', PAIR_RULES],
] as const)('every file of %s/ is in the list, under its own name', (folder, list) => {
  const files = readdirSync(resolve(import.meta.dirname, '../../lib/checks', folder)).map((file) =>
    file.replace(/\.ts$/u, ''),
  );
  expect(list.map(({ name }) => name).sort()).toEqual(files.sort());
});

test('an alignment from outside decides which problem is which', () => {
  const { first, second } = VERSION_RULES.find(({ name }) => name === 'changed-status')!.examples[0]!;
  const [older, newer] = [first, second].map((text) => parseNotice(readMarks(framed(text)).text));
  expect(checkVersions(older!, newer!).map(({ rule }) => rule)).toEqual(['changed-status']);
  expect(checkVersions(older!, newer!, { aligned: [] })).toEqual([]);
  expect(checkVersions(older!, newer!, { disabled: new Set(['changed-status']) })).toEqual([]);
});

test('an unanswered problem of the feedback points at the feedback', () => {
  const { first, second } = PAIR_RULES[0]!.examples[0]!;
  const feedback = parseNotice(readMarks(first).text);
  const [finding] = checkPair(feedback, parseNotice(readMarks(second).text));
  expect(finding?.evidence).toEqual([]);
  expect(quotes(feedback.text, finding!.otherEvidence)).toEqual(['文物安全巡查不严']);
});
