import { PAIR_RULES, RULES, VERSION_RULES } from '../../lib/checks/index';
import type { Wording } from '../../lib/checks/rule';
import type { Severity } from '../../lib/model/finding';
import { COVERED, NOT_COVERED } from '../../tests/checks/corpus-findings';

interface Described {
  readonly name: string;
  readonly severity: Severity;
  readonly label: Wording;
  readonly description: Wording;
}

const entryOf = ({ name, severity, label, description }: Described): string => `### \`${name}\`

**${label.zh_CN}** · ${label.en} · at most \`${severity}\`

${description.en}

${description.zh_CN}
`;

/** Ids of findings.md by rule, each once, in the order of the corpus. */
function coverageTable(): string {
  const rows = new Map<string, Set<string>>();
  for (const { id, rule } of COVERED) rows.set(id, (rows.get(id) ?? new Set()).add(rule));
  return [...rows]
    .map(([id, rules]) => `| ${id} | ${[...rules].map((rule) => `\`${rule}\``).join(', ')} |`)
    .join('\n');
}

/** The manual of the checks (docs/checks.md), read off the rules. */
export const checksManual = (): string => `# Checks

What the extension compares in a notice, and when it keeps silent. Written by \`npm run docs:checks\` from the rules in
\`lib/checks\`: change a rule, not this page.

- \`error\`: the text contradicts itself. \`warning\`: provable from the text. \`note\`: a judgement, or a fact with an
  innocent reading.
- Every finding states its arithmetic and points at the words it used; a finding that something is missing points at
  nothing.
- A finding is known again after an edit by its rule and the words of its first evidence (\`findingKey\`); a changed
  figure makes another finding, so one that was set aside comes back.
- Figures with 多, 余, 近, 约, 以上 are not checked; 1.5万 may be anything that rounds to it.
- Dates whose year is only inherited are not used to prove an order.

## One notice

${RULES.map(entryOf).join('\n')}
## Two versions of a notice

${VERSION_RULES.map(entryOf).join('\n')}
## A feedback notice and the notice that answers it

${PAIR_RULES.map(entryOf).join('\n')}
## What a human reader established in three real notices

The corpus stays outside the project; the numbers are those of its list. Certain findings and the rules that find them:

| finding | rule |
| --- | --- |
${coverageTable()}

Certain findings that no rule covers:

| finding | what | why not |
| --- | --- | --- |
${NOT_COVERED.map(({ id, what, why }) => `| ${id} | ${what} | ${why} |`).join('\n')}
`;
