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

/**
 * Visits the nodes under `root`, and `root` itself, in document order, each once.
 * It follows the links between nodes instead of recursing, so that no depth of nesting overflows the stack.
 */
export function walkNodes(root: Node, visitor: NodeVisitor): void {
  let node: Node = root;
  for (;;) {
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
