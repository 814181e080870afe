import { useState } from 'preact/hooks';
import { useLabels } from '../../components/hooks/use-labels';
import type { OutlineItem } from '../../components/notice/outline-items';
import { describeTarget } from '../../lib/anchoring/index';
import type { LabelKey } from '../../lib/labels/index';
import type { Correction, Target } from '../../lib/model/annotation';
import type { Measure } from '../../lib/model/notice';
import type { Span } from '../../lib/model/span';
import { createAnnotation } from '../../lib/store/index';
import { HEAD_BODIES, HEAD_DATES, type HeadField } from '../page-shell/apply-corrections';
import { usePage } from '../page-shell/page-context';
import { CorrectionForm } from './CorrectionForm';
import { useDeskContext } from './desk-context';
import { headSpan } from './head-span';

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
        <ValueForm
          name={labels.text('issue.correctDate')}
          fields={dates.map((fact) => ({
            name: `${fact.start}`,
            label: fact.text,
            value: fact.value === null ? null : String(fact.value),
            input: 'date',
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

const HEAD_LABELS: Readonly<Record<HeadField, LabelKey>> = {
  inspectedBody: 'head.inspectedBody',
  inspectingBody: 'head.inspectingBody',
  inspectionStart: 'head.inspectionStart',
  inspectionEnd: 'head.inspectionEnd',
  feedbackDate: 'head.feedbackDate',
  publishedDate: 'head.publishedDate',
  signedDate: 'head.signedDate',
};

/** Wrong bodies and dates of the notice's head. */
export function CorrectHead() {
  const labels = useLabels();
  const correct = useCorrect();
  const { desk } = useDeskContext();
  const { notice } = desk;
  const field = (name: HeadField, input: ValueField['input']): ValueField => ({
    name,
    label: labels.text(HEAD_LABELS[name]),
    value: notice[name],
    input,
  });
  return (
    <ValueForm
      name={labels.text('head.correct')}
      fields={[
        ...HEAD_BODIES.map((name) => field(name, 'text')),
        ...HEAD_DATES.map((name) => field(name, 'date')),
      ]}
      onCorrect={(chosen, value) => {
        const name = chosen as HeadField;
        // As it was read: what was corrected already stands nowhere in the text.
        void correct('selection', headSpan(desk.version.notice, name), {
          field: name,
          extracted: notice[name],
          value,
        });
      }}
    />
  );
}

interface ValueField {
  name: string;
  label: string;
  value: string | null;
  input: 'date' | 'text';
}

interface ValueFormProps {
  name: string;
  fields: readonly ValueField[];
  onCorrect: (name: string, value: string | null) => void;
}

/** Names of bodies are shorter, in UTF-16 units. */
const LONGEST_BODY = 200;

/** Chooses a value that was read and gives the right one, or says that there is none. */
function ValueForm({ name, fields, onCorrect }: ValueFormProps) {
  const labels = useLabels();
  const [chosenName, choose] = useState(fields[0]!.name);
  const [value, setValue] = useState('');
  const chosen = fields.find((field) => field.name === chosenName) ?? fields[0]!;
  const given = {
    required: true,
    'aria-label': labels.text('issue.correctedValue'),
    value,
    onInput: (event: InputEvent) => setValue((event.currentTarget as HTMLInputElement).value),
  };
  return (
    <CorrectionForm
      name={name}
      onApply={() => {
        if (value.trim()) onCorrect(chosen.name, value.trim());
        setValue('');
      }}
      {...(chosen.value === null ? {} : { onRemove: () => onCorrect(chosen.name, null) })}
    >
      <select
        aria-label={name}
        value={chosen.name}
        onChange={(event) => {
          choose(event.currentTarget.value);
          setValue('');
        }}
      >
        {fields.map((field) => (
          <option key={field.name} value={field.name}>
            {field.label} {field.value ?? labels.text('head.unstated')}
          </option>
        ))}
      </select>
      {chosen.input === 'date' ? (
        <input type="date" {...given} />
      ) : (
        <input type="text" maxLength={LONGEST_BODY} placeholder={given['aria-label']} {...given} />
      )}
    </CorrectionForm>
  );
}

/** Stands for no issue; no title is only a blank. */
const NO_ISSUE = ' ';

/** This measure belongs to another issue, or to none. */
export function MoveMeasure({ measure }: { measure: Measure }) {
  const labels = useLabels();
  const correct = useCorrect();
  const { desk } = useDeskContext();
  const [target, setTarget] = useState('');
  const from = desk.items.find(({ issue }) => issue.id === measure.issueId)?.issue.title ?? null;
  // A correction names its issue by title; titles that stand twice would be ambiguous.
  const titles = desk.items.map(({ issue }) => issue.title);
  const targets = desk.items.filter(
    ({ issue }) =>
      issue.id !== measure.issueId && titles.filter((title) => title === issue.title).length === 1,
  );
  return (
    <CorrectionForm
      name={labels.text('issue.moveMeasure')}
      isQuiet
      onApply={() =>
        void correct('measure', measure, {
          field: 'measure.issue',
          extracted: from,
          value: target === NO_ISSUE ? null : target,
        })
      }
    >
      <select
        class="desk-move"
        required
        aria-label={labels.text('issue.moveTarget')}
        value={target}
        onChange={(event) => setTarget(event.currentTarget.value)}
      >
        <option value="">{labels.text('issue.moveTarget')}</option>
        {measure.issueId !== null && <option value={NO_ISSUE}>{labels.text('issue.noIssue')}</option>}
        {targets.map(({ issue }) => (
          <option key={issue.id} value={issue.title}>
            {issue.ordinal} {issue.title}
          </option>
        ))}
      </select>
    </CorrectionForm>
  );
}
