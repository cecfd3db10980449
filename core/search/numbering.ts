/** Numbers ids 0, 1, 2 … in the order in which they first come, so that counting them needs no more than arrays. */
export class Numbering {
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#ids.length;
  }

  /** The number of an id, a new one if it has none. */
  of(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    this.#numbers.set(id, this.#ids.length);
    return this.#ids.push(id) - 1;
  }

  /** The number of an id; −1, which nothing has, if it has none. */
  find(id: string): number {
    return this.#numbers.get(id) ?? -1;
  }

  /** The id that has a number. */
  idOf(number: number): string {
    return this.#ids[number] ?? '';
  }
}
