/** Whether all items, at least one, have the same value. */
export function areAlike<Item>(items: readonly Item[], valueOf: (item: Item) => string): boolean {
  const [first] = items;
  return first !== undefined && items.every((item) => valueOf(item) === valueOf(first));
}
