import type { TagRecord } from '../../lib/model/library';
import { createTag, type LibraryDatabase, listTags } from '../../lib/store/index';
import { useLive, valueOr } from './use-live';

/** Colours of new tags, given out in turn; each stands out on light and dark paper. */
export const TAG_COLORS = [
  '#c23b22',
  '#1f5fae',
  '#2c6e49',
  '#6f3fa0',
  '#946000',
  '#0f766e',
  '#9d3b74',
  '#5c574e',
];

/** The library's tags, kept up to date. */
export const useTags = (database: LibraryDatabase): TagRecord[] =>
  valueOr(
    useLive(() => listTags(database), [database]),
    [],
  );

/** Makes a tag by name alone, in the next colour. */
export const createNamedTag = (
  database: LibraryDatabase,
  name: string,
  existing: readonly TagRecord[],
): Promise<TagRecord> =>
  createTag(database, { name, color: TAG_COLORS[existing.length % TAG_COLORS.length]!, description: '' });
