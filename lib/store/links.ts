import type { LinkRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { type StepLabel, writeStep } from './history';
import { newId } from './new-id';
import { ensureSelf } from './self';
import { guarded } from './store-error';

/** A link that was worked out. */
export type Suggestion = Pick<LinkRecord, 'members' | 'score'>;

const ordered = ([one, other]: LinkRecord['members']): LinkRecord['members'] =>
  one < other ? [one, other] : [other, one];

const keyOf = (link: Pick<LinkRecord, 'kind' | 'members'>): string =>
  [link.kind, ...ordered(link.members)].join(' ');

/** Lists the links of a kind that are not refused. */
export const listLinks = (database: LibraryDatabase, kind: LinkRecord['kind']): Promise<LinkRecord[]> =>
  guarded(() =>
    database.links
      .where('kind')
      .equals(kind)
      .filter((row) => row.deletedAt === null && row.state !== 'refused')
      .toArray(),
  );

/** Lists every link of a kind, refused ones too. */
export const listAllLinks = (database: LibraryDatabase, kind: LinkRecord['kind']): Promise<LinkRecord[]> =>
  guarded(() =>
    database.links
      .where('kind')
      .equals(kind)
      .filter((row) => row.deletedAt === null)
      .toArray(),
  );

/** Lists every link of a row, whatever its state. */
export const listLinksOf = (database: LibraryDatabase, memberId: string): Promise<LinkRecord[]> =>
  guarded(() =>
    database.links
      .where('members')
      .equals(memberId)
      .filter((row) => row.deletedAt === null)
      .toArray(),
  );

/**
 * Adds what was worked out for a kind of link, and takes away the suggestions that nothing speaks for any more: of
 * notices that went or were read anew. Decisions stay. Is no step of the reader's.
 */
export const replaceSuggestions = (
  database: LibraryDatabase,
  kind: LinkRecord['kind'],
  suggestions: readonly Suggestion[],
): Promise<void> =>
  guarded(() =>
    database.transaction('rw', database.links, database.reviewers, async () => {
      const { id: author } = await ensureSelf(database);
      const present = await database.links.where('kind').equals(kind).toArray();
      const known = new Map(present.map((row) => [keyOf(row), row]));
      const now = new Date().toISOString();
      const written: LinkRecord[] = [];
      for (const { members, score } of suggestions) {
        const key = keyOf({ kind, members });
        const row = known.get(key);
        known.delete(key);
        if (row && (row.state !== 'suggested' || (row.score === score && row.deletedAt === null))) continue;
        const base = row ?? { id: newId(), author, createdAt: now };
        const fields = { kind, members: ordered(members), score, state: 'suggested' as const };
        written.push({ ...base, updatedAt: now, deletedAt: null, ...fields });
      }
      for (const row of known.values())
        if (row.state === 'suggested' && row.deletedAt === null)
          written.push({ ...row, updatedAt: now, deletedAt: now });
      await database.links.bulkPut(written);
    }),
  );

const LABEL_OF_STATE: Record<LinkRecord['state'], StepLabel> = {
  suggested: 'restore-link',
  confirmed: 'confirm-link',
  refused: 'refuse-link',
};

/**
 * Decides on many pairs in one step; a pair that has no link yet gets one. `suggested` takes a decision back.
 */
export const decideLinks = (
  database: LibraryDatabase,
  kind: LinkRecord['kind'],
  pairs: readonly LinkRecord['members'][],
  state: LinkRecord['state'],
): Promise<void> =>
  writeStep(database, LABEL_OF_STATE[state], async (step) => {
    const links = await database.links
      .where('members')
      .anyOf(pairs.map(([one]) => one))
      .distinct()
      .toArray();
    const known = new Map(links.filter((row) => row.deletedAt === null).map((row) => [keyOf(row), row]));
    for (const members of pairs) {
      const row = known.get(keyOf({ kind, members }));
      if (row) await step.change('links', row.id, { state });
      else if (state !== 'suggested')
        await step.create('links', { kind, members: ordered(members), state, score: 1 });
    }
  });

/** Confirms or refuses a link; errors: `absent`. */
export const settleLink = (
  database: LibraryDatabase,
  id: string,
  state: 'confirmed' | 'refused',
): Promise<LinkRecord> =>
  writeStep(database, LABEL_OF_STATE[state], (step) => step.change('links', id, { state }));

/** Links two rows by hand, as confirmed; gives the link that is there already, confirmed. */
export const linkByHand = (
  database: LibraryDatabase,
  kind: LinkRecord['kind'],
  members: LinkRecord['members'],
): Promise<LinkRecord> =>
  writeStep(database, 'link', async (step) => {
    const among = await database.links.where('members').equals(members[0]).toArray();
    const known = among.find((row) => keyOf(row) === keyOf({ kind, members }) && row.deletedAt === null);
    return known
      ? step.change('links', known.id, { state: 'confirmed' })
      : step.create('links', { kind, members: ordered(members), state: 'confirmed', score: 1 });
  });
