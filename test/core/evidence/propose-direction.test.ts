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
