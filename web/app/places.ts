import type { PlainMessageKey } from '../i18n/index.ts';
import type { IconName } from '../ui/icons.ts';

/** The places of the navigation. */
export type Place =
  | 'home'
  | 'sources'
  | 'participants'
  | 'evidence'
  | 'codebook'
  | 'themes'
  | 'hypotheses'
  | 'journey'
  | 'insights'
  | 'reports'
  | 'settings';

/** How a place looks in the navigation. */
export interface PlaceEntry {
  readonly place: Place;
  readonly word: PlainMessageKey;
  readonly icon: IconName;
  /** Pressed one after the other. */
  readonly keys: string;
}

export const HOME: PlaceEntry = { place: 'home', word: 'shell.home', icon: 'house', keys: 'g m' };

/** The places of a project, in the order of the work. */
export const PROJECT_PLACES: readonly PlaceEntry[] = [
  { place: 'sources', word: 'shell.sources', icon: 'files', keys: 'g s' },
  { place: 'participants', word: 'shell.participants', icon: 'users', keys: 'g p' },
  { place: 'evidence', word: 'shell.evidence', icon: 'quote', keys: 'g e' },
  { place: 'codebook', word: 'shell.codebook', icon: 'tags', keys: 'g c' },
  { place: 'themes', word: 'shell.themes', icon: 'layers', keys: 'g t' },
  { place: 'hypotheses', word: 'shell.hypotheses', icon: 'flask-conical', keys: 'g h' },
  { place: 'journey', word: 'shell.journey', icon: 'route', keys: 'g j' },
  { place: 'insights', word: 'shell.insights', icon: 'lightbulb', keys: 'g i' },
  { place: 'reports', word: 'shell.reports', icon: 'file-text', keys: 'g r' },
];

/** What a phone has room for: reading, not tagging. */
export const PHONE_PLACES: readonly Place[] = ['evidence', 'hypotheses', 'journey', 'reports'];

/** A stakeholder reads: the rest of the tool would only be in the way. */
export function placesFor(role: string | undefined): readonly PlaceEntry[] {
  if (role !== 'stakeholder') return PROJECT_PLACES;
  return PROJECT_PLACES.filter(({ place }) => PHONE_PLACES.includes(place));
}

/** The address of a place; all but home and settings lie in a project. */
export function placeHref(place: Place, projectId: string | undefined): string {
  if (place === 'settings') return '/settings';
  if (place === 'home' || projectId === undefined) return '/';
  return `/projects/${encodeURIComponent(projectId)}/${place}`;
}
