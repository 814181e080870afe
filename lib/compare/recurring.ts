import { PairDecisions, type RecurringLink } from './pair-decisions';
import {
  FeatureCounts,
  likenessTo,
  NOTHING,
  type TitleVector,
  type Vector,
  type VectorSum,
  vectorOf,
} from './title-vector';

/** An issue as the comparison sees it. */
export interface TitledIssue {
  id: string;
  title: string;
  /** Titles above it, outermost first. */
  path?: readonly string[];
}

/** Issues that say the same in other words. */
export interface RecurringGroup {
  /** The smallest member id: stable while that member stays. */
  id: string;
  family: string | null;
  /** In order of id. */
  members: string[];
  /** How like the members are on average, 0..1; 1 where readers confirmed every member. */
  score: number;
}

interface Entry extends TitleVector {
  issue: TitledIssue;
  group: Cluster | null;
}

interface Cluster extends VectorSum {
  members: Set<Entry>;
}

/** The least likeness at which an issue joins a group. */
const JOINS = 0.42;
/** A feature of more groups than this finds no candidates; it still counts in the comparison. */
const TOO_COMMON = 400;
/** Candidates are sought by this many of a title's rarest features. */
const RAREST = 10;
const MOST_CANDIDATES = 16;
/** Words and problems share one table of holders. */
const WORD = (feature: number): number => feature;
const PROBLEM = (problem: number): number => -1 - problem;

/**
 * Groups issues by what they say: TF-IDF over single characters and pairs of the telling words, beside the problems
 * that the family lexicon knows. Issues come and go one notice at a time; a group's centre is compared, not every pair.
 */
