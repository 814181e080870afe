import { finish } from '../slices';

/** What a walk over a subtree calls; `enter` says whether to go into the element. */
export interface NodeVisitor {
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: Text): void;
  /** Asked after every node; true ends the walk where it is. */
  isDone?(): boolean;
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;

/** Nodes between two steps: even where each is looked into, a step takes no more than some milliseconds. */
const NODES_PER_STEP = 64;

/**
 * Visits the nodes under `root`, and `root` itself, in document order, each once, in steps between which the page may
 * not change. It follows the links between nodes instead of recursing, so that no depth of nesting overflows the
 * stack.
 */
export function* walkInSteps(root: Node, visitor: NodeVisitor): Generator<void, void> {
  let node: Node = root;
  for (let visited = 1; ; visited += 1) {
    if (visited % NODES_PER_STEP === 0) yield;
    const element = isElement(node) && visitor.enter(node) ? node : null;
    if (isText(node)) visitor.text(node);
    if (visitor.isDone?.()) return;
    if (element?.firstChild) {
      node = element.firstChild;
      continue;
    }
    if (element) visitor.leave(element);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!;
      visitor.leave(node as Element);
    }
    if (node === root) return;
    node = node.nextSibling!;
  }
}

/** The same in one go. */
export const walkNodes = (root: Node, visitor: NodeVisitor): void => finish(walkInSteps(root, visitor));
