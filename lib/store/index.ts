export { liveQuery } from 'dexie';
export * from './annotations';
export * from './comparisons';
export { type ConnectionWatch, DATABASE_NAME, type LibraryDatabase, openDatabase } from './database';
export type { FamilyReader } from './derive-rows';
export * from './dismissals';
export { fingerprintText, hashText } from './fingerprint';
export { type HistoryState, readHistory, redo, STEP_LABELS, type StepLabel, undo } from './history';
export * from './issues';
export { LibraryMirror, type LongTable, type NoticeBundle } from './library-mirror';
export { mergeLibrary, previewMerge, readLibrary, SHARED_TABLES, visitLibrary } from './library-rows';
export * from './links';
export * from './measures';
export {
  type ConflictChoice,
  conflictKey,
  type FileOwner,
  type LibraryRows,
  type MergeConflict,
  type MergeSummary,
  type TableCounts,
} from './merge/merge-plan';
export { likelyOwner, type MergeOptions } from './merge/plan-merge';
export { newId } from './new-id';
export * from './notices';
export * from './reviewers';
export { type Reading, type SavedReading, type SaveOutcome, saveReading } from './save-reading';
export { ensureSelf } from './self';
export * from './sites';
export { StoreError, type StoreErrorCode, storeErrorOf } from './store-error';
export type { Fields, Row, TableName, WritableTable as SharedTableName } from './tables';
export * from './tags';
export * from './versions';
export * from './views';