export class RecurringIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #clusters = new Set<Cluster>();
  readonly #holders = new Map<number, Set<Cluster>>();
  /** One issue for each title, so that the same title is compared once. */
  readonly #twins = new Map<string, Entry>();
  readonly #counts = new FeatureCounts();
  /** Groups that were put back, by the name that they had. */
  readonly #restored = new Map<string, Cluster>();
  readonly #decisions = new PairDecisions();

  constructor(links: readonly RecurringLink[] = []) {
    for (const link of links) this.#decisions.note(link);
  }

  /** How many issues it holds. */
  get size(): number {
    return this.#entries.size;
  }

  /** Adds issues; those that stand in it already are replaced. */
  add(issues: readonly TitledIssue[]): void {
    const fresh = this.#enter(issues);
    // The clearest titles found the groups, whatever the order in which they came.
    fresh.sort((a, b) => clarityOf(b) - clarityOf(a) || compareText(a.issue.title, b.issue.title));
    for (const entry of fresh) this.#place(entry);
  }

  /** Makes issues known, in no group yet; those that are known already are replaced. */
  #enter(issues: readonly TitledIssue[]): Entry[] {
    const unique = new Map(issues.map((issue) => [issue.id, issue]));
    this.remove([...unique.keys()]);
    const fresh = [...unique.values()].map(
      (issue): Entry => ({ ...vectorOf(issue.title, issue.path), issue, group: null }),
    );
    for (const entry of fresh) this.#counts.count(entry, 1);
    const all = this.#entries.size + fresh.length;
    for (const entry of fresh) {
      this.#counts.weigh(entry, all);
      this.#entries.set(entry.issue.id, entry);
    }
    return fresh;
  }

  /** Puts issues back into the groups in which they stood, which is less work than finding the groups again. */
  restore(issues: readonly TitledIssue[], groupOf: (id: string) => string | null): void {
    const fresh = this.#enter(issues);
    for (const entry of fresh) {
      const group = groupOf(entry.issue.id);
      const cluster = (group === null ? undefined : this.#restored.get(group)) ?? this.#found();
      if (group !== null) this.#restored.set(group, cluster);
      this.#join(entry, cluster);
    }
  }

  /** Takes issues out. */
  remove(ids: readonly string[]): void {
    for (const id of ids) {
      const entry = this.#entries.get(id);
      if (!entry) continue;
      this.#leave(entry);
      this.#entries.delete(id);
      this.#counts.count(entry, -1);
    }
  }

  /** Learns what a reader said of a pair: a confirmed pair shares a group, a refused one never does. */
  learn(link: RecurringLink): void {
    this.#decisions.note(link);
    const entries = link.members.flatMap((id) => this.#entries.get(id) ?? []);
    // Where one of the two is not there, the other has no reason to move.
    if (entries.length < 2) return;
    for (const entry of entries) this.#leave(entry);
    for (const entry of entries) this.#place(entry);
  }

  /** Every group of at least two issues, largest first. */
  groups(): RecurringGroup[] {
    return [...this.#clusters]
      .filter(({ members }) => members.size > 1)
      .map((cluster) => this.#describe(cluster))
      .sort((a, b) => b.members.length - a.members.length || compareText(a.id, b.id));
  }

  /** The group of an issue, null where it stands alone or is not known. */
  groupOf(id: string): RecurringGroup | null {
    const cluster = this.#entries.get(id)?.group;
    return cluster && cluster.members.size > 1 ? this.#describe(cluster) : null;
  }

  #place(entry: Entry): void {
    for (const id of this.#decisions.confirmedWith(entry.issue.id)) {
      const partner = this.#entries.get(id)?.group;
      if (partner) {
        this.#join(entry, partner);
        return;
      }
    }
    const twin = this.#twins.get(entry.title);
    if (twin?.group && !this.#isRefused(entry, twin.group)) {
      this.#join(entry, twin.group);
      return;
    }
    let best: Cluster | null = null;
    let bestLikeness = JOINS;
    for (const cluster of this.#candidates(entry)) {
      if (this.#isRefused(entry, cluster)) continue;
      const likeness = likenessTo(entry, cluster);
      if (likeness > bestLikeness) {
        bestLikeness = likeness;
        best = cluster;
      }
    }
    this.#join(entry, best ?? this.#found());
  }

  #isRefused(entry: Entry, cluster: Cluster): boolean {
    for (const id of this.#decisions.refusedWith(entry.issue.id))
      if (this.#entries.get(id)?.group === cluster) return true;
    return false;
  }

  /** The groups that share most with a title: those of its problems, and those that share its rarest features. */
  #candidates(entry: Entry): Cluster[] {
    const scores = new Map<Cluster, number>();
    for (const [problem, weight] of entry.problems)
      for (const cluster of this.#holders.get(PROBLEM(problem)) ?? []) scores.set(cluster, weight);
    const held: { holders: Set<Cluster>; weight: number }[] = [];
    for (const [feature, weight] of entry.words) {
      const holders = this.#holders.get(WORD(feature));
      if (holders && holders.size <= TOO_COMMON) held.push({ holders, weight });
    }
    held.sort((a, b) => a.holders.size - b.holders.size);
    for (const { holders, weight } of held.slice(0, RAREST))
      for (const cluster of holders) scores.set(cluster, (scores.get(cluster) ?? 0) + weight);
    const ranked = [...scores];
    if (ranked.length > MOST_CANDIDATES) ranked.sort((a, b) => b[1] - a[1]);
    return ranked.slice(0, MOST_CANDIDATES).map(([cluster]) => cluster);
  }

  #found(): Cluster {
    const cluster: Cluster = {
      members: new Set(),
      words: new Map(),
      problems: new Map(),
      wordSquare: 0,
      problemSquare: 0,
    };
    this.#clusters.add(cluster);
    return cluster;
  }

  #join(entry: Entry, cluster: Cluster): void {
    entry.group = cluster;
    cluster.members.add(entry);
    if (entry.words.size > 0 && !this.#twins.has(entry.title)) this.#twins.set(entry.title, entry);
    cluster.wordSquare += this.#shift(cluster, cluster.words, entry.words, 1, WORD);
    cluster.problemSquare += this.#shift(cluster, cluster.problems, entry.problems, 1, PROBLEM);
  }

  #leave(entry: Entry): void {
    const cluster = entry.group;
    if (!cluster) return;
    entry.group = null;
    cluster.members.delete(entry);
    if (this.#twins.get(entry.title) === entry) this.#twins.delete(entry.title);
    cluster.wordSquare += this.#shift(cluster, cluster.words, entry.words, -1, WORD);
    cluster.problemSquare += this.#shift(cluster, cluster.problems, entry.problems, -1, PROBLEM);
    if (cluster.members.size === 0) this.#clusters.delete(cluster);
  }

  /** Adds a member's vector to a group's sum or takes it off; returns what the square of the sum's length gains. */
  #shift(
    cluster: Cluster,
    sum: Vector,
    part: Vector,
    sign: 1 | -1,
    keyOf: (feature: number) => number,
  ): number {
    let gain = 0;
    for (const [feature, weight] of part) {
      const before = sum.get(feature) ?? 0;
      const value = before + sign * weight;
      if (value < NOTHING) {
        sum.delete(feature);
        gain -= before * before;
        const holders = this.#holders.get(keyOf(feature));
        holders?.delete(cluster);
        if (holders?.size === 0) this.#holders.delete(keyOf(feature));
      } else {
        sum.set(feature, value);
        gain += value * value - before * before;
        if (before > 0) continue;
        const holders = this.#holders.get(keyOf(feature));
        if (holders) holders.add(cluster);
        else this.#holders.set(keyOf(feature), new Set([cluster]));
      }
    }
    return gain;
  }

  #describe(cluster: Cluster): RecurringGroup {
    const entries = [...cluster.members];
    const members = entries.map(({ issue }) => issue.id).sort(compareText);
    const families = new Map<string, number>();
    for (const { family } of entries)
      if (family !== null) families.set(family, (families.get(family) ?? 0) + 1);
    const [family] = [...families].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0] ?? [null];
    const isConfirmed = entries.every(({ issue }) => this.#decisions.confirmedWith(issue.id).size > 0);
    const likeness = entries.reduce((sum, entry) => sum + likenessTo(entry, cluster), 0) / entries.length;
    return { id: members[0]!, family, members, score: isConfirmed ? 1 : round(Math.min(1, likeness)) };
  }
}

/** How much a title says: known problems first, then longer ones. */
const clarityOf = ({ problems, words }: Entry): number =>
  (problems.size === 1 ? 1000 : problems.size > 1 ? 500 : 0) - words.size;

const round = (value: number): number => Math.round(value * 1000) / 1000;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Groups issues in one go. */
export function findRecurring(
  issues: readonly TitledIssue[],
  links: readonly RecurringLink[] = [],
): RecurringGroup[] {
  const index = new RecurringIndex(links);
  index.add(issues);
  return index.groups();
}
