import type { Severity } from '../../../lib/model/finding';
import type { IssueStatus } from '../../../lib/model/notice';
import { familyLabel } from '../../page-shell/family-words';
import { ruleLabel } from '../../page-shell/rule-words';
import { plainLabel, single, UNSTATED } from './facet-values';
import type { ListFacet } from './list-tab';

/** Filters by the state of the issue that a row is, or belongs to; a row of no issue has no value. */
export const statusFacet = <Row>(statusOf: (row: Row) => IssueStatus | null | undefined): ListFacet<Row> => ({
  key: 'status',
  label: 'filter.status',
  valuesOf: (row) => {
    const status = statusOf(row);
    return status === undefined ? [] : single(status ?? UNSTATED);
  },
  labelOf: (value, labels) =>
    value === UNSTATED ? plainLabel(value, labels) : labels.value('issueStatus', value as IssueStatus),
});

/** Filters by the family of the issue that a row is, or belongs to; a row of no issue has no value. */
export const familyFacet = <Row>(familyOf: (row: Row) => string | null | undefined): ListFacet<Row> => ({
  key: 'family',
  label: 'filter.family',
  valuesOf: (row) => {
    const family = familyOf(row);
    return family === undefined ? [] : single(family ?? UNSTATED);
  },
  labelOf: (value, labels) => (value === UNSTATED ? plainLabel(value, labels) : familyLabel(value, labels)),
});

/** Rows that findings rest on. */
interface WithFindings {
  findings: readonly { severity: Severity; rule: string }[];
}

const distinct = (values: readonly string[]): readonly string[] =>
  values.length === 1 ? single(values[0]!) : [...new Set(values)];

/** Filters by what the checks say of a row. */
export const findingFacets = <Row>(partsOf: (row: Row) => WithFindings): ListFacet<Row>[] => [
  {
    key: 'severity',
    label: 'filter.severity',
    valuesOf: (row) => distinct(partsOf(row).findings.map(({ severity }) => severity)),
    labelOf: (value, labels) => labels.value('severity', value as Severity),
  },
  {
    key: 'rule',
    label: 'filter.rule',
    valuesOf: (row) => distinct(partsOf(row).findings.map(({ rule }) => rule)),
    labelOf: ruleLabel,
  },
];
