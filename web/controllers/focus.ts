/** The element that has the focus, also inside shadow roots; null when none has. */
export function focusedElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Whether nobody has put the focus anywhere yet: it is on the document, on a page as a whole or on its heading. */
export function isFocusUnused(): boolean {
  const active = focusedElement();
  return (
    !active ||
    active === document.body ||
    active.localName === 'h1' ||
    active.localName.endsWith('-page')
  );
}
