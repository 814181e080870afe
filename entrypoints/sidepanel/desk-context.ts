import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Target } from '../../lib/model/annotation';
import type { Issue } from '../../lib/model/notice';
import type { Span } from '../../lib/model/span';
import type { Desk } from './use-desk';
import type { EditedPart, Pen } from './use-draft';

/** What every part of the desk can do. */
export interface DeskContextValue {
  desk: Desk;
  /** Scrolls the page to a place; absent where no page is open. */
  jump: ((span: Span) => void) | undefined;
  /** What is selected on the open page; null when nothing of this text is. */
  readSelection: (() => Promise<Span | null>) | undefined;
  /** The issue that is selected in the outline. */
  selectedIssue: Issue | null;
  pen: Pen;
  /** Begins or goes on with the reader's own annotation of a part of the notice. */
  annotate: (kind: Target['kind'], span: Span, part: EditedPart, rule?: string) => void;
}

export const DeskContext = createContext<DeskContextValue | null>(null);

export function useDeskContext(): DeskContextValue {
  const value = useContext(DeskContext);
  if (!value) throw new Error('A part of the desk stands outside of it.');
  return value;
}
