import { describe, expect, it } from 'vitest';
import { proposeAnswered } from '../../../core/evidence/propose-answered.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { directionToolsOf as toolsOf } from './direction-tools.ts';

const propose = (
  statement: string,
  question: string,
  answer: string,
  code: LanguageCode = 'en',
  statementIn: LanguageCode = code,
) => proposeAnswered(statement, { question, answer }, toolsOf(statementIn, code));

const EN = 'Customers compare prices on several sites';
const SV = 'Kunder jämför priser på flera sajter';
const DA = 'Kunder sammenligner priser på flere sider';

describe('proposing a direction of a short answer with its question', () => {
  it.each([
    ['en', EN, 'Do you compare prices on several sites?', 'Yes, always.', 'supports'],
    ['en', EN, 'Do you compare prices on several sites?', 'No, never did', 'refutes'],
    ['en', EN, 'And do you compare prices on several sites?', 'Absolutely not!', 'refutes'],
    ['en', EN, 'You compare prices on several sites, right?', 'Yeah', 'supports'],
    ['en', EN, 'Don’t you compare prices on several sites?', 'No.', 'refutes'],
    ['en', EN, 'How often do you compare prices on several sites?', 'Never.', 'refutes'],
    ['en', 'Customers do not read reviews', 'Do you read reviews?', 'Nope.', 'supports'],
    ['en', 'Customers do not read reviews', 'Do you read reviews?', 'Yes, I do', 'refutes'],
    ['en', 'Paying is easy', 'Is paying difficult?', 'Yes', 'refutes'],
    ['en', 'Paying is easy', 'Is paying difficult?', 'No', 'supports'],
    ['sv', SV, 'Jämför du priser på flera sajter?', 'Ja, alltid.', 'supports'],
    ['sv', SV, 'Jämför du priser på flera sajter?', 'Nej, det gör jag inte', 'refutes'],
    ['sv', SV, 'Jämför du priser på flera sajter?', 'Absolut inte', 'refutes'],
    ['sv', SV, 'Jämför du inte priser på flera sajter?', 'Jo.', 'supports'],
    ['sv', SV, 'Du jämför priser på flera sajter, eller hur?', 'Jajamän!', 'supports'],
    ['sv', SV, 'Hur ofta jämför du priser på flera sajter?', 'Aldrig', 'refutes'],
    ['da', DA, 'Sammenligner du priser på flere sider?', 'Ja, altid.', 'supports'],
    ['da', DA, 'Sammenligner du priser på flere sider?', 'Nej, slet ikke.', 'refutes'],
    ['da', DA, 'Sammenligner du ikke priser på flere sider?', 'Jo, det gør jeg', 'supports'],
    ['da', DA, 'Hvor tit sammenligner du priser på flere sider?', 'Aldrig.', 'refutes'],
  ] as const)('in %s: «%s» after «%s» «%s» is %s', (code, statement, question, answer, wanted) => {
    expect(propose(statement, question, answer, code).proposed).toBe(wanted);
  });

  it.each([
    [
      'a yes to a question with a not',
      'en',
      EN,
      'Don’t you compare prices on several sites?',
      'Yes.',
    ],
    ['a yes to a question with a not', 'sv', SV, 'Jämför du inte priser på flera sajter?', 'Ja.'],
    ['a but', 'en', EN, 'Do you compare prices on several sites?', 'Yes, but only flights'],
    ['a but', 'da', DA, 'Sammenligner du priser på flere sider?', 'Ja, men kun fly'],
    ['two sides', 'sv', SV, 'Jämför du priser på flera sajter eller på en?', 'Ja.'],
    ['both at once', 'sv', SV, 'Jämför du priser på flera sajter?', 'Ja och nej'],
    ['a question that is open', 'en', EN, 'Why do you compare prices on several sites?', 'Yes.'],
    ['a question how often', 'en', EN, 'How often do you compare prices on several sites?', 'Yes.'],
    ['no that is about a word', 'en', EN, 'Do you compare prices on several sites?', 'No idea.'],
    ['what is not known', 'sv', SV, 'Jämför du priser på flera sajter?', 'Ja, jag vet inte'],
    ['sometimes', 'da', DA, 'Sammenligner du priser på flere sider?', 'Ja, nogle gange'],
    ['neither', 'en', EN, 'How many sites do you compare prices on?', 'Three or four'],
    ['a question about something else', 'en', EN, 'Did you pay on several devices?', 'No'],
  ] as const)('leaves %s open, in %s: «%s» «%s» «%s»', (_, code, statement, question, answer) => {
    expect(propose(statement, question, answer, code).proposed).toBeNull();
  });

  it('says that it comes from the question, and what the answer says to it', () => {
    const { reasons, coverage } = propose(
      EN,
      'Do you compare prices on several sites?',
      'No, never.',
    );
    expect(reasons).toEqual([
      { kind: 'reply', word: 'No', isYes: false },
      { kind: 'askedWords', words: ['compare', 'prices', 'several', 'sites'] },
    ]);
    expect(coverage).toBe(1);
  });

  it('is about what was asked where it says neither yes nor no', () => {
    const { reasons, proposed } = propose(EN, 'How many sites do you compare?', 'Three or four');
    expect(proposed).toBeNull();
    expect(reasons).toEqual([{ kind: 'askedWords', words: ['compare', 'sites'] }]);
  });
});
