import { addressOfQuote } from './text-fragment';

export interface CitedQuote {
  /** The version's text, and the quote's place in it. */
  text: string;
  start: number;
  end: number;
  body: string | null;
  title: string | null;
  /** `YYYY-MM-DD`. */
  publishedDate: string | null;
  address: string;
  /** ISO 8601. */
  accessedAt: string;
  /** SHA-256 of the version's text, hexadecimal. */
  hash: string;
}

/** How much of the hash a citation shows: enough to tell a notice's versions apart. */
const HASH_CHARACTERS = 12;

/**
 * Cites a quote with what is needed to find and to prove it: `“…” 某局党组. 关于…的通报[EB/OL]. (2023-07-28)[2026-11-22].
 * http://…#:~:text=… SHA-256:0123456789ab`.
 * The reference follows GB/T 7714—2015, 8.8 (electronic resources); what is not known is left out.
 */
export function cite(quote: CitedQuote): string {
  const exact = quote.text.slice(quote.start, quote.end).replace(/\s+/gu, ' ').trim();
  const dates = `${quote.publishedDate === null ? '' : `(${quote.publishedDate})`}[${quote.accessedAt.slice(0, 10)}]`;
  const reference = [quote.body, `${quote.title ?? '无题'}[EB/OL]`, dates]
    .filter((part) => part !== null)
    .join('. ');
  return `“${exact}” ${reference}. ${addressOfQuote(quote.address, quote.text, quote.start, quote.end)} SHA-256:${quote.hash.slice(0, HASH_CHARACTERS)}`;
}
