import type * as z from 'zod/mini';
import {
  annotationRecord,
  dismissalRecord,
  historyRecord,
  issueRecord,
  linkRecord,
  measureRecord,
  noticeRecord,
  reviewerRecord,
  siteRecord,
  tagRecord,
  versionRecord,
  viewRecord,
} from '../model/library';

/** The shape of a row in each table. */
export const TABLES = {
  notices: noticeRecord,
  versions: versionRecord,
  issues: issueRecord,
  measures: measureRecord,
  annotations: annotationRecord,
  dismissals: dismissalRecord,
  tags: tagRecord,
  links: linkRecord,
  reviewers: reviewerRecord,
  sites: siteRecord,
  views: viewRecord,
  history: historyRecord,
};

export type TableName = keyof typeof TABLES;

export type Row<Name extends TableName> = z.infer<(typeof TABLES)[Name]>;

/** The tables whose rows a reader's step may touch: all but the record of the steps itself. */
export type WritableTable = Exclude<TableName, 'history'>;

/** A row without what the store fills in. */
export type Fields<Name extends TableName> = Omit<
  Row<Name>,
  'id' | 'author' | 'createdAt' | 'updatedAt' | 'deletedAt'
>;
