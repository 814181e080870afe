import { useId, useState } from 'preact/hooks';
import type { TagRecord } from '../../lib/model/library';
import { useFocus } from '../hooks/use-focus';
import { useLabels } from '../hooks/use-labels';
import { matchesTerms, searchTerms } from '../text/find-hits';
import { TagChip } from './TagChip';
import './tag.css';

interface TagPickerProps {
  tags: readonly TagRecord[];
  /** Ids of the tags that are set. */
  selected: readonly string[];
  /** Names that fit; offered, never set by themselves. */
  suggestions?: readonly string[];
  isFocused?: boolean;
  onAdd: (id: string) => void;
  onRemove: (id: string) => void;
  /** Makes a tag of that name and sets it. */
  onCreate: (name: string) => void;
}

type Option = { id: string; name: string; tag: TagRecord | null };

/** How many options are listed at once; typing narrows them. */
const SHOWN_OPTIONS = 50;

/** Sets tags by an ARIA 1.2 combobox that finds and creates; an IME's Enter is no choice. */
export function TagPicker(props: TagPickerProps) {
  const { tags, selected, suggestions = [], isFocused, onAdd, onRemove, onCreate } = props;
  const labels = useLabels();
  const id = useId();
  const field = useFocus<HTMLInputElement>(isFocused);
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);

  const name = query.trim();
  const options: Option[] = tags
    .filter(
      (tag) => !selected.includes(tag.id) && matchesTerms([tag.name, tag.description], searchTerms(query)),
    )
    .slice(0, SHOWN_OPTIONS)
    .map((tag) => ({ id: tag.id, name: tag.name, tag }));
  if (name && !tags.some((tag) => tag.name === name)) options.push({ id: 'new', name, tag: null });
  const offered = suggestions.filter((suggestion) => {
    const known = tags.find((tag) => tag.name === suggestion);
    return !known || !selected.includes(known.id);
  });

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (option: Option) => {
    if (option.tag) onAdd(option.tag.id);
    else onCreate(option.name);
    setQuery('');
    close();
  };
  const accept = (suggestion: string) => {
    const known = tags.find((tag) => tag.name === suggestion);
    if (known) onAdd(known.id);
    else onCreate(suggestion);
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const last = options.length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive(isOpen ? Math.min(active + 1, last) : Math.min(0, last)),
      ArrowUp: () => setActive(isOpen ? Math.max(active - 1, 0) : last),
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      setOpen(true);
      move();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const exact = options.find((option) => option.name === name);
      const option = options[active] ?? exact;
      if (option) choose(option);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Backspace' && query === '' && selected.length > 0) {
      onRemove(selected.at(-1)!);
    }
  };

  return (
    <div class="tag-picker">
      {selected.length > 0 && (
        <div class="row">
          {selected.map((tagId) => {
            const tag = tags.find((candidate) => candidate.id === tagId);
            if (!tag) return null;
            return (
              <TagChip key={tagId} tag={tag}>
                <button
                  type="button"
                  class="tag-chip-remove"
                  aria-label={labels.text('tag.remove', { name: tag.name })}
                  onClick={() => onRemove(tagId)}
                >
                  ×
                </button>
              </TagChip>
            );
          })}
        </div>
      )}
      <input
        role="combobox"
        aria-label={labels.text('tag.find')}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && options[active] ? `${id}-${active}` : undefined}
        autocomplete="off"
        placeholder={labels.text('tag.find')}
        value={query}
        ref={field}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setOpen(true);
          setActive(event.currentTarget.value.trim() ? 0 : -1);
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={press}
      />
      <div
        id={`${id}-list`}
        class="tag-picker-list"
        role="listbox"
        aria-label={labels.text('tag.label')}
        hidden={!isOpen}
      >
        {options.map((option, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys of its options
          <div
            key={option.id}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            class="tag-picker-option"
            // The input keeps the focus, else it would close the list before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {option.tag ? (
              <>
                <TagChip tag={option.tag} />
                {option.tag.description && <span class="soft small">{option.tag.description}</span>}
              </>
            ) : (
              labels.text('tag.create', { name: option.name })
            )}
          </div>
        ))}
        {options.length === 0 && (
          <div role="option" aria-selected={false} aria-disabled class="tag-picker-option soft">
            {labels.text('tag.noMatch')}
          </div>
        )}
      </div>
      {offered.length > 0 && (
        <p class="row small">
          <span class="soft">{labels.text('tag.suggested')}</span>
          {offered.map((suggestion) => (
            <button
              key={suggestion}
              type="button"
              class="small"
              aria-label={labels.text('tag.suggestion', { name: suggestion })}
              onClick={() => accept(suggestion)}
            >
              + {suggestion}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
