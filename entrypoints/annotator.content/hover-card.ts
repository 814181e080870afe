import type { Labels } from '../../lib/labels';
import { build, type InPageRoot } from './in-page-root';
import type { ReadableMark } from './marks';

/** Room between the card and what it speaks of, and the window's edge, in pixels. */
const GAP = 8;

/** The card that says what the marks at one place are. */
export class HoverCard {
  readonly #page: InPageRoot;
  readonly #labels: Labels;
  readonly #card: HTMLElement;

  constructor(page: InPageRoot, labels: Labels) {
    this.#page = page;
    this.#labels = labels;
    this.#card = build('div', {
      class: 'card',
      role: 'status',
      'aria-label': labels.text('inPage.card'),
      tabindex: '-1',
      hidden: '',
    });
    page.root.append(this.#card);
  }

  /** Shows the marks, the nearest first, below (else above) a place of the window. */
  show(marks: readonly ReadableMark[], place: DOMRect): void {
    this.#card.replaceChildren(
      ...marks.map((mark) => {
        const { name, title, details } = mark.describe(this.#labels);
        return build(
          'section',
          { 'data-kind': mark.kind },
          build('p', { class: 'name' }, name),
          build('p', { class: 'title' }, title),
          ...details.map((detail) => build('p', { class: 'detail' }, detail)),
        );
      }),
    );
    this.#page.attach();
    this.#card.hidden = false;
    const { width, height } = this.#card.getBoundingClientRect();
    const below = place.bottom + GAP;
    const top = below + height <= innerHeight - GAP ? below : Math.max(GAP, place.top - GAP - height);
    const left = Math.max(GAP, Math.min(place.left, innerWidth - width - GAP));
    this.#card.style.top = `${top}px`;
    this.#card.style.left = `${left}px`;
  }

  hide(): void {
    this.#card.hidden = true;
  }

  get isShown(): boolean {
    return !this.#card.hidden;
  }
}
