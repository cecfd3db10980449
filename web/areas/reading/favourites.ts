const KEY = 'bevis.tags';

/** What somebody uses in a project, remembered on this device: ids only. */
export interface TagHabits {
  /** Tags used last, newest first. */
  readonly recents: readonly string[];
  /** Tags on the digits. */
  readonly favourites: readonly string[];
}

/** The habits in a project; none when nothing readable is remembered. */
export function readHabits(projectId: string): TagHabits {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(`${KEY}.${projectId}`) ?? 'null');
    return { recents: idsIn(stored, 'recents'), favourites: idsIn(stored, 'favourites') };
  } catch {
    // Something else wrote here; habits are not worth an error.
    return { recents: [], favourites: [] };
  }
}

/** Remembers the habits in a project. */
export function writeHabits(projectId: string, habits: TagHabits): void {
  localStorage.setItem(`${KEY}.${projectId}`, JSON.stringify(habits));
}

function idsIn(stored: unknown, name: keyof TagHabits): readonly string[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const ids: unknown = (stored as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}
