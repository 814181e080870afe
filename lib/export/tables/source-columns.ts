import type { Span } from '../../model/span';
import { OFFSET_UNIT } from './part-columns';
import type { Column, SourcedRow } from './table';

/** The columns by which a row is told apart from the rows of other notices. */
export const noticeColumns: Column<SourcedRow>[] = [
  {
    name: 'url',
    labels: { zh: '网址', en: 'Address' },
    meaning: {
      zh: '通报所在网页的地址，命令行导出时为文件路径',
      en: 'Address of the page; path of a saved file',
    },
    kind: 'link',
    value: ({ source }) => source.url,
  },
  {
    name: 'notice_title',
    labels: { zh: '通报标题', en: 'Notice title' },
    meaning: { zh: '网页或正文自带的标题', en: 'Title as the page or the text states it' },
    kind: 'text',
    value: ({ source }) => source.notice.title,
  },
  {
    name: 'inspected_body',
    labels: { zh: '被巡察单位', en: 'Inspected body' },
    meaning: {
      zh: '被巡察（巡视、审计、督察）的单位，取通报中最完整的称谓',
      en: 'In the fullest form that the notice states',
    },
    kind: 'text',
    value: ({ source }) => source.notice.inspectedBody,
  },
  {
    name: 'published_date',
    labels: { zh: '发布日期', en: 'Published' },
    meaning: { zh: '网页或正文所载发布日期', en: 'As the page or the text states it' },
    kind: 'day',
    value: ({ source }) => source.notice.publishedDate,
  },
];

/** The columns by which a reader of the row gets back to the sentence, version and reading it rests on. */
export const provenanceColumns: Column<SourcedRow>[] = [
  {
    name: 'version_hash',
    labels: { zh: '版本哈希', en: 'Version hash' },
    meaning: { zh: '正文的 SHA-256 值', en: 'SHA-256 of the text, hexadecimal' },
    kind: 'text',
    value: ({ source }) => source.hash,
  },
  {
    name: 'parser_version',
    labels: { zh: '解析器版本', en: 'Parser version' },
    meaning: { zh: '读出本行的解析器版本', en: 'Version of the parser that read the row' },
    kind: 'text',
    value: ({ source }) => source.notice.parserVersion,
  },
  {
    name: 'seen_at',
    labels: { zh: '读取时间', en: 'Seen at' },
    meaning: { zh: '读到该版本的时间（UTC）', en: 'When this version was read (UTC)' },
    kind: 'text',
    value: ({ source }) => source.seenAt,
  },
  {
    name: 'reviewer',
    labels: { zh: '审阅人', en: 'Reviewer' },
    meaning: { zh: '导出者，批注表中为批注人', en: 'Who exports; of an annotation, who made it' },
    kind: 'text',
    value: ({ source }) => source.reviewer,
  },
];

/** A row that stands on a stretch of the notice's text. */
export type SpannedRow = SourcedRow & { readonly span: Span };

/** Where the row stands in the text, and its words. */
export const placeColumns: Column<SpannedRow>[] = [
  {
    name: 'start',
    labels: { zh: '起点', en: 'Start' },
    meaning: { zh: '原文在正文中的起点', en: 'Where the quote starts in the text' },
    kind: 'number',
    unit: OFFSET_UNIT,
    value: ({ span }) => span.start,
  },
  {
    name: 'end',
    labels: { zh: '终点', en: 'End' },
    meaning: { zh: '原文在正文中的终点（不含）', en: 'Where the quote ends in the text (exclusive)' },
    kind: 'number',
    unit: OFFSET_UNIT,
    value: ({ span }) => span.end,
  },
  {
    name: 'quote',
    labels: { zh: '原文', en: 'Quote' },
    meaning: { zh: '正文中起点至终点之间的文字', en: 'The words of the text between start and end' },
    kind: 'text',
    value: ({ source, span }) => source.notice.text.slice(span.start, span.end),
  },
];
