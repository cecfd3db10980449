import { expect, it } from 'vitest';
import { spelledAs } from '../../../core/evidence/spelled-as.ts';
import { languageTools } from '../../../server/language/language.ts';

it.each([
  [
    'en',
    'Quicklinks are useful',
    'I used the quick links, twice.',
    'I used the quicklinks, twice.',
  ],
  ['en', 'Quicklinks are useful', 'Quick-Link it is.', 'quicklinks it is.'],
  ['en', 'The quick links are useful', 'Quicklinks? Never.', 'quick links? Never.'],
  ['sv', 'Kundresor är långa', 'en kund resa som tar tid', 'en kundresor som tar tid'],
  ['en', 'Property harms creativity', 'their creative ability', 'their creative ability'],
  ['en', 'The format is clear', 'the form at the top', 'the form at the top'],
  ['en', 'People are not able to pay', 'a notable price', 'a notable price'],
  ['en', 'Quicklinks are useful', 'quick. Links help.', 'quick. Links help.'],
  ['en', 'It is so', 'nothing to spell', 'nothing to spell'],
] as const)('%s: for %j, %j is spelled %j', (code, statement, passage, expected) => {
  expect(spelledAs(statement, languageTools(code))(passage)).toBe(expected);
});
