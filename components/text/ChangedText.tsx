import { diffText } from '../../lib/compare/index';
import './marked-text.css';

const ELEMENTS = { same: 'span', removed: 'del', added: 'ins' } as const;
const CLASSES = { same: '', removed: 'text-deleted', added: 'text-inserted' } as const;

/** Two wordings laid over each other: what went is struck, what came is underlined, figures whole. */
export function ChangedText({ before, after }: { before: string; after: string }) {
  return (
    <span lang="zh-CN">
      {diffText(before, after).map(({ kind, text }, at) => {
        const Element = ELEMENTS[kind];
        return (
          <Element key={at} class={CLASSES[kind]}>
            {text}
          </Element>
        );
      })}
    </span>
  );
}
