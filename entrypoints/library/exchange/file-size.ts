import type { Labels } from '../../../lib/labels/index';

/** `1536` → `1.5 kB`; sizes from a megabyte up are in MB. */
export function fileSize(bytes: number, labels: Labels): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${labels.number(Math.max(0.1, Math.round(amount * 10) / 10))} ${unit}`;
}
