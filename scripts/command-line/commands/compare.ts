import { titlesAbove } from '../../../lib/anchoring';
import { findCopied, findRecurring, leafIssues, pairNotices } from '../../../lib/compare';
import type { Command } from '../command';
import { listFiles } from '../list-files';
import { Progress } from '../progress';
import { isUnreadable, type NoticeFile, readNotice } from '../read-notice';
import { print } from '../standard-output';

/** Neither character stands in a file's name on any system. */
const BETWEEN = '\0';

/** What the contract calls for, of notices that were read. */
function compareFiles(files: readonly NoticeFile[]) {
  const sources = files.map(({ file, notice }) => ({ id: file, notice }));
  const issues = files.flatMap(({ file, notice }) =>
    notice.kind === 'other'
      ? []
      : leafIssues(notice).map((issue) => ({
          id: `${file}${BETWEEN}${issue.id}`,
          title: issue.title,
          path: titlesAbove(notice, issue),
        })),
  );
  const titles = new Map(issues.map(({ id, title }) => [id, title]));
  const order = new Map(issues.map(({ id }, at) => [id, at]));
  return {
    notices: files.map(({ file, notice: { kind, inspectedBody, title } }) => ({
      file,
      kind,
      inspectedBody,
      title,
    })),
    recurring: findRecurring(issues).map(({ family, members, score }, at) => ({
      id: `r${at + 1}`,
      family,
      members: [...members]
        .sort((a, b) => order.get(a)! - order.get(b)!)
        .map((member) => {
          const [file, issueId] = member.split(BETWEEN);
          return { file, issueId, title: titles.get(member) };
        }),
      score,
    })),
    copied: findCopied(sources.filter(({ notice }) => notice.kind !== 'other')).map(
      ({ length, text, formula, places }) => ({
        length,
        text,
        formula,
        places: places.map(({ notice: file, start, end, measureId }) => ({ file, start, end, measureId })),
      }),
    ),
    pairs: pairNotices(sources),
  };
}

/** Compares notices with each other. */
export const compare: Command = {
  name: 'compare',
  operands: 'FILE|FOLDER|PATTERN…',
  count: { least: 1, most: Number.POSITIVE_INFINITY },
  summary: 'Compares notices with each other.',
  details:
    'Prints one JSON object: the notices, problems that recur in other words, passages copied word for word,\nand feedback notices with the rectification notices that answer them, problem by problem.',
  options: {},
  async run({ paths, has }) {
    const files = listFiles(paths);
    const progress = new Progress(files.length, has('progress'));
    const read: NoticeFile[] = [];
    let unreadable = 0;
    for (const file of files) {
      const result = readNotice(file);
      progress.step(file);
      if (!isUnreadable(result)) read.push(result);
      else {
        unreadable++;
        process.stderr.write(`${result.file}: ${result.error}\n`);
      }
    }
    progress.finish();
    await print(`${JSON.stringify(compareFiles(read))}\n`);
    return unreadable > 0 ? 1 : 0;
  },
};
