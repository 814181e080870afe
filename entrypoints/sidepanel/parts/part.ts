import type { ComponentType } from 'preact';
import type { Filters } from '../../../components/table/FilterBar';
import type { LabelKey } from '../../../lib/labels/index';
import type { NarrowedItems } from '../narrow-items';
import type { Desk } from '../use-desk';

/** What the parts of the desk share: what is selected, searched and under way. */
export interface PartState {
  narrowed: NarrowedItems;
  issueId: string | null;
  selectIssue: (id: string) => void;
  findingKey: string | null;
  selectFinding: (key: string) => void;
  query: string;
  setQuery: (query: string) => void;
  filters: Filters;
  setFilters: (filters: Filters) => void;
  isFiltering: boolean;
  setFiltering: (isFiltering: boolean) => void;
  /** The selection was moved by a key and takes the focus along. */
  isFocused: boolean;
  /** Key of the finding whose dismissal asks for its reason. */
  dismissing: string | null;
  setDismissing: (key: string | null) => void;
  previousVersionId: string | null;
}

/** One part of the desk; another one is a file and a line in index.ts. */
export interface Part {
  id: string;
  label: LabelKey;
  /** Null where a number would say nothing. */
  countOf: (desk: Desk) => number | null;
  View: ComponentType<PartState>;
}
