import { focusOnce } from '../ui/focus-once.ts';

/** How long to wait for a page that loads its data first. */
const WAIT_MS = 3000;

/**
 * Moves the focus to the main heading of a page after navigation, so that a screen reader starts
 * there. Waits for it to be drawn, and gives up when somebody has moved the focus meanwhile.
 */
export function focusHeading(page: HTMLElement): void {
  focusOnce(page, { preventScroll: true });
  const until = performance.now() + WAIT_MS;
  const look = (): void => {
    if (!page.isConnected || !page.matches(':focus')) return;
    const heading = findHeading(page);
    if (heading) {
      heading.tabIndex = -1;
      // First, as the focus stays in the page, which would lose it with its `tabindex`.
      page.removeAttribute('tabindex');
      heading.focus({ preventScroll: true });
    } else if (performance.now() < until) {
      requestAnimationFrame(look);
    }
  };
  look();
}

/** The first `h1`, also inside shadow roots. Linear in the elements. */
function findHeading(root: ParentNode): HTMLElement | undefined {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.localName === 'h1') return element;
    const inside = element.shadowRoot && findHeading(element.shadowRoot);
    if (inside) return inside;
  }
  const own = root instanceof Element ? root.shadowRoot : null;
  return own ? findHeading(own) : undefined;
}
