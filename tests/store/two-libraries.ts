import type { Target } from '../../lib/model/annotation';
import { createAnnotation, createTag, type LibraryDatabase, saveReading } from '../../lib/store';
import { readingOf } from './readings';

/** A notice of two issues, as `noticeOf` reads it. */
export const OUTLINE = '台账不全:建立台账;逐月核对\n报销不严:修订办法';
/** A moment after all that the tests write. */
export const LATER = '2024-07-01T00:00:00.000Z';

/** The place of some words of a text. */
export const targetAt = (text: string, exact: string): Target => ({
  kind: 'selection',
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  position: {
    type: 'TextPositionSelector',
    start: text.indexOf(exact),
    end: text.indexOf(exact) + exact.length,
  },
  issue: null,
  rule: null,
});

/** Reads a notice into a library and marks some words of it. */
export const readAndMark = async (
  database: LibraryDatabase,
  exact: string,
  more: { url?: string; tagIds?: string[]; note?: string } = {},
) => {
  const { notice, versionId } = await saveReading(
    database,
    readingOf(OUTLINE, more.url ? { url: more.url } : {}),
  );
  const annotation = await createAnnotation(database, {
    noticeId: notice.id,
    versionId,
    target: targetAt(OUTLINE, exact),
    tagIds: more.tagIds ?? [],
    note: more.note ?? exact,
  });
  return { notice, versionId, annotation };
};

/** Makes a tag. */
export const tag = (database: LibraryDatabase, name: string) =>
  createTag(database, { name, color: '#0000aa', description: '' });
