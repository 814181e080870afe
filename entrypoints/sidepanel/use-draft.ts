import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Target } from '../../lib/model/annotation';
import type { AnnotationRecord } from '../../lib/model/library';
import { type AnnotationPatch, changeAnnotation, createAnnotation } from '../../lib/store/index';
import { usePage } from '../page-shell/page-context';
import type { Desk } from './use-desk';

/** Which part of an annotation the reader asked for; it gets the focus. */
export type EditedPart = 'note' | 'tag' | 'verdict';

/** An annotation under the reader's pen: an existing one, or a new one on a target. */
export interface Draft {
  /** Null until something was said. */
  annotationId: string | null;
  target: Target;
  part: EditedPart;
}

/** The pen: what is written at the moment, and how it is kept. */
export interface Pen {
  draft: Draft | null;
  /** Goes on with the reader's own annotation of what the target says, else begins one. */
  begin: (target: Target, part: EditedPart) => void;
  /** Begins another annotation or lays the pen down; a note that was typed and not saved is kept first. */
  setDraft: (draft: Draft | null) => void;
  /** Lays the pen down without what was typed since the last save. */
  discard: () => void;
  /** What was typed and not saved; null where nothing was. */
  typedNote: () => string | null;
  type: (note: string) => void;
  /** Saves the note and lays the pen down; it stays where saving fails. */
  saveNote: (note: string) => Promise<void>;
  /** Keeps tags or a verdict as a step of its own, from the tags that the step before left. */
  keep: (patchOf: (tagIds: readonly string[]) => AnnotationPatch) => Promise<AnnotationRecord | null>;
}

/** A step that is being kept, or was: what it came to, null where it failed. */
interface Step {
  target: Target;
  kept: Promise<AnnotationRecord | null>;
}

/** Whether two targets are the same part of the text at hand: an issue, a measure, a finding of one rule. */
const isSamePart = (one: Target, other: Target): boolean =>
  one.kind === other.kind && one.rule === other.rule && one.position.start === other.position.start;

/** Holds the pen of a desk. */
export function useDraft(desk: Desk): Pen {
  const { database, attempt } = usePage();
  const [draft, show] = useState<Draft | null>(null);
  const latest = useRef({ desk, draft });
  latest.current = { desk, draft };
  const typed = useRef<{ target: Target; note: string } | null>(null);
  const opener = useRef<Element | null>(null);
  /** Steps queue, and each starts from what the one before kept: what is drawn may be older than both. */
  const lastStep = useRef<Step | null>(null);
  /** The annotation that was made last, until the desk draws it: who comes back at once goes on with it. */
  const made = useRef<(Step & { id: string | null }) | null>(null);
  if (desk.annotations.some(({ annotation }) => annotation.id === made.current?.id)) made.current = null;

  const pen = useMemo(() => {
    const written = ({ annotationId }: Draft): AnnotationRecord | undefined =>
      latest.current.desk.annotations.find(({ annotation }) => annotation.id === annotationId)?.annotation;

    const keepFor = (own: Draft, patchOf: (tagIds: readonly string[]) => AnnotationPatch) => {
      const before =
        [lastStep.current, made.current].find((step) => step?.target === own.target)?.kept ?? null;
      const kept = Promise.resolve(before).then((stepped) => {
        const annotation = written(own);
        const isNewer = stepped && !(annotation && annotation.updatedAt > stepped.updatedAt);
        const current = isNewer ? stepped : annotation;
        const patch = patchOf(current?.tagIds ?? []);
        return attempt(async () => {
          const { row, version } = latest.current.desk;
          const changed = current
            ? await changeAnnotation(database, current.id, patch, current.updatedAt)
            : await createAnnotation(database, {
                noticeId: row.id,
                versionId: version.id,
                target: own.target,
                ...patch,
              });
          // Who has gone on to something else is not called back.
          const part = patch.tagIds ? 'tag' : patch.verdict !== undefined ? 'verdict' : own.part;
          show((now) => (now?.target === own.target ? { ...now, annotationId: changed.id, part } : now));
          return changed;
        });
      });
      lastStep.current = { target: own.target, kept };
      if (before === null && own.annotationId === null) {
        const making = { target: own.target, kept, id: null as string | null };
        made.current = making;
        void kept.then((annotation) => {
          making.id = annotation?.id ?? null;
        });
      }
      return kept;
    };

    /** The reader's own annotation of a part, as it is drawn; its place may not be known yet. */
    const drawnOf = (target: Target): string | null => {
      const { annotations, selfId, version } = latest.current.desk;
      const own = annotations.find(({ annotation, placement }) => {
        const { author, correction, versionId, target: other } = annotation;
        const start = placement ? placement.start : versionId === version.id ? other.position.start : null;
        return (
          author === selfId &&
          correction === null &&
          start !== null &&
          isSamePart({ ...other, position: { ...other.position, start } }, target)
        );
      });
      return own?.annotation.id ?? null;
    };

    const keepTyped = () => {
      const { draft: own } = latest.current;
      const unsaved = typed.current;
      typed.current = null;
      if (own && unsaved?.target === own.target && unsaved.note !== (written(own)?.note ?? ''))
        void keepFor(own, () => ({ note: unsaved.note }));
    };

    const setDraft = (next: Draft | null) => {
      if (next?.target !== latest.current.draft?.target) keepTyped();
      if (next) opener.current ??= document.activeElement;
      show(next);
    };

    return {
      setDraft,
      begin(target: Target, part: EditedPart) {
        const id = drawnOf(target);
        const undrawn =
          id === null && made.current && isSamePart(made.current.target, target) ? made.current : null;
        setDraft({ annotationId: id ?? undrawn?.id ?? null, target: undrawn?.target ?? target, part });
        void undrawn?.kept.then((annotation) => {
          if (annotation)
            show((now) => (now?.target === undrawn.target ? { ...now, annotationId: annotation.id } : now));
        });
      },
      discard() {
        typed.current = null;
        show(null);
      },
      typedNote: () => {
        const { draft: own } = latest.current;
        return own && typed.current?.target === own.target ? typed.current.note : null;
      },
      type(note: string) {
        const { draft: own } = latest.current;
        typed.current = own && { target: own.target, note };
      },
      async saveNote(note: string) {
        const { draft: own } = latest.current;
        if (!own) return;
        typed.current = null;
        if (await keepFor(own, () => ({ note }))) show((now) => (now?.target === own.target ? null : now));
        else typed.current = { target: own.target, note };
      },
      keep: (patchOf: (tagIds: readonly string[]) => AnnotationPatch) => {
        const { draft: own } = latest.current;
        return own ? keepFor(own, patchOf) : Promise.resolve(null);
      },
      keepTyped,
    };
  }, [database, attempt]);

  // Another notice on the desk ends this one: what was typed is kept.
  useEffect(() => pen.keepTyped, [pen]);

  // The focus goes back to where the pen was taken up, unless it is elsewhere already.
  useEffect(() => {
    if (draft !== null) return;
    const from = opener.current;
    opener.current = null;
    if (from instanceof HTMLElement && from.isConnected && document.activeElement === document.body)
      from.focus({ preventScroll: true });
  }, [draft]);

  return useMemo(() => ({ draft, ...pen }), [draft, pen]);
}
