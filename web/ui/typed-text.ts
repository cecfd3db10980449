/** What somebody has typed into fields and not sent: it must not go with one press of Escape. */
export class TypedText {
  /** Fields that were typed into, with what they held before. */
  readonly #before = new Map<HTMLInputElement | HTMLTextAreaElement, string>();

  /** Some text is there that was not there before; fields that are gone took theirs with them. */
  get isThere(): boolean {
    return [...this.#before].some(
      ([field, before]) => field.isConnected && field.value !== before && field.value.trim() !== '',
    );
  }

  /** Hears of a `beforeinput` event. */
  note(event: Event): void {
    const [field] = event.composedPath();
    const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
    // What is searched for is no work.
    if (!isField || field.type === 'search' || field.role === 'combobox') return;
    if (!this.#before.has(field)) this.#before.set(field, field.value);
  }

  forget(): void {
    this.#before.clear();
  }
}
