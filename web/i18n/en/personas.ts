import type { Catalogue } from '../catalogue.ts';

/** Personas: what is known of each, and who stands behind it. */
export const personas = {
  'personas.about': 'About {name}',
  'personas.choose': 'Personas of the project',
  'personas.participants': { one: '{count} participant', other: '{count} participants' },
  'personas.isOf': {
    one: '{count} participant is of this persona.',
    other: '{count} participants are of this persona.',
  },
  'personas.saidAll': 'What they have said',
  'personas.nobody': 'Nobody’s words stand behind this persona yet.',
  'personas.thin': 'Fewer than {enough} people: take it as a beginning.',
  'personas.rests': {
    one: '{count} of {all} fields rests on quotes',
    other: '{count} of {all} fields rest on quotes',
  },
  'personas.unknown': 'Not known yet',
  'personas.writeNamed': 'Write: {field}',
  'personas.editNamed': 'Edit: {field}',
  'personas.linkNamed': 'Link quotes: {field}',
  'personas.claimed': 'Said to be evidence, but no quote is linked',
  'personas.wasChanged': 'Persona changed',
  'personas.evidenceHint': 'What people of this persona said. Tick what shows it.',
  'personas.evidenceNone':
    'Nobody of this persona has said anything yet. Give participants the persona, or tag their words with it.',
  'personas.failed': 'The personas could not be loaded',
  'personas.none': 'No personas yet',
  'personas.noneText':
    'A persona is a kind of customer. Create one in the codebook, then give it to participants.',
  'personas.toCodebook': 'To the codebook',
  'personas.onMap': 'Their journey',
} as const satisfies Catalogue;
