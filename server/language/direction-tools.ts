import type { DirectionTools } from '../../core/evidence/direction.ts';
import type { LanguageCode } from '../../core/kernel/languages.ts';
import { languageTools } from './language.ts';
import { loadPolarities } from './polarities.ts';
import { loadWordLookups } from './word-vectors.ts';

let polarities: ReturnType<typeof loadPolarities> | null = null;

/** What directions are proposed with. Loads vectors and lists on the first call; meant for a worker. */
export function directionTools(statement: LanguageCode, passage: LanguageCode): DirectionTools {
  polarities ??= loadPolarities();
  const lookups = loadWordLookups();
  return {
    statement: { language: languageTools(statement), polarities: polarities[statement] },
    passage: { language: languageTools(passage), polarities: polarities[passage] },
    alike(word, other) {
      const one = lookups[statement].find(word)?.vector;
      const two = lookups[passage].find(other)?.vector;
      if (!one || !two) return 0;
      return one.reduce((sum, value, dim) => sum + value * (two[dim] ?? 0), 0);
    },
  };
}
