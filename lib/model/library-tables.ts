import {
  annotationRecord,
  comparisonRecord,
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
} from './library';

/** The shape of a row in each table of the library, in the order in which backups list them. */
export const libraryTables = {
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
  comparisons: comparisonRecord,
};

/** The tables that are one machine's and never travel: the steps that can be undone, and what can be worked out anew. */
export const LOCAL_TABLES = ['history', 'comparisons'] as const;
export type LocalTable = (typeof LOCAL_TABLES)[number];

/** The tables whose rows travel in a backup. */
export type SharedTable = Exclude<keyof typeof libraryTables, LocalTable>;
export const SHARED_TABLES = (Object.keys(libraryTables) as (keyof typeof libraryTables)[]).filter(
  (name): name is SharedTable => !(LOCAL_TABLES as readonly string[]).includes(name),
);
