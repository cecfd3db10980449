import type { Catalogue } from '../catalogue.ts';

/** Phases that open into a journey of their own. */
export const openings = {
  'openings.into': 'Opens into {name}',
  'openings.inside': '{people} inside',
  'openings.onlyThere': { one: '{count} highlight only there', other: '{count} only there' },
  'openings.way': 'Where this journey lies',
  'openings.notHere': '{mentions} from {people} in “{phase}” stand in no phase here.',
  'openings.open': 'Let “{phase}” open into a journey',
  'openings.change': 'Change what “{phase}” opens into',
  'openings.heading': 'A journey inside “{phase}”',
  'openings.hint':
    'The phase leads into a map with phases of its own. Each of the two counts its own highlights; one that belongs in both is tagged with both.',
  'openings.kind': 'Opens into',
  'openings.new': 'A new journey',
  'openings.existing': 'A journey of the project',
  'openings.none': 'Nothing',
  'openings.noneOther': 'There is no other journey yet',
  'openings.which': 'Which journey',
  'openings.choose': 'Choose a journey',
  'openings.save': 'Save',
  'openings.set': 'The phase opens into a journey',
  'openings.taken': 'The phase opens into nothing any more',
  'openings.leadsBack': 'This phase lies within that journey, so it cannot open into it.',
  'openings.insideAnother':
    'That journey is inside another phase already. Take it away there first, or choose another.',
} as const satisfies Catalogue;
