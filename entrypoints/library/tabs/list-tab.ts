import type { ComponentType } from 'preact';
import type { Facet } from '../../../components/table/row-index';
import type { Column } from '../../../components/table/table-columns';
import type { LabelKey, Labels } from '../../../lib/labels/index';
import type { Trust } from '../../../lib/model/annotation';
import type { LongTable, NoticeBundle } from '../../../lib/store/index';
import type { LibraryAddress } from '../address';
import type { RowContext } from './joined-rows';
import type { FilterNames } from './notice-names';

/** What every view of the library gets. */
export interface TabViewProps {
  address: LibraryAddress;
  go: (patch: Partial<LibraryAddress>, isStep?: boolean) => void;
}

/** One tab of the library; a comparison is one as well as a list. */
export interface LibraryTab {
  id: string;
  label: LabelKey;
  View: ComponentType<TabViewProps>;
}

/** A facet as a reader sees it. */
export interface ListFacet<Row> extends Facet<Row> {
  label: LabelKey;
  labelOf: (value: string, labels: Labels, names: FilterNames) => string;
}

/** Where a row stands: the version and the stretch of its text. */
export interface RowPlace {
  url: string;
  versionId: string;
  start: number | null;
  end: number | null;
  trust: Trust | null;
}

/** What a list tab is made of; ListView shows it. */
export interface ListTab<Row> {
  label: LabelKey;
  /** The long tables that its rows are made of. */
  reads: readonly LongTable[];
  /** A notice's rows in the list. */
  rowsOf: (bundle: NoticeBundle, context: RowContext) => readonly Row[];
  rowKey: (row: Row) => string;
  rowName: (row: Row) => string;
  placeOf: (row: Row) => RowPlace;
  /** What the search looks into. */
  textsOf: (row: Row) => readonly (string | null)[];
  columns: (labels: Labels, terms: readonly string[]) => Column<Row>[];
  /** Columns that show until the reader chooses others. */
  shownColumns: readonly string[];
  facets: readonly ListFacet<Row>[];
  empty: [title: LabelKey, hint: LabelKey];
  Detail: ComponentType<{ row: Row }>;
  /** What can be done with chosen rows. */
  BulkActions: ComponentType<{ rows: readonly Row[]; onDone: () => void }>;
}
