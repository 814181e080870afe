import { Window } from 'happy-dom';

/** What components and their tests expect of a page, beside the document. */
const GLOBALS = [
  'document',
  'Element',
  'HTMLElement',
  'Node',
  'Event',
  'KeyboardEvent',
  'InputEvent',
] as const;

/** A page for components, in the tests' own context: import it before anything that draws. */
export const shownPage = new Window({ url: 'http://localhost/' });
Object.assign(globalThis, Object.fromEntries(GLOBALS.map((name) => [name, shownPage[name]])), {
  window: shownPage,
});
