import * as z from 'zod/mini';
import { span } from './span';

/** What kind of document a page is (see the glossary in README.md). */
export const noticeKind = z.enum([
  'rectification',
  'feedback',
  'audit-rectification',
  'environment-rectification',
  'other',
]);
export type NoticeKind = z.infer<typeof noticeKind>;

/** The level of the committee that sent the inspection team. */
export const inspectionLevel = z.enum(['central', 'provincial', 'municipal', 'county']);
export type InspectionLevel = z.infer<typeof inspectionLevel>;

export const issueRole = z.enum(['aspect', 'category', 'problem']);
export type IssueRole = z.infer<typeof issueRole>;

export const issueStatus = z.enum(['done', 'mostly-done', 'ongoing', 'long-term', 'not-done']);
export type IssueStatus = z.infer<typeof issueStatus>;

/** One problem, or a group of problems, as a heading or a sentence of the notice states it; start–end is its title. */
export const issue = z.extend(span, {
  /** Unique within one reading of one text (`i1`, `i2` …); never stored as an identity. */
  id: z.string(),
  parentId: z.nullable(z.string()),
  /** 1 is outermost. */
  depth: z.int(),
  role: issueRole,
  /** As printed, punctuation included: `(一)`, `1.`. */
  ordinal: z.nullable(z.string()),
  /** Without ordinal and wrapper words (关于…问题的整改). */
  title: z.string(),
  status: z.nullable(issueStatus),
  /** The rule that made it. */
  rule: z.string(),
});
export type Issue = z.infer<typeof issue>;

export const measureType = z.enum(['response', 'organisation', 'recommendation', 'commitment', 'plan']);
export type MeasureType = z.infer<typeof measureType>;

/** One thing done, demanded, promised or planned; start–end is `text`, which follows the ordinal. */
export const measure = z.extend(span, {
  /** Unique within one reading of one text (`m1`, `m2` …). */
  id: z.string(),
  issueId: z.nullable(z.string()),
  type: measureType,
  ordinal: z.nullable(z.string()),
  text: z.string(),
  rule: z.string(),
});
export type Measure = z.infer<typeof measure>;

export const factKind = z.enum([
  'date',
  'period',
  'count',
  'money',
  'percent',
  'document',
  'document-number',
]);
export type FactKind = z.infer<typeof factKind>;

/** A figure, date or document that the text prints. */
export const fact = z.extend(span, {
  kind: factKind,
  /** As printed. */
  text: z.string(),
  /**
   * date: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; period: `START/END` (END may be empty); money: yuan;
   * count, percent: the number; a range (3至5名) of counts or sums: `LOW/HIGH`; document: its title; null where
   * characters are lost.
   */
  value: z.nullable(z.union([z.string(), z.number()])),
  /** The measure word of a count (`件`), else null. */
  unit: z.nullable(z.string()),
  /** 多, 余, 近, 约, 以上 … stand beside it. */
  approximate: z.boolean(),
});
export type Fact = z.infer<typeof fact>;

/** A total that the notice declares of itself, with the words that declare it. */
export const declaredValue = z.extend(span, { value: z.number() });
export type DeclaredValue = z.infer<typeof declaredValue>;

export const declaredTotals = z.object({
  aspects: z.nullable(declaredValue),
  categories: z.nullable(declaredValue),
  problems: z.nullable(declaredValue),
  measures: z.nullable(declaredValue),
  problemsDone: z.nullable(declaredValue),
  measuresDone: z.nullable(declaredValue),
  /** Percent, as printed. */
  completionRate: z.nullable(declaredValue),
  systemsBuilt: z.nullable(declaredValue),
});
export type DeclaredTotals = z.infer<typeof declaredTotals>;

/** `批评教育2人` → { action: 批评教育, people: 2 }; a joint total is one entry. */
export const accountability = z.extend(span, { action: z.string(), people: z.int() });
export type Accountability = z.infer<typeof accountability>;

export const contact = z.object({
  phone: z.nullable(z.string()),
  address: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  email: z.nullable(z.string()),
  fax: z.nullable(z.string()),
  period: z.nullable(z.string()),
});
export type Contact = z.infer<typeof contact>;

export const sectionRole = z.enum([
  'head',
  'opening',
  'outline',
  'organisation',
  'answers',
  /** 反馈: what the team found, what it asks for, what the body's head promises. */
  'problems',
  'recommendations',
  'commitments',
  'leads',
  'next-steps',
  'contact',
  'signature',
  'appendix',
]);
export type SectionRole = z.infer<typeof sectionRole>;

/** A part of the notice; sections follow each other and do not overlap. */
export const section = z.extend(span, { role: sectionRole, title: z.nullable(z.string()), rule: z.string() });
export type Section = z.infer<typeof section>;

/** How much of the text the reader accounts for, 0..1 of its non-blank characters, and what it does not understand. */
export const coverage = z.object({ share: z.number(), unread: z.array(span) });
export type Coverage = z.infer<typeof coverage>;

const day = z.nullable(z.string());

/** What the reader makes of one text. All offsets are offsets into `text`; what is not stated is null or empty. */
export const notice = z.object({
  parserVersion: z.string(),
  kind: noticeKind,
  /** 0..1, how sure the reader is of `kind`. */
  confidence: z.number(),
  text: z.string(),
  title: z.nullable(z.string()),
  inspectedBody: z.nullable(z.string()),
  inspectingBody: z.nullable(z.string()),
  inspectionLevel: z.nullable(inspectionLevel),
  lookBack: z.boolean(),
  round: z.nullable(z.string()),
  inspectionStart: day,
  inspectionEnd: day,
  feedbackDate: day,
  publishedDate: day,
  signedDate: day,
  signatory: z.nullable(z.string()),
  indexNumber: z.nullable(z.string()),
  declared: declaredTotals,
  accountability: z.array(accountability),
  sections: z.array(section),
  issues: z.array(issue),
  measures: z.array(measure),
  facts: z.array(fact),
  contact,
  coverage,
});
export type Notice = z.infer<typeof notice>;

/** What a page says of itself outside the article: meta tags, heading, 索引号 table. Every field may be missing. */
export const pageHead = z.object({
  /** Canonical address; null for a text file. */
  url: z.nullable(z.string()),
  title: z.nullable(z.string()),
  /** `YYYY-MM-DD`. */
  publishedDate: z.nullable(z.string()),
  /** 成文日期 of an index table, `YYYY-MM-DD`. */
  documentDate: z.nullable(z.string()),
  siteName: z.nullable(z.string()),
  source: z.nullable(z.string()),
  indexNumber: z.nullable(z.string()),
});
export type PageHead = z.infer<typeof pageHead>;
