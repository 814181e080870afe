import { useEffect, useRef } from 'preact/hooks';
import { NoteEditor } from '../../components/annotation/NoteEditor';
import { VerdictPicker } from '../../components/annotation/VerdictPicker';
import { useLabels } from '../../components/hooks/use-labels';
import { TagPicker } from '../../components/tag/TagPicker';
import { familyLabel } from '../page-shell/family-words';
import { usePage } from '../page-shell/page-context';
import { createNamedTag } from '../page-shell/use-tags';
import { useDeskContext } from './desk-context';
import type { Draft } from './use-draft';

interface AnnotationEditorProps {
  draft: Draft;
  /** Shows what it is made on, where that does not stand right above. */
  hasQuote?: boolean;
}

/** Note, tags and verdict under the reader's pen; each is kept as soon as it is given, as a step of its own. */
export function AnnotationEditor({ draft, hasQuote = false }: AnnotationEditorProps) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const { desk, pen } = useDeskContext();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, [draft.part]);
  const placed = desk.annotations.find(({ annotation }) => annotation.id === draft.annotationId);
  const annotation = placed?.annotation;
  const family =
    placed?.issueId ??
    desk.items.find(({ region }) => region.start === draft.target.position.start)?.issue.id;
  const familyName = family === undefined ? null : desk.issueRows.get(family)?.family;
  const tagIds = annotation?.tagIds ?? [];
  const addTag = (id: string) => pen.keep((ids) => ({ tagIds: [...ids, id] }));
  const create = async (name: string) => {
    const tag = await attempt(() => createNamedTag(database, name, desk.tags));
    if (tag) await addTag(tag.id);
  };
  return (
    <section ref={section} class="desk-editor stack" aria-label={labels.text('annotation.label')}>
      {hasQuote && (
        <blockquote lang="zh-CN" class="soft small">
          {draft.target.quote.exact}
        </blockquote>
      )}
      <NoteEditor
        key={annotation?.id ?? 'new'}
        note={pen.typedNote() ?? annotation?.note ?? ''}
        isFocused={draft.part === 'note'}
        onType={pen.type}
        onSave={(note) => void pen.saveNote(note)}
        onCancel={pen.discard}
      />
      <TagPicker
        tags={desk.tags}
        selected={tagIds}
        suggestions={familyName ? [familyLabel(familyName, labels)] : []}
        isFocused={draft.part === 'tag'}
        onAdd={(id) => void addTag(id)}
        onRemove={(id) => void pen.keep((ids) => ({ tagIds: ids.filter((one) => one !== id) }))}
        onCreate={(name) => void create(name)}
      />
      <VerdictPicker
        value={annotation?.verdict ?? null}
        ownVerdicts={desk.ownVerdicts}
        isFocused={draft.part === 'verdict'}
        onChange={(verdict) => void pen.keep(() => ({ verdict }))}
      />
    </section>
  );
}
