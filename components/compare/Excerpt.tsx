import { MarkedText } from '../text/MarkedText';

interface ExcerptProps {
  text: string;
  start: number;
  end: number;
}

/** Characters shown on either side of a passage. */
const AROUND = 80;

/** A passage of a text with a little of what stands around it. */
export function Excerpt({ text, start, end }: ExcerptProps) {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return (
    <p class="compare-excerpt" lang="zh-CN">
      {from > 0 && '…'}
      <MarkedText text={text.slice(from, to)} marks={[{ start, end, kind: 'hit' }]} offset={from} />
      {to < text.length && '…'}
    </p>
  );
}
