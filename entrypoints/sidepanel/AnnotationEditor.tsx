import { useRef } from 'preact/hooks';
import { NoteEditor } from '../../components/annotation/NoteEditor';
import { VerdictPicker } from '../../components/annotation/VerdictPicker';
import { useLabels } from '../../components/hooks/use-labels';
import { TagPicker } from '../../components/tag/TagPicker';
import type { AnnotationRecord } from '../../lib/model/library';
import { type AnnotationPatch, changeAnnotation, createAnnotation } from '../../lib/store/index';
import { familyLabel } from '../page-shell/family-words';
import { usePage } from '../page-shell/page-context';
import { createNamedTag } from '../page-shell/use-tags';
import { type Draft, useDeskContext } from './desk-context';

/** Note, tags and verdict under the reader's pen; each is kept as soon as it is given, as a step of its own. */
export function AnnotationEditor({ draft }: { draft: Draft }) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const { desk, setDraft } = useDeskContext();
  const placed = desk.annotations.find(({ annotation }) => annotation.id === draft.annotationId);
  const annotation = placed?.annotation;
  const family =
    placed?.issueId ??
    desk.items.find(({ region }) => region.start === draft.target.position.start)?.issue.id;
  const familyName = family === undefined ? null : desk.issueRows.get(family)?.family;
  const tagIds = annotation?.tagIds ?? [];

  /** Steps queue, and each starts from what the one before kept: what is drawn may be older than both. */
  const lastStep = useRef<{ target: Draft['target']; kept: Promise<AnnotationRecord | null> } | null>(null);
  const keep = (patchOf: (tagIds: readonly string[]) => AnnotationPatch) => {
    const before = lastStep.current?.target === draft.target ? lastStep.current.kept : null;
    const kept = Promise.resolve(before).then((stepped) => {
      const isNewer = stepped && !(annotation && annotation.updatedAt > stepped.updatedAt);
      const current = isNewer ? stepped : annotation;
      const patch = patchOf(current?.tagIds ?? []);
      return attempt(async () => {
        const changed = current
          ? await changeAnnotation(database, current.id, patch, current.updatedAt)
          : await createAnnotation(database, {
              noticeId: desk.row.id,
              versionId: desk.version.id,
              target: draft.target,
              ...patch,
            });
        setDraft({ ...draft, annotationId: changed.id });
        return changed;
      });
    });
    lastStep.current = { target: draft.target, kept };
    return kept;
  };
  const addTag = (id: string) => keep((ids) => ({ tagIds: [...ids, id] }));
  const create = async (name: string) => {
    const tag = await attempt(() => createNamedTag(database, name, desk.tags));
    if (tag) await addTag(tag.id);
  };
  return (
    <section class="desk-editor stack" aria-label={labels.text('annotation.label')}>
      {!annotation && (
        <blockquote lang="zh-CN" class="soft small">
          {draft.target.quote.exact}
        </blockquote>
      )}
      <NoteEditor
        key={annotation?.id ?? 'new'}
        note={annotation?.note ?? ''}
        isFocused={draft.part === 'note'}
        onSave={async (note) => {
          if (await keep(() => ({ note }))) setDraft(null);
        }}
        onCancel={() => setDraft(null)}
      />
      <TagPicker
        tags={desk.tags}
        selected={tagIds}
        suggestions={familyName ? [familyLabel(familyName, labels)] : []}
        isFocused={draft.part === 'tag'}
        onAdd={(id) => void addTag(id)}
        onRemove={(id) => void keep((ids) => ({ tagIds: ids.filter((one) => one !== id) }))}
        onCreate={(name) => void create(name)}
      />
      <VerdictPicker
        value={annotation?.verdict ?? null}
        ownVerdicts={desk.ownVerdicts}
        isFocused={draft.part === 'verdict'}
        onChange={(verdict) => void keep(() => ({ verdict }))}
      />
    </section>
  );
}
