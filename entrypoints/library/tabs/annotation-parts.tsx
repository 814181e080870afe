import { VerdictMark } from '../../../components/annotation/VerdictMark';
import type { Column } from '../../../components/table/table-columns';
import { TagChip } from '../../../components/tag/TagChip';
import type { Labels } from '../../../lib/labels/index';
import { plainLabel, UNSTATED } from './facet-values';
import type { NamedAnnotation } from './joined-rows';
import type { ListFacet } from './list-tab';

/** Rows that annotations were made on, or that are annotations. */
interface Annotated {
  annotations: readonly NamedAnnotation[];
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];
const orNone = (values: readonly string[]): string[] => (values.length > 0 ? distinct(values) : [UNSTATED]);

/** Filters by what readers said. */
export const annotationFacets = <Row extends Annotated>(): ListFacet<Row>[] => [
  {
    key: 'tag',
    label: 'filter.tag',
    valuesOf: ({ annotations }) => orNone(annotations.flatMap(({ tags }) => tags.map((tag) => tag.name))),
    labelOf: (value, labels) => (value === UNSTATED ? labels.text('reviewers.noTags') : value),
  },
  {
    key: 'verdict',
    label: 'filter.verdict',
    valuesOf: ({ annotations }) => orNone(annotations.flatMap(({ annotation }) => annotation.verdict ?? [])),
    labelOf: (value, labels) =>
      value === UNSTATED ? labels.text('annotation.noVerdict') : labels.openValue('verdict', value),
  },
  {
    key: 'reviewer',
    label: 'filter.reviewer',
    valuesOf: ({ annotations }) => distinct(annotations.map(({ author }) => author || UNSTATED)),
    labelOf: plainLabel,
  },
];

/** Columns of what readers said. */
export const annotationColumns = <Row extends Annotated>(labels: Labels): Column<Row>[] => [
  {
    key: 'tags',
    label: labels.text('column.tags'),
    least: 8,
    value: ({ annotations }) =>
      distinct(annotations.flatMap(({ tags }) => tags.map((tag) => tag.name))).join('|') || null,
    render: ({ annotations }) =>
      [...new Map(annotations.flatMap(({ tags }) => tags.map((tag) => [tag.id, tag]))).values()].map(
        (tag) => <TagChip key={tag.id} tag={tag} />,
      ),
  },
  {
    key: 'verdict',
    label: labels.text('column.verdict'),
    least: 6,
    value: ({ annotations }) =>
      distinct(annotations.flatMap(({ annotation }) => annotation.verdict ?? [])).join('|') || null,
    render: ({ annotations }) =>
      distinct(annotations.flatMap(({ annotation }) => annotation.verdict ?? [])).map((verdict) => (
        <VerdictMark key={verdict} verdict={verdict} />
      )),
  },
  {
    key: 'annotations',
    label: labels.text('column.annotations'),
    least: 5.5,
    isNumber: true,
    value: ({ annotations }) => annotations.length,
    render: ({ annotations }) => (annotations.length > 0 ? labels.number(annotations.length) : ''),
  },
];
