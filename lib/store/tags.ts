import type { TagRecord } from '../model/library';
import type { LibraryDatabase } from './database';
import { type Step, writeStep } from './history';
import { guarded, StoreError } from './store-error';
import type { Fields } from './tables';

/** Separates the levels of a nested name: `资金/专项资金`. */
export const TAG_SEPARATOR = '/';

/** Lists the tags by name. */
export const listTags = (database: LibraryDatabase): Promise<TagRecord[]> =>
  guarded(async () => {
    const rows = await database.tags.toArray();
    return rows
      .filter((row) => row.deletedAt === null)
      .sort((one, other) => one.name.localeCompare(other.name, 'zh'));
  });

/** One spelling of a tag's name: no blanks around its levels, no empty level. `资金 / 专项` → `资金/专项`. */
const spelled = (name: string): string => {
  const levels = name.split(TAG_SEPARATOR).map((level) => level.trim());
  const spelling = levels.filter((level) => level !== '').join(TAG_SEPARATOR);
  if (spelling === '') throw new StoreError('failed', 'A tag needs a name.');
  return spelling;
};

const named = (database: LibraryDatabase, name: string): Promise<TagRecord | undefined> =>
  database.tags
    .where('name')
    .equals(name)
    .filter((row) => row.deletedAt === null)
    .first();

const createIn = async (database: LibraryDatabase, step: Step, tag: Fields<'tags'>): Promise<TagRecord> => {
  const name = spelled(tag.name);
  return (await named(database, name)) ?? (await step.create('tags', { ...tag, name }));
};

/** Makes a tag; gives the one that has the name already. */
export const createTag = (database: LibraryDatabase, tag: Fields<'tags'>): Promise<TagRecord> =>
  writeStep(database, 'create-tag', (step) => createIn(database, step, tag));

/** Adds a list of tags in one step; those whose names exist stay as they are. */
export const importTags = (
  database: LibraryDatabase,
  tags: readonly Fields<'tags'>[],
): Promise<TagRecord[]> =>
  writeStep(database, 'import-tags', async (step) => {
    const rows: TagRecord[] = [];
    for (const tag of tags) rows.push(await createIn(database, step, tag));
    return rows;
  });

/**
 * Changes a tag; a new name moves the tags nested in it along.
 * Errors: `absent`; `conflict` when another tag has the name (mergeTags is for that).
 */
export const changeTag = (
  database: LibraryDatabase,
  id: string,
  patch: Partial<Fields<'tags'>>,
): Promise<TagRecord> =>
  writeStep(database, patch.name === undefined ? 'edit-tag' : 'rename-tag', async (step) => {
    const before = await database.tags.get(id);
    if (!before || patch.name === undefined) return step.change('tags', id, patch);
    const name = spelled(patch.name);
    const holder = await named(database, name);
    if (holder && holder.id !== id) throw new StoreError('conflict', `A tag is named ${name} already.`);
    const nested = await database.tags
      .where('name')
      .startsWith(before.name + TAG_SEPARATOR)
      .filter((row) => row.deletedAt === null)
      .toArray();
    for (const child of nested)
      await step.change('tags', child.id, { name: name + child.name.slice(before.name.length) });
    return step.change('tags', id, { ...patch, name });
  });

/** Replaces tags on every annotation; `into` null takes them off. */
const replaceTags = async (
  database: LibraryDatabase,
  step: Step,
  ids: readonly string[],
  into: string | null,
): Promise<void> => {
  const carriers = await database.annotations
    .where('tagIds')
    .anyOf([...ids])
    .distinct()
    .filter((row) => row.deletedAt === null)
    .toArray();
  for (const { id, tagIds } of carriers) {
    const kept = tagIds.filter((tag) => !ids.includes(tag));
    await step.change('annotations', id, {
      tagIds: into === null || kept.includes(into) ? kept : [...kept, into],
    });
  }
};

/** Merges tags into one everywhere, in one step; errors: `absent`. */
export const mergeTags = (
  database: LibraryDatabase,
  from: readonly string[],
  into: string,
): Promise<TagRecord> =>
  writeStep(database, 'merge-tags', async (step) => {
    const merged = from.filter((id) => id !== into);
    const target = await database.tags.get(into);
    if (!target || target.deletedAt !== null) throw new StoreError('absent', `There is no tag ${into}.`);
    await replaceTags(database, step, merged, into);
    for (const id of merged) await step.remove('tags', id);
    return target;
  });

/** Removes a tag and takes it off every annotation, in one step; errors: `absent`. */
export const removeTag = (database: LibraryDatabase, id: string): Promise<void> =>
  writeStep(database, 'delete-tag', async (step) => {
    await replaceTags(database, step, [id], null);
    await step.remove('tags', id);
  });
