import { ListRows } from '../../entrypoints/library/list-rows';
import { contextOf } from '../../entrypoints/library/tabs/joined-rows';
import type { ListTab } from '../../entrypoints/library/tabs/list-tab';
import { type LibraryDatabase, LibraryMirror } from '../../lib/store/index';

/** The rows of a list as the library holds them now. */
export const rowsOfList = async <Row>(database: LibraryDatabase, tab: ListTab<Row>): Promise<Row[]> => {
  const mirror = new LibraryMirror(database);
  await Promise.all([null, ...tab.reads].map((table) => mirror.read(table)));
  mirror.close();
  const list = new ListRows(tab, mirror);
  list.update(contextOf(mirror.tags, mirror.reviewers, []));
  return list.index.narrow('', {}).rows;
};
