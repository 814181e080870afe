import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BROWSERS } from '../../browsers';
import { measureSizes } from '../../bundle-sizes';
import type { Section } from '../table';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What the peers bring, as they are published for a page. */
const PEERS = [
  ['mark.js', 'mark.js/dist/mark.min.js'],
  ['web-highlighter', 'web-highlighter/dist/web-highlighter.min.js'],
  ['Recogito text-annotator', '@recogito/text-annotator/dist/text-annotator.umd.js'],
  ['Readability, not minified', '@mozilla/readability/Readability.js'],
] as const;

/** Sizes of all bundles beside their budgets, and of the peers' scripts. */
export const measureBundles = (): Section => ({
  title: 'Sizes',
  budget: 'detector ≤ 10 kB, content script with its interface ≤ 60 kB, gzipped',
  method:
    'gzip -9, each file alone; a page with the scripts and styles that it loads at its start. `npm run size` fails over budget.',
  tables: [
    {
      headings: ['browser', 'bundle', 'files', 'raw', 'gzipped', 'budget'],
      rows: BROWSERS.flatMap((browser) =>
        measureSizes(resolve('.output', `${browser}-mv3`)).map(({ name, files, raw, gzipped, most }) => [
          browser,
          name,
          String(files),
          kilobytes(raw),
          kilobytes(gzipped),
          kilobytes(most),
        ]),
      ),
    },
    {
      headings: ['peer', 'gzipped'],
      rows: PEERS.map(([name, file]) => [
        name,
        kilobytes(gzipSync(readFileSync(resolve('node_modules', file)), { level: 9 }).length),
      ]),
    },
  ],
  remarks: [
    'Hypothesis gives its client as some 59 kB for the page and 250 kB for its frame (gzipped, by its own account).',
  ],
});
