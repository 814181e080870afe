import { useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import type { OutlineItem } from '../../components/notice/outline-items';
import { describeTarget } from '../../lib/anchoring/index';
import type { LabelKey } from '../../lib/labels/index';
import type { Correction, Target } from '../../lib/model/annotation';
import type { Measure } from '../../lib/model/notice';
import type { Span } from '../../lib/model/span';
import { createAnnotation } from '../../lib/store/index';
import { HEAD_DATES, type HeadDate } from '../page-shell/apply-corrections';
import { usePage } from '../page-shell/page-context';
import { useDeskContext } from './desk-context';
import { headDateSpan } from './head-date-span';

/** Keeps a correction of a part of the notice; it is an annotation, so it can be undone, exported and disputed. */
function useCorrect() {
  const { database, attempt } = usePage();
  const { desk } = useDeskContext();
  return (kind: Target['kind'], span: Span, correction: Correction) =>
    attempt(() =>
      createAnnotation(database, {
        noticeId: desk.row.id,
        versionId: desk.version.id,
        target: describeTarget(desk.version.notice, span.start, span.end, kind),
        correction,
      }),
    );
}

/** This is no issue, and wrong dates of the issue's text. */
export function CorrectIssue({ item }: { item: OutlineItem }) {
  const labels = useLabels();
  const correct = useCorrect();
  const { desk } = useDeskContext();
  const { issue, facts } = item;
  const dates = facts.filter(({ kind }) => kind === 'date');
  return (
    <>
      {!desk.notes.get(issue.id)?.isStruck && (
        <button
          type="button"
          class="small"
          onClick={() =>
            void correct('issue', issue, { field: 'issue', extracted: issue.title, value: null })
          }
        >
          {labels.text('issue.notAnIssue')}
        </button>
      )}
      {dates.length > 0 && (
        <DateForm
          dates={dates.map((fact) => ({
            name: `${fact.start}`,
            label: fact.text,
            value: fact.value === null ? null : String(fact.value),
          }))}
          onCorrect={(name, value) => {
            const fact = dates.find(({ start }) => `${start}` === name);
            if (!fact) return;
            const extracted = fact.value === null ? fact.text : String(fact.value);
            void correct('selection', fact, { field: 'fact.value', extracted, value });
          }}
        />
      )}
    </>
  );
}

const DATE_LABELS: Readonly<Record<HeadDate, LabelKey>> = {
  inspectionStart: 'head.inspectionStart',
  inspectionEnd: 'head.inspectionEnd',
  feedbackDate: 'head.feedbackDate',
  publishedDate: 'head.publishedDate',
  signedDate: 'head.signedDate',
};

/** Wrong dates of the notice's head. */
export function CorrectDates() {
  const labels = useLabels();
  const correct = useCorrect();
  const { desk } = useDeskContext();
  const { notice } = desk;
  return (
    <DateForm
      dates={HEAD_DATES.map((name) => ({ name, label: labels.text(DATE_LABELS[name]), value: notice[name] }))}
      onCorrect={(name, value) => {
        const field = name as HeadDate;
        // As it was read: a date that was corrected already stands nowhere in the text.
        void correct('selection', headDateSpan(desk.version.notice, field), {
          field,
          extracted: notice[field],
          value,
        });
      }}
    />
  );
}

interface DateFormProps {
  dates: readonly { name: string; label: string; value: string | null }[];
  onCorrect: (name: string, value: string) => void;
}

/** Chooses a date and gives the right one. */
function DateForm({ dates, onCorrect }: DateFormProps) {
  const labels = useLabels();
  const [name, setName] = useState(dates[0]!.name);
  const [value, setValue] = useState('');
  const chosen = dates.find((date) => date.name === name) ?? dates[0]!;
  return (
    <details class="desk-correction">
      <summary class="button small">{labels.text('issue.correctDate')}</summary>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (value) onCorrect(chosen.name, value);
          setValue('');
        }}
      >
        <select
          aria-label={labels.text('issue.correctDate')}
          value={chosen.name}
          onChange={(event) => setName(event.currentTarget.value)}
        >
          {dates.map((date) => (
            <option key={date.name} value={date.name}>
              {date.label} {date.value ?? labels.text('head.unstated')}
            </option>
          ))}
        </select>
        <input
          type="date"
          required
          aria-label={labels.text('issue.correctedValue')}
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        <button type="submit" class="small">
          {labels.text('action.apply')}
        </button>
      </form>
    </details>
  );
}

/** This measure belongs to another issue. */
export function MoveMeasure({ measure }: { measure: Measure }) {
  const labels = useLabels();
  const correct = useCorrect();
  const { desk } = useDeskContext();
  const from = desk.items.find(({ issue }) => issue.id === measure.issueId)?.issue.title ?? null;
  // A correction names its issue by title; titles that stand twice would be ambiguous.
  const titles = desk.items.map(({ issue }) => issue.title);
  const targets = desk.items.filter(
    ({ issue }) =>
      issue.id !== measure.issueId && titles.filter((title) => title === issue.title).length === 1,
  );
  return (
    <select
      class="desk-move small"
      aria-label={labels.text('issue.moveMeasure')}
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (value) void correct('measure', measure, { field: 'measure.issue', extracted: from, value });
      }}
    >
      <option value="">{labels.text('issue.moveMeasure')}</option>
      {targets.map(({ issue }) => (
        <option key={issue.id} value={issue.title}>
          {issue.ordinal} {issue.title}
        </option>
      ))}
    </select>
  );
}
