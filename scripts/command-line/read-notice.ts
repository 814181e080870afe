import { checkNotice } from '../../lib/checks';
import type { Finding } from '../../lib/model/finding';
import type { Notice, PageHead } from '../../lib/model/notice';
import { parseNotice, type Trace } from '../../lib/notice';
import { readDocument } from './read-document';

/** A file's notice with what the checks say of it. */
export interface NoticeFile {
  readonly file: string;
  readonly notice: Notice;
  readonly findings: readonly Finding[];
  readonly head: PageHead | null;
}

/** A file that cannot be read, with the reason. */
export interface UnreadableFile {
  readonly file: string;
  readonly error: string;
}

export const isUnreadable = (result: NoticeFile | UnreadableFile): result is UnreadableFile =>
  'error' in result;

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
};

const reasonOf = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
};

/** Reads, parses and checks one file; what goes wrong is said, never thrown. */
export function readNotice(file: string, trace?: Trace): NoticeFile | UnreadableFile {
  try {
    const { text, head } = readDocument(file);
    const notice = parseNotice(text, head, trace ? { trace } : {});
    return { file, notice, findings: checkNotice(notice, { head }), head };
  } catch (error) {
    return { file, error: reasonOf(error) };
  }
}
