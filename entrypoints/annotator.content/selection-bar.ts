import type { LabelKey, Labels } from '../../lib/labels';
import { build, buildButton, type InPageRoot } from './in-page-root';

/** What the bar offers for selected text. */
export type SelectionAction = 'note' | 'tag' | 'copy';

const ACTIONS: readonly { action: SelectionAction; label: LabelKey }[] = [
  { action: 'note', label: 'inPage.note' },
  { action: 'tag', label: 'inPage.tag' },
  { action: 'copy', label: 'inPage.copy' },
];

/** Room between the bar and the selection, in pixels. */
const GAP = 8;

/** The bar beside selected text of the article. */
export class SelectionBar {
  readonly #page: InPageRoot;
  readonly #bar: HTMLElement;

  constructor(page: InPageRoot, labels: Labels, choose: (action: SelectionAction) => void) {
    this.#page = page;
    this.#bar = build(
      'div',
      { class: 'bar', role: 'toolbar', 'aria-label': labels.text('inPage.bar'), hidden: '' },
      ...ACTIONS.map(({ action, label }) =>
        buildButton(labels.text(label), () => choose(action), { 'data-action': action }),
      ),
    );
    // Pressing a button must not take the selection away.
    for (const type of ['pointerdown', 'mousedown'])
      this.#bar.addEventListener(type, (event) => event.preventDefault());
    page.root.append(this.#bar);
  }

  /** Shows the bar above (else below) the selection. */
  show(place: DOMRect): void {
    this.#page.attach();
    this.#bar.hidden = false;
    const { width, height } = this.#bar.getBoundingClientRect();
    const above = place.top - GAP - height;
    const top = above >= GAP ? above : Math.min(place.bottom + GAP, innerHeight - height - GAP);
    const left = Math.max(GAP, Math.min(place.left, innerWidth - width - GAP));
    this.#bar.style.top = `${top}px`;
    this.#bar.style.left = `${left}px`;
  }

  hide(): void {
    this.#bar.hidden = true;
  }

  get isShown(): boolean {
    return !this.#bar.hidden;
  }
}
