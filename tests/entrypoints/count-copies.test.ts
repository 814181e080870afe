import { expect, test } from 'vitest';
import { countCopies } from '../../entrypoints/page-shell/count-copies';
import { type LibraryDatabase, openDatabase } from '../../lib/store/index';
import { inventLibrary } from '../../scripts/generated-library/library-rows';

const PASSAGE = '会同街道核对公租房名册并逐户上门回访，清退不合条件的住户八户';
const { notices, measures } = inventLibrary({ notices: 4, problems: 2 });
const [sampleNotice] = notices;
const [sample] = measures;

/** A library of notices a, b, c … whose measures have these texts. */
async function libraryOf(name: string, texts: readonly string[][]): Promise<LibraryDatabase> {
  const database = openDatabase(name);
  await database.notices.bulkPut(
    texts.map((_, at) => ({ ...sampleNotice!, id: String.fromCharCode(97 + at) })),
  );
  await database.measures.bulkPut(
    texts.flatMap((own, at) =>
      own.map((text, index) => ({
        ...sample!,
        ...{ id: `${at}-${index}`, noticeId: String.fromCharCode(97 + at), localId: `m${index + 1}`, text },
      })),
    ),
  );
  return database;
}

test('counts other notices, each once, measure by measure', async () => {
  const database = await libraryOf('copies', [
    [`${PASSAGE}。`, '更换泵站老化的阀门。'],
    [`经研究，${PASSAGE}。`, `${PASSAGE}，结果入档。`],
    [`随后${PASSAGE}。`],
    ['重新铺设供水管网三公里并恢复路面。'],
  ]);
  expect(await countCopies(database, 'a')).toEqual([{ measureId: 'm1', notices: 2 }]);
  expect(await countCopies(database, 'd')).toEqual([]);
});

test('a notice that was deleted no longer counts', async () => {
  const database = await libraryOf('copies-deleted', [[`${PASSAGE}。`], [`${PASSAGE}。`]]);
  expect(await countCopies(database, 'a')).toEqual([{ measureId: 'm1', notices: 1 }]);
  await database.notices.update('b', { deletedAt: '2024-01-01T00:00:00.000Z' });
  expect(await countCopies(database, 'a')).toEqual([]);
});
