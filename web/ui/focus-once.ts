/**
 * Moves the focus to an element that is no stop of the Tab key. Of an element with a shadow tree a negative `tabindex`
 * must not stay: Tab would pass over everything in it. So it goes with the focus, and before Tab leads on.
 */
export function focusOnce(element: HTMLElement, options?: FocusOptions): void {
  const noLonger = new AbortController();
  const end = (): void => {
    noLonger.abort();
    element.removeAttribute('tabindex');
  };
  const { signal } = noLonger;
  element.tabIndex = -1;
  element.focus(options);
  element.addEventListener('blur', end, { signal });
  element.addEventListener('keydown', ({ key }) => key === 'Tab' && end(), { signal });
}
