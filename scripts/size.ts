/**
 * Holds the built extensions to size-budgets.json: `npm run size` prints every size and exits with 1 when one is over.
 */
import { resolve } from 'node:path';
import { BROWSERS } from './browsers';
import { measureSizes } from './bundle-sizes';

let isOver = false;
for (const browser of BROWSERS)
  for (const { name, gzipped, most } of measureSizes(resolve('.output', `${browser}-mv3`))) {
    const words = gzipped > most ? `OVER by ${gzipped - most}` : `${Math.round((100 * gzipped) / most)} %`;
    isOver ||= gzipped > most;
    console.log(
      `${browser.padEnd(8)}${name.padEnd(32)}${String(gzipped).padStart(8)} of ${String(most).padStart(7)} bytes gzipped  ${words}`,
    );
  }
process.exitCode = isOver ? 1 : 0;
