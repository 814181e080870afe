import type { NoticeKind } from '../../model/notice';
import { titleInText } from '../head/title-lines';
import { auditRectification } from './audit-rectification';
import { environmentRectification } from './environment-rectification';
import { feedback } from './feedback';
import { readKindContext } from './kind-context';
import type { KindRule } from './kind-rule';
import { rectification } from './rectification';

/** Every kind of notice; where two are as sure the earlier wins. */
export const KIND_RULES: readonly KindRule[] = [
  environmentRectification,
  auditRectification,
  feedback,
  rectification,
];

/** Below this a page is no notice. */
const LEAST = 0.5;

/**
 * Decides what kind of document a text is and how sure that is, 0..1; `other` for everything that is no notice,
 * with how sure it is that the page is none.
 */
export function decideKind(text: string, title: string | null): { kind: NoticeKind; confidence: number } {
  const context = readKindContext(text, title || (titleInText(text) ?? ''));
  const [best] = KIND_RULES.map(({ kind, weigh }) => ({
    kind,
    confidence: context.isEssay ? 0 : weigh(context),
  })).sort((a, b) => b.confidence - a.confidence);
  if (best === undefined || best.confidence < LEAST)
    return { kind: 'other', confidence: 1 - (best?.confidence ?? 0) };
  return best;
}
