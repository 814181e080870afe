import { compareVersions } from '../../../lib/compare';
import type { Command } from '../command';
import { isUnreadable, readNotice } from '../read-notice';
import { print } from '../standard-output';

/** Says what changed between two versions of one notice. */
export const diff: Command = {
  name: 'diff',
  operands: 'OLD NEW',
  count: { least: 2, most: 2 },
  summary: 'Says what changed between two versions of one notice.',
  details:
    'Prints one JSON object: issues and measures that are the same, reworded, added or removed; figures and\nstatuses that changed; passages that moved. Ids are those that extract prints for OLD and for NEW.',
  options: {},
  async run({ paths }) {
    const [old, now] = paths.map((file) => readNotice(file));
    for (const result of [old, now])
      if (result && isUnreadable(result)) process.stderr.write(`${result.file}: ${result.error}\n`);
    if (!old || !now || isUnreadable(old) || isUnreadable(now)) return 1;
    await print(`${JSON.stringify(compareVersions(old.notice, now.notice))}\n`);
    return 0;
  },
};
