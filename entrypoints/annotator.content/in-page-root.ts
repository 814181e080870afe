import tokens from '../../components/tokens.css?inline';
import styles from './in-page.css?inline';

/** The tag of the one element that the annotator adds to a page, beside the body. */
export const HOST_TAG = 'notice-annotator';

type Attributes = Readonly<Record<string, string>>;

/** Builds an element of the in-page interface; what comes from the page or the notice is always text. */
export const build = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** A button that does something at once. */
export const buildButton = (
  label: string,
  press: () => void,
  attributes: Attributes = {},
): HTMLButtonElement => {
  const button = build('button', { type: 'button', ...attributes }, label);
  button.addEventListener('click', (event) => {
    // A page can press our buttons by script; only a reader's own press counts.
    if (event.isTrusted) press();
  });
  return button;
};

/** The closed shadow root in which the in-page interface stands. */
export interface InPageRoot {
  root: ShadowRoot;
  /** Puts the host into the page, again when the page took it out. */
  attach(): void;
  /** Says whether an event happened inside. */
  holds(event: Event): boolean;
  remove(): void;
}

/** Makes the root: its styles reach nothing of the page, the page's styles and scripts nothing of it. */
export const makeInPageRoot = (language: string): InPageRoot => {
  const host = document.createElement(HOST_TAG);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokens.replaceAll(':root', ':host')}\n${styles}`);
  root.adoptedStyleSheets = [sheet];
  host.lang = language;
  return {
    root,
    attach() {
      if (!host.isConnected) document.documentElement.append(host);
    },
    holds: (event) => event.composedPath().includes(host),
    remove: () => host.remove(),
  };
};
