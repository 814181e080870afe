import type { Column } from '../../../components/table/table-columns';
import type { Labels, ValueOf } from '../../../lib/labels/index';
import { familyOf } from '../../../lib/taxonomy/index';
import { ruleLabel } from '../../page-shell/rule-words';
import { AnnotationDetail } from '../details/AnnotationDetail';
import { JudgeAnnotations } from '../JudgeAnnotations';
import { annotationColumns, annotationFacets } from './annotation-parts';
import { single } from './facet-values';
import { familyFacet } from './issue-facets';
import { type AnnotationRow, annotationRows } from './joined-rows';
import type { ListTab } from './list-tab';
import { Hits, noticeColumns, noticeFacets } from './notice-parts';

/** An annotation is its own only annotation for the parts that lists share. */
type Row = AnnotationRow & { annotations: [AnnotationRow] };

const columns = (labels: Labels, terms: readonly string[]): Column<Row>[] => [
  {
    key: 'note',
    label: labels.text('column.note'),
    least: 14,
    share: 2,
    value: ({ annotation }) => annotation.note || null,
    render: ({ annotation }) => (
      <span class="library-clamp">
        {annotation.note ? (
          <Hits text={annotation.note} terms={terms} />
        ) : (
          <span class="soft">{labels.value('targetKind', annotation.target.kind)}</span>
        )}
      </span>
    ),
  },
  {
    key: 'quote',
    label: labels.text('column.quote'),
    least: 14,
    share: 2,
    value: ({ annotation }) => annotation.target.quote.exact,
    render: ({ annotation }) => (
      <span class="library-clamp">
        <Hits text={annotation.target.quote.exact} terms={terms} />
      </span>
    ),
  },
  ...annotationColumns<Row>(labels).filter(({ key }) => key !== 'annotations'),
  {
    key: 'issue',
    label: labels.text('column.issue'),
    least: 10,
    share: 1,
    value: ({ annotation }) => annotation.target.issue?.title ?? null,
    render: ({ annotation }) =>
      annotation.target.issue && <Hits text={annotation.target.issue.title} terms={terms} />,
  },
  {
    key: 'author',
    label: labels.text('column.author'),
    least: 6,
    value: ({ author }) => author || null,
    render: ({ author }) => author,
  },
  {
    key: 'updatedAt',
    label: labels.text('column.updatedAt'),
    least: 10,
    value: ({ annotation }) => annotation.updatedAt,
    render: ({ annotation }) => labels.instant(annotation.updatedAt),
  },
  ...noticeColumns<Row>(labels, terms),
];

/** The annotations of all notices. */
export const annotations: ListTab<Row> = {
  label: 'library.annotations',
  reads: [],
  rowsOf: (bundle, context) =>
    annotationRows(bundle, context).map((row) => ({ ...row, annotations: [row] as [AnnotationRow] })),
  rowKey: ({ annotation }) => annotation.id,
  placeOf: ({ notice, annotation }) => ({
    url: notice.url,
    versionId: annotation.versionId,
    start: annotation.target.position.start,
    end: annotation.target.position.end,
    trust: null,
  }),
  rowName: ({ annotation }) => annotation.target.quote.exact.slice(0, 40),
  textsOf: ({ annotation, tags, notice }) => [
    annotation.note,
    annotation.target.quote.exact,
    annotation.target.issue?.title ?? null,
    notice.inspectedBody,
    ...tags.map((tag) => tag.name),
  ],
  columns,
  shownColumns: ['note', 'quote', 'tags', 'verdict', 'inspectedBody', 'updatedAt'],
  facets: [
    ...annotationFacets<Row>(),
    familyFacet<Row>(
      ({ annotation: { target } }) => target.issue && familyOf(target.issue.title, target.issue.path),
    ),
    {
      key: 'rule',
      label: 'filter.rule',
      valuesOf: ({ annotation: { target } }) => (target.rule === null ? [] : single(target.rule)),
      labelOf: ruleLabel,
    },
    {
      key: 'target',
      label: 'filter.target',
      valuesOf: ({ annotation }) => [annotation.target.kind],
      labelOf: (value, labels) => labels.value('targetKind', value as ValueOf<'targetKind'>),
    },
    ...noticeFacets<Row>(),
  ],
  empty: ['library.noAnnotations', 'library.noAnnotationsHint'],
  Detail: AnnotationDetail,
  BulkActions: JudgeAnnotations,
};
