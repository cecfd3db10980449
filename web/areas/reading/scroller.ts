/** The element that scrolls this one, also across shadow roots and slots. */
export function scrollerOf(element: Element): Element {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element && node !== element) {
      const { overflowY } = getComputedStyle(node);
      if (overflowY === 'auto' || overflowY === 'scroll') return node;
    }
    node = above(node);
  }
  return document.documentElement;
}

function above(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  if (node instanceof ShadowRoot) return node.host;
  return node.parentNode;
}
