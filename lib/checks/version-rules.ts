import type { ComparisonRule } from './rule';
import { changedFigure } from './version-rules/changed-figure';
import { changedStatus } from './version-rules/changed-status';
import { vanishedIssue } from './version-rules/vanished-issue';

/** The rules on two versions of one notice, in the order in which they are listed to readers. */
export const VERSION_RULES: readonly ComparisonRule[] = [changedFigure, changedStatus, vanishedIssue];
