import { useMemo, useRef, useState } from 'preact/hooks';
import { useLabels } from '../../../components/hooks/use-labels';
import { EmptyState } from '../../../components/page/EmptyState';
import { ProgressBar } from '../../../components/page/ProgressBar';
import { DataTable } from '../../../components/table/DataTable';
import { type Column, sortRows } from '../../../components/table/table-columns';
import { TagChip } from '../../../components/tag/TagChip';
import { matchesTerms, searchTerms } from '../../../components/text/find-hits';
import type { TagRecord } from '../../../lib/model/library';
import { importTags, listAnnotations, listTags } from '../../../lib/store/index';
import { fileName } from '../../page-shell/export-csv';
import { usePage } from '../../page-shell/page-context';
import { StoreErrorState } from '../../page-shell/StoreErrorState';
import { saveFile } from '../../page-shell/save-file';
import { useLive } from '../../page-shell/use-live';
import { createNamedTag } from '../../page-shell/use-tags';
import { ExportMenu } from '../shown/ExportMenu';
import { sortingWords } from '../shown/view-words';
import { readTagList, writeTagList } from '../tag-list';
import type { TabViewProps } from './list-tab';
import { TagForm } from './TagForm';

interface TagRow {
  tag: TagRecord;
  uses: number;
}

/** The tags: make, rename, merge, colour, describe, share as a list. */
export function TagsView({ address, go }: TabViewProps) {
  const labels = useLabels();
  const { database, attempt } = usePage();
  const [told, setTold] = useState('');
  const [name, setName] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const live = useLive(async () => {
    const [tags, annotations] = await Promise.all([listTags(database), listAnnotations(database)]);
    const uses = new Map<string, number>();
    for (const { tagIds } of annotations) for (const id of tagIds) uses.set(id, (uses.get(id) ?? 0) + 1);
    return tags.map((tag): TagRow => ({ tag, uses: uses.get(tag.id) ?? 0 }));
  }, [database]);
  const columns = useMemo(
    (): Column<TagRow>[] => [
      {
        key: 'name',
        label: labels.text('column.name'),
        least: 12,
        share: 1,
        value: ({ tag }) => tag.name,
        render: ({ tag }) => <TagChip tag={tag} />,
      },
      {
        key: 'description',
        label: labels.text('column.description'),
        least: 12,
        share: 2,
        value: ({ tag }) => tag.description || null,
        render: ({ tag }) => tag.description,
      },
      {
        key: 'uses',
        label: labels.text('column.uses'),
        least: 5,
        isNumber: true,
        value: ({ uses }) => uses,
        render: ({ tag, uses }) => (
          <a href={`#/annotations?f.tag=${encodeURIComponent(tag.name)}`}>{labels.number(uses)}</a>
        ),
      },
    ],
    [labels],
  );
  if (live.state === 'failed') return <StoreErrorState code={live.error.code} detail={live.error.message} />;
  if (live.state === 'loading') return <ProgressBar name={labels.text('library.reading')} />;

  const tags = live.value.map(({ tag }) => tag);
  const terms = searchTerms(address.query);
  const found = live.value.filter(({ tag }) => matchesTerms([tag.name, tag.description], terms));
  const rows = sortRows(found, columns, address.sorting);
  const opened = live.value.find(({ tag }) => tag.id === address.open);
  const load = async (chosen: File) => {
    const listed = readTagList(await chosen.text());
    if (!listed) return setTold(labels.text('tag.importFailed'));
    const added = listed.filter((one) => !tags.some((tag) => tag.name === one.name)).length;
    if (await attempt(() => importTags(database, listed)))
      setTold(labels.text('tag.imported', { count: added }));
  };
  const create = async () => {
    const tag = name.trim() && (await attempt(() => createNamedTag(database, name, tags)));
    if (!tag) return;
    setName('');
    go({ open: tag.id });
  };
  return (
    <div class={opened ? 'library-list library-tags has-detail' : 'library-list library-tags'}>
      <section class="library-rows">
        <div class="library-tools row">
          <form
            class="row"
            onSubmit={(event) => {
              event.preventDefault();
              void create();
            }}
          >
            <input
              aria-label={labels.text('tag.name')}
              placeholder={labels.text('tag.nameHint')}
              size={30}
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
            <button type="submit">{labels.text('tag.new')}</button>
          </form>
          <span role="status">{told}</span>
          <span class="push row">
            <input
              ref={file}
              type="file"
              accept=".json,application/json"
              hidden
              onChange={(event) => {
                const [chosen] = event.currentTarget.files ?? [];
                if (chosen) void load(chosen);
                event.currentTarget.value = '';
              }}
            />
            <button type="button" onClick={() => file.current?.click()}>
              {labels.text('tag.importList')}
            </button>
            <button
              type="button"
              disabled={tags.length === 0}
              onClick={() => saveFile(fileName('tags', 'json'), 'application/json', [writeTagList(tags)])}
            >
              {labels.text('tag.exportList')}
            </button>
            <ExportMenu
              name="tags"
              title={labels.text('library.tags')}
              columns={columns}
              rows={rows}
              total={live.value.length}
              query={address.query}
              filters={[]}
              sorting={sortingWords(columns, address.sorting, labels)}
            />
          </span>
        </div>
        {tags.length === 0 ? (
          <EmptyState title={labels.text('tag.empty')} hint={labels.text('tag.emptyHint')} />
        ) : (
          <div class="library-table">
            <DataTable
              label={labels.text('library.tags')}
              columns={columns}
              rows={rows}
              rowKey={({ tag }) => tag.id}
              rowName={({ tag }) => tag.name}
              sorting={address.sorting}
              onSort={(sorting) => go({ sorting })}
              activeKey={address.open}
              onActivate={({ tag }) => go({ open: tag.id })}
            />
          </div>
        )}
      </section>
      {opened && (
        <aside class="library-detail" aria-label={labels.text('library.detail')}>
          <button type="button" class="small library-close" onClick={() => go({ open: null })}>
            {labels.text('library.closeDetail')}
          </button>
          <TagForm key={opened.tag.id} tag={opened.tag} tags={tags} onGone={() => go({ open: null })} />
        </aside>
      )}
    </div>
  );
}
