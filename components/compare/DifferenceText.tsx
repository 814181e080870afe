import { diffText } from '../../lib/compare/index';

interface DifferenceTextProps {
  oldText: string;
  newText: string;
}

/** Two wordings in one line: what was struck, what came, what stayed. */
export function DifferenceText({ oldText, newText }: DifferenceTextProps) {
  return (
    <span lang="zh-CN">
      {diffText(oldText, newText).map(({ kind, text }, at) =>
        kind === 'same' ? (
          text
        ) : kind === 'added' ? (
          <ins key={at} class="text-inserted">
            {text}
          </ins>
        ) : (
          <del key={at} class="text-deleted">
            {text}
          </del>
        ),
      )}
    </span>
  );
}
