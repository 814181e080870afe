import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checksManual } from './manual/checks-manual';

/** Writes docs/checks.md from the rules. */
writeFileSync(resolve(import.meta.dirname, '../docs/checks.md'), checksManual());
