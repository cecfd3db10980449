/** What somebody began to write on a thing and did not save, by the id of the thing: closing a panel loses nothing. */
const UNSENT = new Map<string, string>();

export function unsentNote(thingId: string): string {
  return UNSENT.get(thingId) ?? '';
}

export function keepUnsentNote(thingId: string, text: string): void {
  if (text.trim() === '') UNSENT.delete(thingId);
  else UNSENT.set(thingId, text);
}
