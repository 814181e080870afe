import { FAMILIES } from './families';
import type { Family } from './family';
import { foldTitle, Lexicon, type WordHit } from './lexicon';

export { FAMILIES } from './families';
export { FAMILY_GROUPS, type Family, type FamilyGroup } from './family';
export { foldTitle } from './lexicon';

/** A family that a title may belong to. */
export interface FamilySuggestion {
  family: Family;
  /** Units of the title that speak for it; comparable within one title only. */
  score: number;
  /** The family's words that the title holds. */
  words: string[];
}

const lexicon = new Lexicon(FAMILIES);

/** What further words add to the longest one. */
const FURTHER = 0.25;
/** What the titles above add when they name the same family: enough to decide between equals, no more. */
const FROM_ABOVE = 0.4;
const byId = new Map(FAMILIES.map((family) => [family.id, family]));

/** The family of an id, null for an id that no family bears. */
export function findFamily(id: string | null): Family | null {
  return (id !== null && byId.get(id)) || null;
}

/** The families that a title may belong to, likeliest first: the longest word decides, then the one that comes first. */
export function suggestFamilies(title: string, path: readonly string[] = []): FamilySuggestion[] {
  return rankFamilies(lexicon.find(foldTitle(title)), path);
}

/** The id of the family that a title belongs to, null where no family's words stand in it. */
export function familyOf(title: string, path: readonly string[] = []): string | null {
  return suggestFamilies(title, path)[0]?.family.id ?? null;
}

/** What the lexicon reads in a title. */
export interface TitleReading {
  /** The id of its family. */
  family: string | null;
  /** The problems that it names, as `family/set` with the units that name it: `公车使用登记不完整` → `receptions/1` → 2. */
  problems: Map<string, number>;
}

/** Reads a title's family and problems in one pass. */
export function readTitle(title: string, path: readonly string[] = []): TitleReading {
  const hits = lexicon.find(foldTitle(title));
  const problems = new Map<string, number>();
  for (const { family, set, length } of hits) {
    if (set === null) continue;
    const id = `${family.id}/${set}`;
    problems.set(id, Math.max(problems.get(id) ?? 0, length));
  }
  return { family: rankFamilies(hits, path)[0]?.family.id ?? null, problems };
}

function rankFamilies(hits: readonly WordHit[], path: readonly string[]): FamilySuggestion[] {
  if (hits.length === 0) return [];
  const above = new Set(path.flatMap((one) => lexicon.find(foldTitle(one)).map(({ family }) => family)));
  return [...groupHits(hits)]
    .map(([family, found]) => {
      const longest = Math.max(...found.map(({ length }) => length));
      const rest = new Set(found.flatMap(({ units }) => units)).size - longest;
      return {
        family,
        score: longest + FURTHER * rest + (above.has(family) ? FROM_ABOVE : 0),
        words: found.map(({ word }) => word),
        at: Math.min(...found.map(({ units }) => units[0]!)),
      };
    })
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ at: _, ...suggestion }) => suggestion);
}

function groupHits(hits: readonly WordHit[]): Map<Family, WordHit[]> {
  const groups = new Map<Family, WordHit[]>();
  for (const hit of hits) {
    const list = groups.get(hit.family);
    if (list) list.push(hit);
    else groups.set(hit.family, [hit]);
  }
  return groups;
}
