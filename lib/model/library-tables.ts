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
};
