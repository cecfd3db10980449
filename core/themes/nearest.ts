/** The best k of what is offered, nearest first; of equally near ones, the lower number first. */
export class Nearest {
  readonly rows: number[] = [];
  readonly cosines: number[] = [];
  readonly #k: number;

  constructor(k: number) {
    this.#k = k;
  }

  offer(row: number, near: number): void {
    const { rows, cosines } = this;
    let at = Math.min(rows.length, this.#k - 1);
    if (rows.length === this.#k && !this.#isBefore(row, near, at)) return;
    for (; at > 0 && this.#isBefore(row, near, at - 1); at -= 1) {
      rows[at] = rows[at - 1] ?? 0;
      cosines[at] = cosines[at - 1] ?? 0;
    }
    rows[at] = row;
    cosines[at] = near;
  }

  #isBefore(row: number, near: number, at: number): boolean {
    const other = this.cosines[at] ?? 0;
    return near > other || (near === other && row < (this.rows[at] ?? 0));
  }
}
