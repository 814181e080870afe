import type { Notice } from '../model/notice';
import type { Span } from '../model/span';
import { addressOfQuote } from './text-fragment';

/** A reading of a page, as a citation names it; a stored version is one. */
export interface CitedReading {
  notice: Pick<Notice, 'text' | 'title' | 'inspectedBody' | 'publishedDate'>;
  head: { title: string | null };
  url: string;
  /** ISO 8601. */
  seenAt: string;
  /** SHA-256 of the notice's text, hexadecimal; null for a reading that is not stored. */
  hash: string | null;
}

/** How much of the hash a citation shows: enough to tell a notice's versions apart. */
const HASH_CHARACTERS = 12;

/**
 * Cites a stretch of a reading with what is needed to find and to prove it: `“…” 某局党组. 关于…的通报[EB/OL]. (2023-07-28)[2026-11-22].
 * http://…#:~:text=… SHA-256:0123456789ab`.
 * The reference follows GB/T 7714—2015, 8.8 (electronic resources); what is not known is left out.
 */
export function cite({ notice, head, url, seenAt, hash }: CitedReading, { start, end }: Span): string {
  const { text, title, inspectedBody, publishedDate } = notice;
  const exact = text.slice(start, end).replace(/\s+/gu, ' ').trim();
  const dates = `${publishedDate === null ? '' : `(${publishedDate})`}[${seenAt.slice(0, 10)}]`;
  const reference = [inspectedBody, `${title ?? head.title ?? '无题'}[EB/OL]`, dates].filter(
    (part) => part !== null,
  );
  const proof = hash === null ? '' : ` SHA-256:${hash.slice(0, HASH_CHARACTERS)}`;
  return `“${exact}” ${reference.join('. ')}. ${addressOfQuote(url, text, start, end)}${proof}`;
}
