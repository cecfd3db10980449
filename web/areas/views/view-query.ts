/** The name under which an address says which saved view is open. */
export const VIEW_IN_ADDRESS = 'saved';

/**
 * What of an address belongs to a view, always in the same order, so that two that say the same are the same text.
 *
 * @param search - With or without its question mark.
 * @param parts - The names that belong to a view.
 */
export function viewQuery(search: string, parts: readonly string[]): string {
  const given = new URLSearchParams(search);
  return new URLSearchParams(
    parts.flatMap((part) => {
      const value = given.get(part) ?? '';
      return value ? [[part, value]] : [];
    }),
  ).toString();
}

/** The address that opens a view, here: what it narrows by, and which it is. */
export function viewHref(
  path: string,
  { id, query }: { readonly id: string; readonly query: string },
) {
  const whole = new URLSearchParams(query);
  whole.set(VIEW_IN_ADDRESS, id);
  return `${path}?${whole.toString()}`;
}
