import { describe, expect, it } from 'vitest';
import { labelGroups } from '../../../core/themes/labels.ts';
import { languageTools } from '../../../server/language/language.ts';
import { NO_MEANING, texts } from './some-texts.ts';

/** The name of the first group, beside a second one. */
function labelled(lines: string, others = 'P1: the invoice is late\n  P2: an invoice by mail') {
  const groups = [lines, others].map((some) =>
    texts(some).map((text) => ({ ...text, language: languageTools('en') })),
  );
  const [first] = labelGroups(groups, NO_MEANING);
  return first ?? { label: '', fit: 0 };
}

describe('the name of a group', () => {
  it('is the phrase that its people share, not one that one of them adds to it', () => {
    const { label } = labelled(`
      P1: the search bar is hidden
      P2: I look for a search bar
      P3: where is the search bar on my old phone
      P4: search bar please`);
    expect(label).toBe('Search bar');
  });

  it('is in the form most of them use', () => {
    const { label } = labelled(`
      P1: schedule an appointment
      P2: my appointments
      P3: all appointments in one list
      P4: the appointments`);
    expect(label).toBe('Appointments');
  });

  it('is the clause that all of them say', () => {
    const { label } = labelled(`
      P1: I would sign in or create an account
      P2: you sign in or create an account
      P3: sign in or create an account`);
    expect(label).toBe('Sign in or create an account');
  });

  it('keeps the negation that turns it', () => {
    const { label } = labelled(`
      P1: I did not know the sort arrow
      P2: she did not know the sort arrow
      P3: did not know the sort arrow`);
    expect(label).toBe('Did not know the sort arrow');
  });

  it('keeps the capitals of a name, and its small letter', () => {
    const { label } = labelled('P1: my iPhone\n  P2: an iPhone\n  P3: the iPhone');
    expect(label).toBe('iPhone');
  });

  it('fits badly where people have no words in common', () => {
    const alike = labelled('P1: the search bar\n  P2: a search bar\n  P3: search bar');
    const loose = labelled(`
      P1: I am not sure about that
      P2: it took me very long
      P3: having a difficult time
      P4: dragging my feet again`);
    expect(alike.fit).toBeGreaterThan(0.33);
    expect(loose.fit).toBeLessThan(0.33);
  });
});
