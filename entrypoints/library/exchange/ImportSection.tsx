import { useRef, useState } from 'preact/hooks';
import { ChoiceList } from '../../../components/exchange/ChoiceList';
import { MergeOverview } from '../../../components/exchange/MergeOverview';
import { useLabels } from '../../../components/hooks/use-labels';
import { ErrorState } from '../../../components/page/ErrorState';
import { ProgressBar } from '../../../components/page/ProgressBar';
import { BackupError, type BackupErrorCode, readBackup } from '../../../lib/export/backup';
import type { LabelKey } from '../../../lib/labels/index';
import {
  type ConflictChoice,
  conflictKey,
  type FileOwner,
  type LibraryRows,
  likelyOwner,
  listTags,
  type MergeSummary,
  mergeLibrary,
  previewMerge,
  SHARED_TABLES,
} from '../../../lib/store/index';
import { usePage } from '../../page-shell/page-context';
import { useRun } from '../../page-shell/use-run';
import { describeRow, type TagNames } from './describe-row';

/** What is said of a file that cannot be imported. */
const WORDS: Readonly<Record<BackupErrorCode, [title: LabelKey, hint: LabelKey]>> = {
  foreign: ['exchange.foreign', 'exchange.foreignHint'],
  newer: ['exchange.newer', 'exchange.newerHint'],
  damaged: ['exchange.damaged', 'exchange.damagedHint'],
  invalid: ['exchange.invalid', 'exchange.invalidHint'],
  'too-large': ['exchange.tooLarge', 'exchange.tooLargeHint'],
};

/** A file that was read and compared, and waits for the reader's word. */
interface Candidate {
  name: string;
  rows: LibraryRows;
  owner: FileOwner;
  /** Whether the reader must be asked whose it is. */
  isOwnerOpen: boolean;
  /** What the reader chose for rows that both sides changed. */
  choices: ReadonlyMap<string, ConflictChoice>;
  tagNames: TagNames;
  summary: MergeSummary;
}

