import type { LabelKey, Labels } from '../../lib/labels';
import { build, buildButton, type InPageRoot } from './in-page-root';

/** How long a hint stands, in milliseconds. */
const HINT_TIME = 6000;

/** The tab at the window's edge: opens the panel, and walks from mark to mark by the arrow keys. */
export class EdgeTab {
  readonly #labels: Labels;
  readonly #tab: HTMLButtonElement;
  readonly #hint: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: InPageRoot, labels: Labels, press: () => void, step: (direction: 1 | -1) => void) {
    this.#labels = labels;
    this.#tab = buildButton(labels.text('inPage.openPanel'), press, {
      class: 'tab',
      'aria-keyshortcuts': 'ArrowDown ArrowUp',
    });
    this.#tab.addEventListener('keydown', (event) => {
      const direction = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
      if (direction === undefined) return;
      event.preventDefault();
      step(direction);
    });
    this.#hint = build('div', { class: 'hint', role: 'status', hidden: '' });
    page.root.append(this.#tab, this.#hint);
    page.attach();
  }

  /** Says something beside the tab for a while. */
  say(key: LabelKey): void {
    this.#hint.textContent = this.#labels.text(key);
    this.#hint.hidden = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#hint.hidden = true;
    }, HINT_TIME);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
