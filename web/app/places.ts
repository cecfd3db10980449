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
  | 'personas'
  | 'journey'
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

export const SETTINGS: PlaceEntry = {
  place: 'settings',
  word: 'shell.settings',
  icon: 'settings',
  keys: '',
};

/** The places of a project, in the order of the work. */
const PROJECT_PLACES: readonly PlaceEntry[] = [
  { place: 'sources', word: 'shell.sources', icon: 'files', keys: 'g s' },
  { place: 'participants', word: 'shell.participants', icon: 'users', keys: 'g p' },
  { place: 'evidence', word: 'shell.evidence', icon: 'quote', keys: 'g e' },
  { place: 'codebook', word: 'shell.codebook', icon: 'tags', keys: 'g c' },
  { place: 'themes', word: 'shell.themes', icon: 'layers', keys: 'g t' },
  { place: 'hypotheses', word: 'shell.hypotheses', icon: 'flask-conical', keys: 'g h' },
  { place: 'personas', word: 'shell.personas', icon: 'user', keys: 'g o' },
  { place: 'journey', word: 'shell.journey', icon: 'route', keys: 'g j' },
];

/** A stakeholder reads: the rest of the tool would only be in the way. */
const STAKEHOLDER_PLACES: readonly Place[] = ['evidence', 'hypotheses', 'personas', 'journey'];

/** What a phone has room for beside home: reading, not tagging. */
const PHONE_PLACES: readonly Place[] = ['sources', 'evidence', 'hypotheses', 'journey'];

/** The places of a project that somebody with this role sees. */
export function placesFor(role: string | undefined): readonly PlaceEntry[] {
  if (role !== 'stakeholder') return PROJECT_PLACES;
  return PROJECT_PLACES.filter(({ place }) => STAKEHOLDER_PLACES.includes(place));
}

/** Those of them that stand at the bottom of a phone. */
export function phonePlacesFor(role: string | undefined): readonly PlaceEntry[] {
  return placesFor(role).filter(({ place }) => PHONE_PLACES.includes(place));
}

/** Where a project opens: a stakeholder comes for the verdicts, the others for the sources. */
export function projectHref(projectId: string, role: string | undefined): string {
  return placeHref(role === 'stakeholder' ? 'hypotheses' : 'sources', projectId);
}

/** The address of a place; all but home and settings lie in a project. */
export function placeHref(place: Place, projectId: string | undefined): string {
  if (place === 'settings') return '/settings';
  if (place === 'home' || projectId === undefined) return '/';
  return `/projects/${encodeURIComponent(projectId)}/${place}`;
}

/** The page of a persona. */
export function personaHref(projectId: string, personaId: string): string {
  return `${placeHref('personas', projectId)}?persona=${encodeURIComponent(personaId)}`;
}

/** The path before a page of a project. */
export function projectCrumbs(project: { readonly id: string; readonly name: string } | undefined) {
  return project ? [{ label: project.name, href: placeHref('sources', project.id) }] : [];
}
