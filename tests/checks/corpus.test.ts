import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { checkNotice } from '../../lib/checks/index';
import type { Finding } from '../../lib/model/finding';
import { parseNotice } from '../../lib/notice/index';
import { locateArticle, readPageHead, readPageText } from '../../lib/page/index';
import { COVERED, type HumanFinding } from './corpus-findings';

const CORPUS = resolve(import.meta.dirname, '../../../shared/corpus');
const FILES = ['000', '002', '004'] as const;

const contentOf = (file: string, ending: '.txt' | '.html'): string => {
  const name = readdirSync(CORPUS).find((entry) => entry.startsWith(file) && entry.endsWith(ending))!;
  return readFileSync(join(CORPUS, name), 'utf8');
};

function checkPage(file: string): Finding[] {
  const { document } = parseHTML(contentOf(file, '.html'));
  const head = readPageHead(document, null);
  const { text } = readPageText(locateArticle(document)!);
  return checkNotice(parseNotice(text, head), { head });
}

const isMatch = (finding: Finding, { rule, places }: HumanFinding): boolean =>
  finding.rule === rule &&
  places.every((place) => finding.evidence.some(({ start, end }) => start <= place && place < end));

describe.skipIf(!existsSync(CORPUS))(
  'real notices (skipped where ../shared/corpus is not beside the project)',
  () => {
    const cache = new Map<string, Finding[]>();
    const findingsIn = (file: string): Finding[] => {
      const findings = cache.get(file) ?? checkNotice(parseNotice(contentOf(file, '.txt')));
      cache.set(file, findings);
      return findings;
    };

    test.each(COVERED.map((finding) => [finding.id, finding.rule, finding] as const))(
      '%s is found by %s',
      (_id, _rule, human) => {
        expect(findingsIn(human.file).some((finding) => isMatch(finding, human))).toBe(true);
      },
    );

    test.each(FILES)('%s has no error and no warning beyond what a human established', (file) => {
      const established = COVERED.filter((human) => human.file === file);
      const beyond = findingsIn(file).filter(
        (finding) => finding.severity !== 'note' && !established.some((human) => isMatch(finding, human)),
      );
      expect(beyond.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    });

    test.each(FILES)('%s has the same findings as a page and as text', (file) => {
      const said = (findings: readonly Finding[]) =>
        findings.map(({ rule, message }) => `${rule}: ${message}`).sort();
      expect(said(checkPage(file))).toEqual(said(findingsIn(file)));
    });
  },
);
