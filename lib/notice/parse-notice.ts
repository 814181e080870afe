import type { Notice, NoticeKind, PageHead } from '../model/notice';
import { readAccountability } from './accountability/index';
import { readContact } from './contact/index';
import { measureCoverage } from './coverage';
import { readDeclared } from './declared/index';
import { readFacts } from './facts/index';
import { readHead } from './head/index';
import { hideInvisible } from './invisible';
import { decideKind } from './kind/index';
import { normalize } from './normalize';
import { numberParts } from './number-parts';
import { readStructure } from './read-structure';
import { quoteOriginal } from './refine/quote-original';
import type { Trace } from './trace';

/** Changes whenever the same text may be read differently; stored with every reading. */
export const PARSER_VERSION = '1.1.0';

export interface ParseOptions {
  /** A list that the reader fills with its decisions. */
  trace?: Trace;
  /** Reads the text as this kind of notice, whatever it seems to be. */
  kind?: NoticeKind;
}

/**
 * Reads a notice: who inspected whom and when, its issues and what answers them, its figures. All offsets are
 * offsets into `text`. Never throws, drops nothing, takes time linear in the text's length; a text of kind `other`
 * has no issues and no measures.
 */
export function parseNotice(
  text: string,
  pageHead: PageHead | null = null,
  options: ParseOptions = {},
): Notice {
  const seen = hideInvisible(text);
  const usual = normalize(seen.text);
  const facts = readFacts(usual, { startYear: null, latest: pageHead?.publishedDate ?? null });
  const decided = decideKind(usual, pageHead?.title ?? null);
  const { kind, confidence } = options.kind ? { kind: options.kind, confidence: 1 } : decided;
  const trace: Trace = [];
  const structure = readStructure(usual, kind, options.trace ? trace : null);
  const { sections } = structure;
  const parts = numberParts(usual, structure.issues, structure.measures);
  const reading: Notice = {
    parserVersion: PARSER_VERSION,
    kind,
    confidence,
    text: usual,
    ...readHead({ text: usual, facts, sections, kind, pageHead }),
    declared: readDeclared(usual, sections, parts.issues),
    accountability: readAccountability(usual, sections),
    sections,
    ...parts,
    facts,
    contact: readContact(usual, sections),
    coverage: measureCoverage(usual, sections, structure.understood),
  };
  for (const entry of trace) options.trace?.push({ ...entry, ...seen.toOriginal(entry) });
  return quoteOriginal(reading, text, seen);
}
