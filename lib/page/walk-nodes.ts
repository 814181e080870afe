/** What a walk over a subtree calls; `enter` says whether to go into the element. */
export interface NodeVisitor {
  enter(element: Element): boolean;
  leave(element: Element): void;
  text(node: Text): void;
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
    if (isText(node)) visitor.text(node);
    else if (isElement(node)) {
      if (visitor.enter(node)) {
        if (node.firstChild) {
          node = node.firstChild;
          continue;
        }
        visitor.leave(node);
      }
    }
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!;
      visitor.leave(node as Element);
    }
    if (node === root) return;
    node = node.nextSibling!;
  }
}
