/** Whether the words of a paragraph are guide text that nobody has opened. */
export function isFolded(words: Element | undefined): boolean {
  return words?.matches('.block.template:not(.heading, .unfolded) .words') ?? false;
}

/** Opens folded guide text; other paragraphs are open already. */
export function unfold(inside: Element | undefined): void {
  inside?.closest('.block')?.classList.add('unfolded');
}

/** Opens the guide text that was pressed. */
export function unfoldPressed(event: Event): void {
  const [pressed] = event.composedPath();
  if (pressed instanceof Element) unfold(pressed);
}
