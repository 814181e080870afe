import { isBlock, isShown } from './shown-elements';
import { walkInSteps } from './walk-nodes';

/** How much running text an element holds, itself and all that is in it. */
export interface Prose {
  /** Marks of punctuation outside links: what menus and lists hardly have. */
  punctuation: number;
  /** Characters outside links. */
  length: number;
  /** Characters in links. */
  linked: number;
  /** Marks of punctuation in text that no block inside the element holds. */
  ownPunctuation: number;
  /** Blocks with text and line breaks in it, however deep. */
  lines: number;
}

const isPunctuation = (unit: number): boolean =>
  unit === 0xff0c ||
  unit === 0x3002 ||
  unit === 0xff1b ||
  unit === 0x3001 ||
  unit === 0xff1a ||
  unit === 0x2c ||
  unit === 0x3b ||
  unit === 0xff61 ||
  unit === 0xff64 ||
  unit === 0x3a ||
  unit === 0x201c ||
  unit === 0x300a;

const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

/** Elements that stand around the content of every page. */
const OUTSIDE_CONTENT = new Set(['nav', 'footer', 'aside']);

/** Measures the running text of `root` and of every element in it, in one pass, in steps. */
export function* measureProse(root: Element): Generator<void, Map<Element, Prose>> {
  const measured = new Map<Element, Prose>();
  const open: Prose[] = [];
  let links = 0;
  yield* walkInSteps(root, {
    enter(element) {
      const name = element.localName;
      if (name === 'br') {
        const above = open.at(-1);
        if (above) above.lines += 1;
        return false;
      }
      if (!isShown(element) || OUTSIDE_CONTENT.has(name)) return false;
      if (name === 'a') links += 1;
      const prose = { punctuation: 0, length: 0, linked: 0, ownPunctuation: 0, lines: 0 };
      measured.set(element, prose);
      open.push(prose);
      return true;
    },
    leave(element) {
      const name = element.localName;
      if (name === 'a') links -= 1;
      const prose = open.pop()!;
      const above = open.at(-1);
      if (!above) return;
      above.punctuation += prose.punctuation;
      above.length += prose.length;
      above.linked += prose.linked;
      if (name !== 'td' && !isBlock(element)) {
        above.ownPunctuation += prose.ownPunctuation;
        above.lines += prose.lines;
      } else if (prose.length > 0) above.lines += Math.max(1, prose.lines);
    },
    text(node) {
      const prose = open.at(-1);
      if (!prose) return;
      const { data } = node;
      let shown = 0;
      let marks = 0;
      for (let at = 0; at < data.length; at += 1) {
        const unit = data.charCodeAt(at);
        if (unit >= FIRST_IDEOGRAPH && unit <= LAST_IDEOGRAPH) {
          shown += 1;
          continue;
        }
        if (unit > 0x20 && unit !== 0xa0 && unit !== 0x3000) shown += 1;
        if (isPunctuation(unit)) marks += 1;
      }
      if (links > 0) prose.linked += shown;
      else {
        prose.length += shown;
        prose.punctuation += marks;
        prose.ownPunctuation += marks;
      }
    },
  });
  return measured;
}
