import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkNotice } from '../../lib/checks/index';
import type { Finding } from '../../lib/model/finding';
import type { Span } from '../../lib/model/span';
import { parseNotice } from '../../lib/notice/index';
import { readMarks } from './marks';

/** Something planted in a fixture: the rule that must speak and the stretches at which it must point. */
interface Planted {
  rule: string;
  isNote: boolean;
  spans: Span[];
}

export interface FixtureScore {
  file: string;
  planted: number;
  nearMisses: number;
  /** `rule at “words”` of what was planted and not found. */
  missed: string[];
  /** Errors and warnings that nobody planted. */
  wrong: string[];
  /** Errors and warnings that were planted. */
  right: number;
}

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const pointsAtAll = (finding: Finding, spans: readonly Span[]): boolean =>
  spans.every((span) => finding.evidence.some((evidence) => overlaps(evidence, span)));

/** Compares what the rules say of one marked notice with what its author planted in it. */
export function scoreFixture(file: string, marked: string): FixtureScore {
  const { text, marks } = readMarks(marked);
  const planted = new Map<string, Planted>();
  for (const { label, span } of marks) {
    if (!/^[!?]/u.test(label)) continue;
    const known = planted.get(label);
    if (known) known.spans.push(span);
    else
      planted.set(label, {
        rule: label.slice(1).split('#')[0]!,
        isNote: label.startsWith('?'),
        spans: [span],
      });
  }
  const findings = checkNotice(parseNotice(text));
  const quote = ({ start, end }: Span) => `“${text.slice(start, end).slice(0, 40)}”`;
  const expected = [...planted.values()].filter(({ isNote }) => !isNote);
  const alarms = findings.filter(({ severity }) => severity !== 'note');
  const isPlanted = (finding: Finding) =>
    [...planted.values()].some(
      ({ rule, spans }) =>
        rule === finding.rule &&
        spans.some((span) => finding.evidence.some((evidence) => overlaps(evidence, span))),
    );
  return {
    file,
    planted: expected.length,
    nearMisses: marks.filter(({ label }) => label.startsWith('~')).length,
    missed: expected
      .filter(
        ({ rule, spans }) => !alarms.some((finding) => finding.rule === rule && pointsAtAll(finding, spans)),
      )
      .map(({ rule, spans }) => `${rule} at ${spans.map(quote).join(' ')}`),
    wrong: alarms
      .filter((finding) => !isPlanted(finding))
      .map(({ rule, message, evidence }) => `${rule}: ${message} ${evidence.map(quote).join(' ')}`),
    right: alarms.filter(isPlanted).length,
  };
}

/** Scores every notice of a folder of tests/fixtures/checks. */
export function scoreFolder(folder: string): FixtureScore[] {
  const path = resolve(import.meta.dirname, '../fixtures/checks', folder);
  return readdirSync(path)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => scoreFixture(file, readFileSync(join(path, file), 'utf8')));
}

export interface Total {
  planted: number;
  nearMisses: number;
  recall: number;
  precision: number;
}

/** Adds up: recall over what was planted, precision over the errors and warnings raised. */
export function totalOf(scores: readonly FixtureScore[]): Total {
  const sum = (value: (score: FixtureScore) => number) =>
    scores.reduce((total, score) => total + value(score), 0);
  const planted = sum((score) => score.planted);
  const right = sum((score) => score.right);
  const wrong = sum((score) => score.wrong.length);
  return {
    planted,
    nearMisses: sum((score) => score.nearMisses),
    recall: (planted - sum((score) => score.missed.length)) / planted,
    precision: right / (right + wrong),
  };
}
