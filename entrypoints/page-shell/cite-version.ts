import { cite } from '../../lib/export/citation';
import type { VersionRecord } from '../../lib/model/library';
import type { Span } from '../../lib/model/span';

/** Cites a stretch of a stored version: the words, whose they are, where and when they were read, and the text's hash. */
export const citeVersion = (
  { notice, head, url, seenAt, hash }: VersionRecord,
  { start, end }: Span,
): string =>
  cite({
    text: notice.text,
    start,
    end,
    body: notice.inspectedBody,
    title: notice.title ?? head.title,
    publishedDate: notice.publishedDate,
    address: url,
    accessedAt: seenAt,
    hash,
  });
