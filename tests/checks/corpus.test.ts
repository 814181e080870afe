import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkNotice } from '../../lib/checks/index';
import type { Finding } from '../../lib/model/finding';
import { parseNotice } from '../../lib/notice/index';
import { COVERED, type HumanFinding } from './corpus-findings';

const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');
const SKIPPED = 'the corpus of real notices (../shared/corpus) is not beside the project';

const textOf = (file: string): string => {
  const name = readdirSync(CORPUS).find((entry) => entry.startsWith(file) && entry.endsWith('.txt'))!;
  return readFileSync(join(CORPUS, name), 'utf8');
};

const isMatch = (finding: Finding, { rule, places }: HumanFinding): boolean =>
  finding.rule === rule &&
  places.every((place) => finding.evidence.some(({ start, end }) => start <= place && place < end));

describe.skipIf(!existsSync(CORPUS))(`real notices (skipped where ${SKIPPED})`, () => {
  const findings = new Map<string, Finding[]>();
  const findingsIn = (file: string): Finding[] => {
    const known = findings.get(file) ?? checkNotice(parseNotice(textOf(file)));
    findings.set(file, known);
    return known;
  };

  test.each(COVERED.map((finding) => [finding.id, finding.rule, finding] as const))(
    '%s is found by %s',
    (_id, _rule, human) => {
      expect(findingsIn(human.file).some((finding) => isMatch(finding, human))).toBe(true);
    },
  );

  test.each(['000', '002', '004'] as const)(
    '%s has no error and no warning beyond what a human established',
    (file) => {
      const established = COVERED.filter((human) => human.file === file);
      const beyond = findingsIn(file).filter(
        (finding) => finding.severity !== 'note' && !established.some((human) => isMatch(finding, human)),
      );
      expect(beyond.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    },
  );
});
