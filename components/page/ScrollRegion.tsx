import type { ComponentChildren } from 'preact';

/** A part of a page that scrolls by itself: named `label`, and reached by Tab, so that the arrow keys scroll it too. */
export const ScrollRegion = ({
  as: Region = 'section',
  class: name,
  label,
  children,
}: {
  as?: 'section' | 'aside';
  class: string;
  label: string;
  children: ComponentChildren;
}) => (
  <Region class={name} tabIndex={0} aria-label={label}>
    {children}
  </Region>
);
