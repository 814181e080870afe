import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeBackup } from '../lib/export/backup';
import { inventLibrary } from './generated-library/library-rows';

/** Makes a library file of invented notices that the library page imports: `npm run generate:library -- --notices 1000`. */
const { values } = parseArgs({
  options: {
    notices: { type: 'string', default: '1000' },
    problems: { type: 'string', default: '33' },
    annotated: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const rows = inventLibrary({
  notices: Number(values.notices),
  problems: Number(values.problems),
  annotated: Number(values.annotated),
  seed: Number(values.seed),
});
const file = values.out ?? `generated-${values.notices}.jsonl.gz`;
writeFileSync(file, Buffer.concat([...writeBackup(rows)]));
console.log(
  `${file}: ${rows.notices.length} notices, ${rows.issues.length} issues, ${rows.measures.length} measures, ${rows.annotations.length} annotations`,
);
