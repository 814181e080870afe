import type { ComparedIssue } from '../comparison';
import { rowId } from '../export-notice';
import { OFFSET_UNIT } from './part-columns';
import type { Column, Words } from './table';

/** The id of an issue's row in the issues table, or of its notice's row in the notices table. */
export const comparedId = ({ hash, localId }: ComparedIssue): string => rowId({ hash }, localId ?? '');

/** What a column of an issue is before it is known which side it stands on. */
type Part = Omit<Column<ComparedIssue>, 'labels'> & { labels: Words };

const PARTS: readonly Part[] = [
  {
    name: 'id',
    labels: { zh: '编号', en: 'id' },
    meaning: { zh: '在问题表（通报表）中的编号', en: 'Id in the issues (or notices) table' },
    kind: 'text',
    value: comparedId,
  },
  {
    name: 'url',
    labels: { zh: '网址', en: 'address' },
    meaning: { zh: '通报所在网页的地址', en: 'Address of the page' },
    kind: 'link',
    value: ({ url }) => url,
  },
  {
    name: 'notice_title',
    labels: { zh: '通报标题', en: 'notice title' },
    meaning: { zh: '网页或正文自带的标题', en: 'Title as the page or the text states it' },
    kind: 'text',
    value: ({ noticeTitle }) => noticeTitle,
  },
  {
    name: 'inspected_body',
    labels: { zh: '被巡察单位', en: 'inspected body' },
    meaning: { zh: '被巡察的单位', en: 'The body inspected' },
    kind: 'text',
    value: ({ inspectedBody }) => inspectedBody,
  },
  {
    name: 'published_date',
    labels: { zh: '发布日期', en: 'published' },
    meaning: { zh: '网页或正文所载发布日期', en: 'As the page or the text states it' },
    kind: 'day',
    value: ({ publishedDate }) => publishedDate,
  },
  {
    name: 'path',
    labels: { zh: '上级问题', en: 'path' },
    meaning: { zh: '从最外层到上一级的标题', en: 'Titles from the outermost group down to the parent' },
    kind: 'list',
    value: ({ path }) => path,
  },
  {
    name: 'title',
    labels: { zh: '问题', en: 'issue' },
    meaning: { zh: '问题的标题', en: 'Title of the issue' },
    kind: 'text',
    value: ({ title }) => title,
  },
  {
    name: 'start',
    labels: { zh: '起点', en: 'start' },
    meaning: { zh: '原文在正文中的起点', en: 'Where the quote starts in the text' },
    kind: 'number',
    unit: OFFSET_UNIT,
    value: ({ start }) => start,
  },
  {
    name: 'end',
    labels: { zh: '终点', en: 'end' },
    meaning: { zh: '原文在正文中的终点（不含）', en: 'Where the quote ends in the text (exclusive)' },
    kind: 'number',
    unit: OFFSET_UNIT,
    value: ({ end }) => end,
  },
  {
    name: 'quote',
    labels: { zh: '原文', en: 'quote' },
    meaning: { zh: '起点至终点之间的文字', en: 'The words between start and end' },
    kind: 'text',
    value: ({ quote }) => quote,
  },
  {
    name: 'version_hash',
    labels: { zh: '版本哈希', en: 'version hash' },
    meaning: { zh: '正文的 SHA-256 值', en: 'SHA-256 of the text, hexadecimal' },
    kind: 'text',
    value: ({ hash }) => hash,
  },
  {
    name: 'parser_version',
    labels: { zh: '解析器版本', en: 'parser version' },
    meaning: { zh: '读出本行的解析器版本', en: 'Version of the parser that read the row' },
    kind: 'text',
    value: ({ parserVersion }) => parserVersion,
  },
  {
    name: 'seen_at',
    labels: { zh: '读取时间', en: 'seen at' },
    meaning: { zh: '读到该版本的时间（UTC）', en: 'When this version was read (UTC)' },
    kind: 'text',
    value: ({ seenAt }) => seenAt,
  },
];

/** The columns of one compared issue; `side` stands before their names: `feedback_title`, `反馈·问题`. */
export const comparedColumns = <Row>(
  side: { name: string; labels: Words } | null,
  issueOf: (row: Row) => ComparedIssue | null,
): Column<Row>[] =>
  PARTS.map((part) => ({
    ...part,
    name: side ? `${side.name}_${part.name}` : part.name,
    labels: side
      ? { zh: `${side.labels.zh}·${part.labels.zh}`, en: `${side.labels.en}: ${part.labels.en}` }
      : { zh: part.labels.zh, en: part.labels.en.charAt(0).toUpperCase() + part.labels.en.slice(1) },
    value: (row) => {
      const issue = issueOf(row);
      return issue && part.value(issue);
    },
  }));
