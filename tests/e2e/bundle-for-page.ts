import { join } from 'node:path';
import { build } from 'vite';

/** Bundles a module of this folder as one script that leaves its exports in the page's `annotator`. */
export async function bundleForPage(module: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, module), formats: ['iife'], name: 'annotator' },
    },
  });
  const [{ output: chunks }] = output as unknown as [{ output: [{ code: string }] }];
  return `${chunks[0].code}; globalThis.annotator = annotator`;
}
