/** The path of an endpoint with its parameters and query filled in. */
export function pathOf(pattern: string, params: unknown, query: unknown): string {
  const values = (params ?? {}) as Record<string, string>;
  const path = pattern.replaceAll(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
  const pairs = Object.entries((query ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([key, value]) => [key, String(value)]);
  const search = new URLSearchParams(pairs).toString();
  return search ? `${path}?${search}` : path;
}
