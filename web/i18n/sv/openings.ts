import type { Translation } from '../catalogue.ts';
import type { openings as english } from '../en/openings.ts';

/** Faser som öppnar sig till en egen kundresa. */
export const openings: Translation<typeof english> = {
  'openings.into': 'Öppnar sig till {name}',
  'openings.inside': '{people} där inne',
  'openings.onlyThere': { one: '{count} markering bara där', other: '{count} bara där' },
  'openings.way': 'Var den här resan ligger',
  'openings.notHere': '{mentions} från {people} i ”{phase}” står inte i någon fas här.',
  'openings.open': 'Låt ”{phase}” öppna sig till en kundresa',
  'openings.change': 'Ändra vad ”{phase}” öppnar sig till',
  'openings.heading': 'En kundresa inuti ”{phase}”',
  'openings.hint':
    'Fasen leder in till en karta med egna faser. Var och en räknar sina egna markeringar; det som hör hemma i båda taggas med båda.',
  'openings.kind': 'Öppnar sig till',
  'openings.new': 'En ny kundresa',
  'openings.existing': 'En av projektets kundresor',
  'openings.none': 'Ingenting',
  'openings.noneOther': 'Det finns ingen annan kundresa än',
  'openings.which': 'Vilken kundresa',
  'openings.choose': 'Välj en kundresa',
  'openings.save': 'Spara',
  'openings.set': 'Fasen öppnar sig till en kundresa',
  'openings.taken': 'Fasen öppnar sig inte till någonting längre',
  'openings.leadsBack': 'Fasen ligger inuti den kundresan, så den kan inte öppna sig till den.',
  'openings.insideAnother':
    'Den kundresan ligger redan inuti en annan fas. Ta bort den där först, eller välj en annan.',
};
