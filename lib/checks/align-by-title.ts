import type { Issue, Notice } from '../model/notice';
import { normalize } from '../notice/index';
import type { AlignedIssues } from './rule';

/** Share of common pairs of characters from which two titles are taken for one, 0..1. */
const LEAST_LIKENESS = 0.5;
/** Pairs of characters that stand in more titles than this tell titles apart no more. */
const MOST_TITLES = 60;

const fold = (title: string): string => normalize(title).replaceAll(/[\s\p{P}]/gu, '');

const pairsOf = (title: string): Set<string> => {
  const folded = fold(title);
  return new Set(
    Array.from({ length: Math.max(0, folded.length - 1) }, (_, index) => folded.slice(index, index + 2)),
  );
};

/** Pairs issues of one role in text order, each with the first of the same key that is still free. */
function pairBy(
  key: (issue: Issue) => string,
  first: readonly Issue[],
  second: readonly Issue[],
): Map<Issue, Issue> {
  const free = new Map<string, Issue[]>();
  for (const issue of [...second].reverse()) {
    const list = free.get(key(issue));
    if (list) list.push(issue);
    else free.set(key(issue), [issue]);
  }
  const pairs = new Map<Issue, Issue>();
  for (const issue of first) {
    const partner = free.get(key(issue))?.pop();
    if (partner) pairs.set(issue, partner);
  }
  return pairs;
}

/** Pairs what is left by likeness of titles, the likest first. */
function pairByLikeness(first: readonly Issue[], second: readonly Issue[]): Map<Issue, Issue> {
  const titles = new Map(second.map((issue) => [issue, pairsOf(issue.title)]));
  const holders = new Map<string, Issue[]>();
  for (const [issue, pairs] of titles) {
    for (const pair of pairs) {
      const list = holders.get(pair);
      if (list) list.push(issue);
      else holders.set(pair, [issue]);
    }
  }
  const candidates: { one: Issue; other: Issue; likeness: number }[] = [];
  for (const one of first) {
    const pairs = pairsOf(one.title);
    const shared = new Map<Issue, number>();
    for (const pair of pairs) {
      const list = holders.get(pair) ?? [];
      if (list.length <= MOST_TITLES)
        for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) {
      const likeness = (2 * count) / (pairs.size + titles.get(other)!.size);
      if (likeness >= LEAST_LIKENESS) candidates.push({ one, other, likeness });
    }
  }
  const result = new Map<Issue, Issue>();
  const taken = new Set<Issue>();
  for (const { one, other } of candidates.sort((a, b) => b.likeness - a.likeness)) {
    if (result.has(one) || taken.has(other)) continue;
    result.set(one, other);
    taken.add(other);
  }
  return result;
}

/**
 * Pairs the problems of two texts by their titles: the same words first, then the likest. A stand-in for the alignment
 * of lib/compare, which also reads the answers.
 */
export function alignByTitle(first: Notice, second: Notice): AlignedIssues[] {
  const [asked, answered] = [first, second].map(({ issues }) =>
    issues.filter(({ role }) => role === 'problem'),
  );
  const same = pairBy(({ title }) => fold(title), asked!, answered!);
  const taken = new Set(same.values());
  const alike = pairByLikeness(
    asked!.filter((issue) => !same.has(issue)),
    answered!.filter((issue) => !taken.has(issue)),
  );
  const partners = new Map([...same, ...alike]);
  const found = new Set(partners.values());
  return [
    ...asked!.map((issue) => ({ first: issue.id, second: partners.get(issue)?.id ?? null })),
    ...answered!.filter((issue) => !found.has(issue)).map(({ id }) => ({ first: null, second: id })),
  ];
}
