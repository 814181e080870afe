import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds dist/notice-annotator.js: the command line in one file that needs nothing but Node. */
const root = join(import.meta.dirname, '..');
const file = join(root, 'dist/notice-annotator.js');

await build({
  configFile: false,
  root,
  logLevel: 'error',
  ssr: { noExternal: true },
  build: {
    ssr: join(root, 'scripts/notice-annotator.ts'),
    target: 'node20',
    outDir: join(root, 'dist'),
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: {
      output: { entryFileNames: 'notice-annotator.js', banner: '#!/usr/bin/env node', codeSplitting: false },
    },
  },
});
chmodSync(file, 0o755);
console.log(`dist/notice-annotator.js ${Math.round(statSync(file).size / 1024)} kB`);
