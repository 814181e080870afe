import type { NoticeKind } from '../../model/notice';
import type { KindContext } from './kind-context';

/** One kind of notice: how much speaks for it. */
export interface KindRule {
  kind: Exclude<NoticeKind, 'other'>;
  label: string;
  /** How sure the text is of this kind, 0..1. */
  weigh(context: KindContext): number;
  examples: readonly { title: string | null; text: string }[];
  /** Texts that are not of this kind. */
  counterExamples: readonly { title: string | null; text: string }[];
}
