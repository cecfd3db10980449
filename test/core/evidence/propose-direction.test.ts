import { describe, expect, it } from 'vitest';
import { proposeDirection } from '../../../core/evidence/propose-direction.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { directionToolsOf as toolsOf } from './direction-tools.ts';

const propose = (statement: string, passage: string, code: LanguageCode = 'en') =>
  proposeDirection(statement, passage, toolsOf(code, code));

describe('proposing a direction', () => {
  it.each([
    ['en', 'Customers compare prices on their phone', 'I compare prices on my phone.', 'supports'],
    [
      'en',
      'Customers compare prices on their phone',
      'I never compare prices on the phone.',
      'refutes',
    ],
    ['en', 'Paying is easy', 'Paying was so difficult.', 'refutes'],
    ['en', 'Paying takes 3 steps', 'Paying took 7 steps.', 'refutes'],
    ['sv', 'Kunder litar på omdömen', 'Jag litar inte på omdömen.', 'refutes'],
    ['sv', 'Kunder litar på omdömen', 'Jag litar på omdömen.', 'supports'],
    ['sv', 'Kassan är långsam', 'Kassan är snabb.', 'refutes'],
    ['da', 'Kunder læser anmeldelser', 'Jeg læser aldrig anmeldelser.', 'refutes'],
    ['da', 'Kunder læser anmeldelser', 'Jeg læser anmeldelser.', 'supports'],
  ] as const)('in %s: «%s» and «%s» is %s', (code, statement, passage, wanted) => {
    expect(propose(statement, passage, code).proposed).toBe(wanted);
  });

  it('says which word is negated, and where', () => {
    expect(
      propose('Kunder litar på omdömen', 'Jag litar inte på omdömen.', 'sv').reasons,
    ).toContainEqual({ kind: 'negation', word: 'litar', inPassage: true });
    expect(propose('Customers do not read reviews', 'I read reviews.').reasons).toContainEqual({
      kind: 'negation',
      word: 'read',
      inPassage: false,
    });
  });

  it('says which words are opposites, and takes a negated opposite for agreement', () => {
    expect(propose('Kassan är långsam', 'Kassan är snabb.', 'sv').reasons).toContainEqual({
      kind: 'opposite',
      word: 'långsam',
      other: 'snabb',
    });
    expect(propose('Paying is easy', 'Paying was not difficult.').proposed).not.toBe('refutes');
  });

  it('says which numbers differ', () => {
    expect(propose('Paying takes 3 steps', 'Paying took 7 steps.').reasons).toContainEqual({
      kind: 'number',
      word: '3',
      other: '7',
    });
  });

  it.each([
    ['en', 'Paying takes three steps', 'Paying took 7 steps.', 'three', '7'],
    ['sv', 'Kassan kräver tre steg', 'Kassan krävde sju steg.', 'tre', 'sju'],
    ['da', 'Betaling kræver to trin', 'Betaling krævede seks trin.', 'to', 'seks'],
  ] as const)(
    'in %s: hears numbers that are written in letters',
    (code, own, said, word, other) => {
      expect(propose(own, said, code).reasons).toContainEqual({ kind: 'number', word, other });
    },
  );

  it('takes a number in letters and in digits for the same', () => {
    expect(propose('Paying takes 3 steps', 'It took three steps.').reasons).toContainEqual({
      kind: 'sameNumber',
      word: '3',
    });
    expect(
      propose('Ni litar på kunderna', 'Vi litar på 4 av dem.', 'sv').reasons.map(
        ({ kind }) => kind,
      ),
    ).not.toContain('number');
  });

  it.each([
    ['en', 'Customers compare prices on Amazon', 'I compare prices on Zalando.', 'Amazon'],
    ['sv', 'Kunder litar på Klarna', 'Jag litar på Swish när jag betalar.', 'Klarna'],
    ['da', 'Kunder læser omtaler på Trustpilot', 'Jeg læser omtaler hos Matas.', 'Trustpilot'],
  ] as const)('in %s: says that the passage names another', (code, own, said, word) => {
    const { reasons, proposed } = propose(own, said, code);
    expect(reasons).toContainEqual({
      kind: 'name',
      word,
      other: expect.stringMatching(/^(?:Zalando|Swish|Matas)$/) as string,
    });
    expect(proposed).not.toBe('refutes');
  });

  it.each([
    ['the same name in another form', 'Kunder litar på Klarna', 'Klarnas faktura litar jag på.'],
    ['a compound of it', 'Kunder väljer Klarna', 'Det blev en Klarna-faktura från Elgiganten.'],
    ['a slip of the hand', 'Kunder väljer Instabox', 'Jag väljer Intsabox framför Postnord.'],
    ['no other name', 'Kunder litar på Klarna', 'Jag litar på fakturan.'],
    ['the beginning of a sentence only', 'Kunder litar på Klarna', 'Fakturan litar jag på.'],
    ['words all in capitals', 'Kunder litar på Klarna', 'JAG LITAR PÅ FAKTURAN.'],
    ['speech without capitals', 'Kunder litar på Klarna', 'jag litar på swish'],
  ])('hears no other name in %s', (_, own, said) => {
    expect(propose(own, said, 'sv').reasons.map(({ kind }) => kind)).not.toContain('name');
  });

  it.each([
    ['en', 'Customers compare prices', 'I never read reviews. Prices I compare.'],
    ['en', 'Customers compare prices', 'I do not read much but I compare prices.'],
    ['sv', 'Kunder jämför priser', 'Det gör jag aldrig.\nPriser jämför jag.'],
    ['da', 'Kunder sammenligner priser', 'Jeg læser ikke meget, men sammenligner priser.'],
  ] as const)('in %s: lets a negation reach no further than its clause: «%s», «%s»', (...given) => {
    const [code, own, said] = given;
    const kinds = propose(own, said, code).reasons.map(({ kind }) => kind);
    expect(kinds).not.toContain('negation');
  });

  it('takes who denies the same for agreeing, in whatever order the words stand', () => {
    const { reasons } = propose(
      'Returen har inte blivit enklare i appen',
      'Enklare har det inte blivit med returen, inte i appen.',
      'sv',
    );
    expect(reasons.map(({ kind }) => kind)).not.toContain('negation');
  });

  it('takes no everyday word for a form of one that has an opposite', () => {
    expect(
      propose('Kunder ringer efter köpet', 'Jag ringer för köpet.', 'sv').reasons,
    ).not.toContainEqual(expect.objectContaining({ kind: 'opposite' }));
    expect(
      propose('Kunder ringer efter köpet', 'Jag ringer före köpet.', 'sv').reasons,
    ).toContainEqual({ kind: 'opposite', word: 'efter', other: 'före' });
  });

  it('proposes nothing where something is said against another', () => {
    const { reasons, proposed } = propose('Customers trust Klarna', 'I do not trust PayPal.');
    expect(reasons).toContainEqual({ kind: 'negation', word: 'trust', inPassage: true });
    expect(reasons).toContainEqual({ kind: 'name', word: 'Klarna', other: 'PayPal' });
    expect(proposed).toBeNull();
  });

  it('names no more reasons than an answer may have', () => {
    const words = 'login checkout delivery returns search filters reviews payment';
    const own = `Nobody likes ${words.replaceAll(' ', ', nobody likes ')}`;
    const { reasons } = propose(own, `I use ${words.replaceAll(' ', ' and ')} in 3 shops`);
    expect(reasons.length).toBeLessThanOrEqual(10);
  });

  it('hears that who speaks ill of what should go speaks for the demand', () => {
    const { reasons, lean } = propose(
      'We should remove the newsletter',
      'The newsletter is annoying.',
    );
    expect(reasons).toContainEqual({ kind: 'feeling', statement: -1, passage: -1 });
    expect(lean).toBeGreaterThan(0);
  });

  it('proposes nothing where the passage speaks of something else', () => {
    expect(
      propose('Customers compare prices', 'The weather was terrible and useless.'),
    ).toMatchObject({
      proposed: null,
      likeliest: 'neutral',
    });
  });

  it('proposes nothing where the cues say too little', () => {
    expect(
      propose('Customers compare prices on several sites', 'I look at prices.').proposed,
    ).toBeNull();
  });

  it('compares across languages by meaning alone', () => {
    const tools = { ...toolsOf('sv', 'da'), alike: () => 0.9 };
    const found = proposeDirection('Kunder jämför priser', 'Jeg sammenligner priserne', tools);
    expect(found.likeliest).toBe('supports');
  });
});
