import { splitMarks, type TextMark } from './split-marks';
import './marked-text.css';

interface MarkedTextProps {
  text: string;
  /** Offsets count in the text that `text` begins in at `offset`. */
  marks?: readonly TextMark[];
  offset?: number;
}

/** Text with figures, hits and changes marked; nothing but text nodes, whatever the text holds. */
export function MarkedText({ text, marks = [], offset = 0 }: MarkedTextProps) {
  if (marks.length === 0) return <>{text}</>;
  return (
    <>
      {splitMarks(text, marks, offset).map(({ text: stretch, kinds }, at) => {
        if (kinds.length === 0) return stretch;
        const Element = kinds.includes('hit')
          ? 'mark'
          : kinds.includes('inserted')
            ? 'ins'
            : kinds.includes('deleted')
              ? 'del'
              : 'span';
        return (
          <Element key={at} class={kinds.map((kind) => `text-${kind}`).join(' ')}>
            {stretch}
          </Element>
        );
      })}
    </>
  );
}
