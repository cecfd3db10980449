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
  return first ?? { label: '', fits: false };
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

  it('has the capitals that most give it', () => {
    const { label } = labelled(`
      P1: the VA location
      P2: va location
      P3: find the VA location`);
    expect(label).toBe('VA location');
  });

  it('is told in quotation marks to be what one says, where people have no words in common', () => {
    const alike = labelled('P1: the search bar\n  P2: a search bar\n  P3: search bar');
    const loose = labelled(`
      P1: I am not sure about that
      P2: it took me very long
      P3: having a difficult time
      P4: dragging my feet again`);
    expect(alike).toEqual({ label: 'Search bar', fits: true });
    expect(loose.fits).toBe(false);
    expect(loose.label).toMatch(/^“\p{Lu}.+”$/u);
  });

  it('is no bare word that the other groups say as often', () => {
    const { label } = labelled(
      `
      P1: the site has a map
      P2: a map on the site
      P3: this site and its map`,
      `
      P1: the site is slow
      P2: this site takes long
      P3: the site shows an invoice
      P4: invoice on the site`,
    );
    expect(label).toBe('Map');
  });

  it('is what the quotes beside it say, not what most of the others do', () => {
    const groups = [
      `
      P1: the delivery date is wrong
      P2: a delivery date please
      P3: delivery date again
      P4: my delivery date
      P5: no delivery date
      P6: stairs and a lift
      P6: stairs
      P6: the stairs`,
      'P1: an invoice',
    ].map((some) => texts(some).map((text) => ({ ...text, language: languageTools('en') })));
    expect(labelGroups(groups, NO_MEANING)[0]?.label).toBe('Delivery date');
  });
});