/** Takes in a backup: check, compare, show, and only then write, all or nothing. */
export function ImportSection() {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const file = useRef<HTMLInputElement>(null);
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [done, setDone] = useState<Pick<Candidate, 'summary' | 'tagNames'> | null>(null);
  const [fault, setFault] = useState<BackupError | null>(null);
  const [stage, setStage] = useState<LabelKey>('exchange.checking');
  const [told, setTold] = useState('');
  const { running, run } = useRun();

  const begin = () => {
    setCandidate(null);
    setDone(null);
    setFault(null);
    setTold('');
  };
  const attemptImport = (work: () => Promise<void>) =>
    void attempt(async () => {
      try {
        await work();
      } catch (error) {
        if (!(error instanceof BackupError)) throw error;
        setFault(error);
      }
    });

  const load = (chosen: File) =>
    attemptImport(async () => {
      begin();
      setStage('exchange.checking');
      const read = await run(async (signal, report) => {
        const rows = await readBackup(chosen, { signal, progress: report });
        setStage('exchange.comparing');
        const owner = await likelyOwner(database, rows);
        const self = await database.reviewers.filter((row) => row.isSelf).first();
        const fileSelf = rows.reviewers.find((row) => row.isSelf);
        const summary = await previewMerge(database, rows, { owner, signal });
        const tags = [...rows.tags, ...(await listTags(database))];
        return {
          name: chosen.name,
          rows,
          owner,
          isOwnerOpen: fileSelf?.id !== self?.id,
          choices: new Map(),
          tagNames: new Map(tags.map(({ id, name }) => [id, name])),
          summary,
        };
      });
      if (read.isCancelled) setTold(labels.text('exchange.importCancelled'));
      else setCandidate(read.value);
    });

  /** Shows at once what the reader decided, then what it comes to. */
  const decide = (patch: Partial<Pick<Candidate, 'owner' | 'choices'>>) =>
    attemptImport(async () => {
      if (!candidate) return;
      const decided = { ...candidate, ...patch };
      setCandidate(decided);
      const { rows, owner, choices } = decided;
      const seen = await run((signal) => previewMerge(database, rows, { owner, choices, signal }));
      if (!seen.isCancelled) setCandidate({ ...decided, summary: seen.value });
    });
  const choose = (keys: readonly string[], side: ConflictChoice) =>
    decide({ choices: new Map([...(candidate?.choices ?? []), ...keys.map((key) => [key, side] as const)]) });

  const write = () =>
    attemptImport(async () => {
      if (!candidate) return;
      setStage('exchange.importing');
      const { rows, owner, choices } = candidate;
      const merged = await run((signal, progress) =>
        mergeLibrary(database, rows, { owner, choices, signal, progress }),
      );
      setCandidate(null);
      if (merged.isCancelled) return setTold(labels.text('exchange.importCancelled'));
      setDone({ summary: merged.value, tagNames: candidate.tagNames });
      const { added, changed } = merged.value;
      setTold(labels.text('exchange.imported', { added, changed }));
    });

  const { summary: shown = null, tagNames = new Map() } = candidate ?? done ?? {};
  const isNothingNew =
    candidate !== null && shown !== null && shown.added + shown.changed + shown.conflicts.length === 0;
  return (
    <section class="exchange-part" aria-labelledby="exchange-import">
      <h2 id="exchange-import">{labels.text('exchange.importTitle')}</h2>
      <p>{labels.text('exchange.importHint')}</p>
      <div class="row">
        <input
          ref={file}
          type="file"
          accept=".gz,.jsonl,application/gzip"
          hidden
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            if (chosen) load(chosen);
            event.currentTarget.value = '';
          }}
        />
        <button type="button" disabled={running !== null} onClick={() => file.current?.click()}>
          {labels.text('exchange.choose')}
        </button>
        {running && (
          <ProgressBar
            name={
              stage === 'exchange.checking'
                ? labels.text('exchange.readRows', { count: running.done })
                : `${labels.text(stage)} ${labels.number(running.done)}`
            }
            onCancel={running.cancel}
          />
        )}
        <span role="status">{told}</span>
      </div>
      {fault && (
        <ErrorState
          title={labels.text(WORDS[fault.code][0])}
          hint={labels.text(WORDS[fault.code][1])}
          detail={fault.message}
        />
      )}
      {candidate?.isOwnerOpen && (
        <ChoiceList
          label={labels.text('exchange.owner')}
          name="owner"
          choices={(['self', 'other'] as const).map((id) => ({
            id,
            label: labels.text(id === 'self' ? 'exchange.ownerSelf' : 'exchange.ownerOther'),
            hint: labels.text(id === 'self' ? 'exchange.ownerSelfHint' : 'exchange.ownerOtherHint'),
          }))}
          chosen={candidate.owner}
          onChange={(owner) => decide({ owner, choices: new Map() })}
        />
      )}
      {shown && (
        <MergeOverview
          tables={SHARED_TABLES.map((name) => ({
            label: labels.text(`exchange.rowsName.${name}`),
            ...shown.tables[name],
          })).filter(({ added, changed, same, unified }) => added + changed + same + unified > 0)}
          conflicts={shown.conflicts.map((conflict) => ({
            key: conflictKey(conflict),
            label: labels.text(`exchange.rowsName.${conflict.table}`),
            mine: describeRow(conflict.table, conflict.mine as never, labels, tagNames),
            theirs: describeRow(conflict.table, conflict.theirs as never, labels, tagNames),
            mineAt: conflict.mine.updatedAt,
            theirsAt: conflict.theirs.updatedAt,
            inForce: candidate?.choices.get(conflictKey(conflict)) ?? conflict.inForce,
            choices: conflict.choices,
          }))}
          {...(candidate && { onChoose: choose })}
          leftOut={shown.leftOut.map(({ id }) => id)}
        />
      )}
      {candidate && (
        <div class="row">
          {isNothingNew && <span>{labels.text('exchange.nothingNew')}</span>}
          <button type="button" class="primary" disabled={running !== null || isNothingNew} onClick={write}>
            {labels.text('exchange.confirm')}
          </button>
          <button type="button" onClick={begin}>
            {labels.text('action.cancel')}
          </button>
        </div>
      )}
    </section>
  );
}
