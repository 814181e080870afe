import type { ComponentChildren } from 'preact';

interface ChartMarkProps {
  /** Where its rows are. */
  href: string;
  /** What it says in words. */
  text: string;
  children: ComponentChildren;
}

/** A mark of a picture: a link to its rows, with its words for those who hear it. */
export function ChartMark({ href, text, children }: ChartMarkProps) {
  return (
    <a href={href} aria-label={text} class="chart-mark">
      <title>{text}</title>
      {children}
    </a>
  );
}
