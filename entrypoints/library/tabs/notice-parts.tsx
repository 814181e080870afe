import type { Column } from '../../../components/table/table-columns';
import { findHits } from '../../../components/text/find-hits';
import { MarkedText } from '../../../components/text/MarkedText';
import { bodyPlace } from '../../../lib/compare/index';
import type { Labels } from '../../../lib/labels/index';
import type { NoticeRecord } from '../../../lib/model/library';
import type { InspectionLevel, NoticeKind } from '../../../lib/model/notice';
import { plainLabel, single, UNSTATED } from './facet-values';
import type { ListFacet } from './list-tab';
import { bodyKey } from './notice-names';

/** Rows of every list belong to a notice. */
export interface WithNotice {
  notice: NoticeRecord;
}

export const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname;
  } catch {
    return UNSTATED;
  }
};

const places = new WeakMap<NoticeRecord, readonly string[]>();

/** The places of a notice's body, the widest first; read once a notice, as all of its rows ask. */
function placesOf(notice: NoticeRecord): readonly string[] {
  const known = places.get(notice);
  if (known) return known;
  const read = bodyPlace.read(notice.inspectedBody ?? '');
  const own = read.length > 0 ? read : [UNSTATED];
  places.set(notice, own);
  return own;
}

/** Filters that all lists share. */
export const noticeFacets = <Row extends WithNotice>(): ListFacet<Row>[] => [
  {
    key: 'kind',
    label: 'filter.kind',
    valuesOf: ({ notice }) => single(notice.kind),
    labelOf: (value, labels) => labels.value('noticeKind', value as NoticeKind),
  },
  {
    key: 'level',
    label: 'filter.level',
    valuesOf: ({ notice }) => single(notice.inspectionLevel ?? UNSTATED),
    labelOf: (value, labels) =>
      value === UNSTATED
        ? plainLabel(value, labels)
        : labels.value('inspectionLevel', value as InspectionLevel),
  },
  {
    key: 'body',
    label: 'filter.body',
    valuesOf: ({ notice }) => single(bodyKey(notice)),
    labelOf: (value, labels, names) => names.get(value) ?? plainLabel(value, labels),
  },
  {
    key: 'period',
    label: 'filter.period',
    valuesOf: ({ notice }) => single(notice.publishedDate?.slice(0, 4) ?? UNSTATED),
    labelOf: plainLabel,
  },
  {
    key: 'place',
    label: 'filter.place',
    valuesOf: ({ notice }) => placesOf(notice),
    labelOf: plainLabel,
  },
  {
    key: 'site',
    label: 'filter.site',
    valuesOf: ({ notice }) => single(hostOf(notice.url)),
    labelOf: plainLabel,
  },
  {
    key: 'notice',
    label: 'filter.notice',
    valuesOf: ({ notice }) => single(notice.id),
    labelOf: (value, _, names) => names.get(value) ?? value,
  },
];

/** A text cell with the search's hits marked. */
export const Hits = ({ text, terms }: { text: string; terms: readonly string[] }) => (
  <span lang="zh-CN">
    <MarkedText text={text} marks={findHits(text, terms)} />
  </span>
);

/** Columns that say which notice a row comes from. */
export const noticeColumns = <Row extends WithNotice>(
  labels: Labels,
  terms: readonly string[],
): Column<Row>[] => [
  {
    key: 'inspectedBody',
    label: labels.text('column.inspectedBody'),
    least: 12,
    share: 1,
    value: ({ notice }) => notice.inspectedBody,
    render: ({ notice }) => notice.inspectedBody && <Hits text={notice.inspectedBody} terms={terms} />,
  },
  {
    key: 'publishedDate',
    label: labels.text('column.publishedDate'),
    least: 7,
    value: ({ notice }) => notice.publishedDate,
    render: ({ notice }) => notice.publishedDate,
  },
  {
    key: 'kind',
    label: labels.text('column.kind'),
    least: 7.5,
    value: ({ notice }) => labels.value('noticeKind', notice.kind),
    render: ({ notice }) => labels.value('noticeKind', notice.kind),
  },
  {
    key: 'site',
    label: labels.text('column.site'),
    least: 11,
    value: ({ notice }) => hostOf(notice.url),
    render: ({ notice }) => hostOf(notice.url),
  },
];
