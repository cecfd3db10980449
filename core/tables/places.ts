import { JOURNEY_TEMPLATES, type TemplatePhase, templatePhases } from '../codebook/templates.ts';

/** Where on a map a number may stand. */
export const PLACE_KINDS = ['phase', 'touchpoint'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A sheet names so many different places at most, in words so long at most. */
export const PLACES_MAX = 200;
export const PLACE_WORDS_MAX = 200;

/** A phase or touchpoint in use, by which words of a spreadsheet are found. */
export interface KnownPlace {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The journey of a phase. */
  readonly journeyId: string | null;
}

/** What somebody said that words of a spreadsheet mean. */
export interface ChosenPlace {
  readonly kind: PlaceKind;
  readonly words: string;
  /** Null: nowhere on the map. */
  readonly tagId: string | null;
}

/** What words of a spreadsheet turned out to mean. */
export type FoundPlace =
  | { readonly kind: 'found'; readonly tagId: string; readonly isChosen: boolean }
  /** Somebody said that it is no place. */
  | { readonly kind: 'nowhere' }
  /** Nothing is called that, or several things are: somebody has to say. */
  | { readonly kind: 'unknown' | 'several' };

/** So many phases of a journey are called as in a template, for it to be of that template. */
const PHASES_IN_TEMPLATE_MIN = 2;

/** Finds phases and touchpoints by their names: whole ones, never by likeness. */
export class PlaceFinder {
  readonly #chosen: ReadonlyMap<string, string | null>;
  readonly #named = new Map<string, Set<string>>();

  /**
   * @param known - In use. A phase of a template is found under its name in each language, where its journey is of
   *   that template.
   * @param chosen - Goes before names, as far as it is known.
   */
  constructor(known: readonly KnownPlace[], chosen: readonly ChosenPlace[]) {
    const ids = new Set(known.map(({ id }) => id));
    this.#chosen = new Map(
      chosen
        .filter(({ tagId }) => tagId === null || ids.has(tagId))
        .map(({ kind, words, tagId }) => [keyOf(kind, words), tagId]),
    );
    const translations = translationsOf(known);
    for (const { id, kind, name, aliases } of known) {
      for (const words of [name, ...aliases, ...(translations.get(id) ?? [])]) {
        const key = keyOf(kind, words);
        this.#named.set(key, (this.#named.get(key) ?? new Set()).add(id));
      }
    }
  }

  /** What the words of a cell mean. */
  find(kind: PlaceKind, words: string): FoundPlace {
    const key = keyOf(kind, words);
    const chosen = this.#chosen.get(key);
    if (chosen === null) return { kind: 'nowhere' };
    if (chosen !== undefined) return { kind: 'found', tagId: chosen, isChosen: true };
    const [tagId, ...others] = this.#named.get(key) ?? [];
    if (tagId === undefined) return { kind: 'unknown' };
    return others.length > 0 ? { kind: 'several' } : { kind: 'found', tagId, isChosen: false };
  }
}

function keyOf(kind: PlaceKind, words: string): string {
  return `${kind} ${placeWords(words)}`;
}

/** Words as they are compared: whatever their case and spaces. */
export function placeWords(words: string): string {
  return words.normalize('NFC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** What phases of templates are called in the other languages, by their ids. */
function translationsOf(known: readonly KnownPlace[]): ReadonlyMap<string, readonly string[]> {
  const phasesOf = new Map<string | null, KnownPlace[]>();
  for (const place of known.filter(({ kind }) => kind === 'phase')) {
    phasesOf.set(place.journeyId, [...(phasesOf.get(place.journeyId) ?? []), place]);
  }
  const found = new Map<string, readonly string[]>();
  for (const phases of phasesOf.values()) {
    for (const [id, names] of inTemplate(phases)) found.set(id, names);
  }
  return found;
}

/** The phases of a journey that its template has, with their names in all languages. */
function inTemplate(phases: readonly KnownPlace[]): readonly (readonly [string, string[]])[] {
  const fits = JOURNEY_TEMPLATES.map((template) =>
    phases.flatMap(({ id, name }) => {
      const phase = templatePhases(template).find((one) => isCalled(one, name));
      return phase ? [[id, Object.values(phase.name)] as const] : [];
    }),
  );
  const best = fits.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return best.length < PHASES_IN_TEMPLATE_MIN ? [] : best;
}

function isCalled({ name }: TemplatePhase, words: string): boolean {
  return Object.values(name).some((one) => placeWords(one) === placeWords(words));
}
