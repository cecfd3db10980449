import type { ThemeDto } from '../../api/types.ts';
import type { QuotedPersona } from '../reading/bv-cited-quote.ts';
import type { PersonaShare } from './bv-persona-spread.ts';

/** How many people of each persona are in a theme, in the order of the codebook; personas with nobody are left out. */
export function personaShares(
  { personas: counted }: Pick<ThemeDto, 'personas'>,
  personas: readonly QuotedPersona[],
): readonly PersonaShare[] {
  return personas.flatMap(({ id, name, hue }) => {
    const own = counted.find(({ tagId }) => tagId === id);
    return own && own.of > 0 ? [{ id, name, hue, people: own.people, of: own.of }] : [];
  });
}
