import { beforeEach, describe, expect, test } from 'vitest';
import {
  basisOf,
  type Comparison,
  type Inputs,
  parseBasis,
  type Run,
} from '../../entrypoints/library/comparisons/comparison';
import { compareCopied, readCopies } from '../../entrypoints/library/comparisons/copied-comparison';
import { comparePairs } from '../../entrypoints/library/comparisons/pairs-comparison';
import { compareRecurring } from '../../entrypoints/library/comparisons/recurring-comparison';
import { decideLinks, type LibraryDatabase, listAllLinks, newId, openDatabase } from '../../lib/store/index';
import { inventLibrary } from '../../scripts/generated-library/library-rows';

const rows = inventLibrary({ notices: 14, problems: 12 });
const last = rows.notices.at(-1)!;

let database: LibraryDatabase;

beforeEach(async () => {
  database = openDatabase(newId());
  for (const table of ['notices', 'versions', 'issues', 'measures', 'reviewers'] as const)
    await database.table(table).bulkPut([...rows[table]]);
});

/** All notices that a comparison is to see, with the links as they are stored. */
const inputsOf = async (isSeen: (id: string) => boolean = () => true): Promise<Inputs> => ({
  notices: rows.notices
    .filter(({ id }) => isSeen(id))
    .map(({ id, currentVersionId, updatedAt, kind, title, inspectedBody, publishedDate }) => ({
      id,
      versionId: currentVersionId,
      edition: `${currentVersionId} ${updatedAt}`,
      kind,
      title,
      body: inspectedBody,
      date: publishedDate,
    })),
  links: (await database.links.toArray()).filter(({ deletedAt }) => deletedAt === null),
});

const quietly: Run<never> = { report: () => {}, show: () => {}, pause: async () => {} };

const runOf = <Value>(comparison: Comparison<Value>, inputs: Inputs): Promise<Value> =>
  comparison.update(database, inputs, quietly as unknown as Run<Value>);

/** Another worker's comparison, which begins with what the first one left. */
const resumed = async <Value>(
  make: () => Comparison<Value>,
  inputs: Inputs,
  value: Value,
): Promise<Comparison<Value>> => {
  const comparison = make();
  const basis = basisOf(inputs, comparison.heeds);
  // As the library keeps it.
  const kept = { basis: parseBasis(JSON.stringify(basis))!, value: structuredClone(value) };
  await comparison.resume!(database, inputs, kept, quietly as unknown as Run<Value>);
  return comparison;
};

describe('recurring problems', () => {
  const membersOf = ({ groups }: Awaited<ReturnType<ReturnType<typeof compareRecurring>['update']>>) =>
    groups
      .map(({ members }) =>
        members
          .map(({ id }) => id)
          .sort()
          .join(),
      )
      .sort();

  test('are taken up where they were left: the same groups, and a notice more or less as without a break', async () => {
    const before = await inputsOf((id) => id !== last.id);
    const unbroken = compareRecurring();
    const value = await runOf(unbroken, before);
    expect(value.groups.length).toBeGreaterThan(3);
    const comparison = await resumed(compareRecurring, before, value);
    expect(membersOf(await runOf(comparison, before))).toEqual(membersOf(value));

    const after = await runOf(comparison, await inputsOf());
    expect(membersOf(after)).toEqual(membersOf(await runOf(unbroken, await inputsOf())));
    const own = new Set(rows.issues.filter(({ noticeId }) => noticeId === last.id).map(({ id }) => id));
    expect(after.groups.some(({ members }) => members.some(({ id }) => own.has(id)))).toBe(true);

    const gone = await runOf(comparison, before);
    expect(gone.groups.flatMap(({ members }) => members).some(({ id }) => own.has(id))).toBe(false);
  });

  test('heed what was decided while nobody looked', async () => {
    const before = await inputsOf();
    const value = await runOf(compareRecurring(), before);
    const { members } = value.groups.find((group) => group.members.length === 2) ?? value.groups[0]!;
    const [one, ...others] = members.map(({ id }) => id);
    await decideLinks(
      database,
      'recurring',
      others.map((id): [string, string] => [one!, id]),
      'refused',
    );
    const comparison = await resumed(compareRecurring, before, value);
    const { groups, refused } = await runOf(comparison, await inputsOf());
    for (const group of groups)
      if (group.members.some(({ id }) => id === one))
        expect(group.members.some(({ id }) => others.includes(id))).toBe(false);
    expect(refused.length).toBeGreaterThan(0);
  });
});

describe('copied answers', () => {
  const linesOf = (value: Awaited<ReturnType<ReturnType<typeof compareCopied>['update']>>) =>
    [...value].sort((one, other) => (one.noticeId < other.noticeId ? -1 : 1));

  test('show what there is before all is known, and keep each notice’s passages', async () => {
    const shown: number[] = [];
    const run = { ...quietly, show: (value: () => unknown[]) => void shown.push(value().length) };
    const value = await compareCopied().update(database, await inputsOf(), run as never);
    expect(value.length).toBeGreaterThan(3);
    expect(shown.length).toBeGreaterThan(0);
    for (const { noticeId, share, passageCount, otherCount } of value) {
      const copies = (await readCopies(database, noticeId))!;
      expect(copies.share).toBe(share);
      expect(copies.passages.filter(({ formula }) => !formula)).toHaveLength(passageCount);
      expect(copies.others).toHaveLength(otherCount);
    }
  });

  test('are taken up where they were left, and a notice that goes leaves those that it shared with', async () => {
    const all = await inputsOf();
    const without = await inputsOf((id) => id !== last.id);
    const whole = await runOf(compareCopied(), all);
    const comparison = await resumed(compareCopied, all, whole);
    expect(linesOf(await runOf(comparison, all))).toEqual(linesOf(whole));

    const less = await runOf(comparison, without);
    expect(await readCopies(database, last.id)).toBeNull();
    expect(linesOf(less)).toEqual(linesOf(await runOf(compareCopied(), without)));
    expect(linesOf(await runOf(comparison, all))).toEqual(linesOf(whole));
  });
});

test('a suggested pair goes with its notice', async () => {
  const comparison = comparePairs();
  const pairs = await runOf(comparison, await inputsOf());
  expect(pairs.length).toBeGreaterThan(0);
  expect(await listAllLinks(database, 'pair')).toHaveLength(pairs.length);
  const [{ rectification }] = pairs as [(typeof pairs)[0]];
  await runOf(comparison, await inputsOf((id) => id !== rectification));
  const left = await listAllLinks(database, 'pair');
  expect(left.length).toBeLessThan(pairs.length);
  expect(left.some(({ members }) => members.includes(rectification))).toBe(false);
});

test('a basis is that of its rows, whatever their order, and changes when a notice is read anew', async () => {
  const inputs = await inputsOf();
  const turned = { ...inputs, notices: [...inputs.notices].reverse() };
  expect(basisOf(turned, 'pair')).toEqual(basisOf(inputs, 'pair'));
  const [first, ...rest] = inputs.notices;
  const anew = { ...inputs, notices: [{ ...first!, edition: 'read anew' }, ...rest] };
  expect(basisOf(anew, 'pair')).not.toEqual(basisOf(inputs, 'pair'));
  expect(parseBasis(JSON.stringify({ ...basisOf(inputs, null), format: 0 }))).toBeNull();
});
