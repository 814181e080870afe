import type { Placement, Trust } from '../model/annotation';
import type { Finding } from '../model/finding';
import type { AnnotationRecord } from '../model/library';
import type { Issue, Notice, PageHead } from '../model/notice';

/** An annotation with the names that its ids stand for and the place it has in the exported text. */
export interface ExportAnnotation {
  readonly annotation: AnnotationRecord;
  readonly placement: Placement;
  /** The names of its tags. */
  readonly tags: readonly string[];
  /** The name of the reviewer who made it. */
  readonly reviewer: string;
}

/** That a reader set a finding aside. */
export interface ExportDismissal {
  readonly reason: string;
  /** The name of the reviewer who set it aside. */
  readonly reviewer: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A notice as it leaves: one version's text with all that is known of it, from the library or from a file. */
export interface ExportNotice {
  /** Address of the page; for a saved file its path. */
  readonly url: string;
  /** SHA-256 of the text, hexadecimal; the ids of all exported rows begin with it. */
  readonly hash: string;
  readonly notice: Notice;
  readonly findings: readonly Finding[];
  readonly head: PageHead | null;
  /** ISO 8601, UTC; null for a file. */
  readonly seenAt: string | null;
  readonly trust: Trust;
  /** Trust of single issues and measures by their id in `notice`, where it differs from the notice's. */
  readonly partTrust?: ReadonlyMap<string, Trust>;
  /** The name of the reviewer whose library it is; null on the command line. */
  readonly reviewer: string | null;
  readonly annotations: readonly ExportAnnotation[];
  /** The findings that were set aside; without it none was. */
  readonly dismissals?: ReadonlyMap<Finding, ExportDismissal>;
  /** Problem family of an issue below the titles of `path`; without it the column stays empty. */
  readonly familyOf?: (issue: Issue, path: readonly string[]) => string | null;
}

/** Digits of the hash that make a row's id; 16 tell 100,000 texts apart beyond doubt. */
const ID_DIGITS = 16;

/** The same text gives the same ids in every export, on every machine: `3f2a9c…-i3`. */
export const rowId = ({ hash }: Pick<ExportNotice, 'hash'>, part = ''): string =>
  part === '' ? hash.slice(0, ID_DIGITS) : `${hash.slice(0, ID_DIGITS)}-${part}`;

/** How far the value of an issue or measure is looked at. */
export const trustOf = ({ trust, partTrust }: ExportNotice, id: string): Trust => partTrust?.get(id) ?? trust;
