import type { Coverage, Section, SectionRole } from '../model/notice';
import type { Span } from '../model/span';
import { isBlank, splitLines } from './split-lines';

/** Parts whose prose is understood by what the part is; in the others only what the reader made something of. */
const READ_AS_A_WHOLE: ReadonlySet<SectionRole> = new Set([
  'head',
  'opening',
  'outline',
  'organisation',
  'recommendations',
  'commitments',
  'leads',
  'next-steps',
  'contact',
  'signature',
]);
const BY_PLACE_ALONE = 'section-by-place';
const SHORTEST = 8;

/**
 * Measures how much of the text the reader accounts for: the share of its non-blank characters that stand in a
 * part it recognises, a heading, an answer or an issue; the rest is listed, a span a line, trifles left out.
 */
export function measureCoverage(
  text: string,
  sections: readonly Section[],
  understood: readonly Span[],
): Coverage {
  const read = new Uint8Array(text.length);
  for (const section of sections)
    if (READ_AS_A_WHOLE.has(section.role) && section.rule !== BY_PLACE_ALONE)
      read.fill(1, section.start, section.end);
  for (const span of understood) read.fill(1, span.start, span.end);
  let total = 0;
  let accounted = 0;
  const unread: Span[] = [];
  for (const line of splitLines(text)) {
    let start = line.start;
    for (let offset = line.start; offset <= line.end; offset += 1) {
      const isRead = offset === line.end || read[offset] === 1;
      if (offset < line.end && !isBlank(text.charCodeAt(offset))) {
        total += 1;
        if (isRead) accounted += 1;
      }
      if (!isRead) continue;
      if (offset - start >= SHORTEST) unread.push({ start, end: offset });
      start = offset + 1;
    }
  }
  return { share: total === 0 ? 0 : accounted / total, unread };
}
