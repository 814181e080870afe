import type { OutlineItem } from '../../components/notice/outline-items';
import type { Filters } from '../../components/table/FilterBar';
import { type Facet, type Narrowed, narrowRows } from '../../components/table/narrow-rows';
import type { Desk } from './use-desk';

/** What the outline can be filtered by; values that are features stand under `feature`. */
const facetsOf = (desk: Desk): Facet<OutlineItem>[] => [
  {
    key: 'feature',
    valuesOf: ({ issue, measures, findings }) => [
      ...(findings.length > 0 ? ['hasFindings'] : []),
      ...(issue.role === 'problem' && measures.length === 0 ? ['unanswered'] : []),
      ...(desk.notes.get(issue.id)?.annotations ? ['annotated'] : []),
    ],
  },
  { key: 'status', valuesOf: ({ issue }) => (issue.status ? [issue.status] : []) },
  { key: 'role', valuesOf: ({ issue }) => [issue.role] },
];

/** The outline's items with the counts behind each filter. */
export interface NarrowedItems {
  items: OutlineItem[];
  counts: Narrowed<OutlineItem>['counts'];
}

/** The items of the outline that search and filters leave. */
export function narrowItems(desk: Desk, query: string, filters: Filters): NarrowedItems {
  const textsOf = ({ issue, measures }: OutlineItem) => [issue.title, ...measures.map(({ text }) => text)];
  const { rows, counts } = narrowRows(desk.items, facetsOf(desk), textsOf, query, filters);
  return { items: rows, counts };
}
