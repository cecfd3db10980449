import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useLanguage } from '../../../web/i18n/index.ts';
import type { BvPeopleRow } from '../../../web/research/bv-people-row.ts';
import type { BvQuoteCard } from '../../../web/research/bv-quote-card.ts';
import '../../../web/research/bv-people-row.ts';
import '../../../web/research/bv-person-chip.ts';
import '../../../web/research/bv-quote-card.ts';
import '../../../web/research/bv-tag-chip.ts';
import type { BvTagChip } from '../../../web/research/bv-tag-chip.ts';
import '../../../web/research/bv-verdict-badge.ts';
import { deep, expectAccessible, heard, mount, settled } from '../support/mount.ts';

afterEach(() => useLanguage('en'));

describe('bv-people-row', () => {
  it.each([
    [{ against: 1, mixed: 1, for: 7, needed: 0 }, 9, '1 against · 1 mixed · 7 for'],
    [{ against: 0, mixed: 0, for: 4, needed: 1 }, 5, '4 for · 1 more needed'],
    [{ against: 0, mixed: 0, for: 24, needed: 0 }, 24, '24 for'],
    [{ against: 4, mixed: 3, for: 18, needed: 0 }, 0, '25 people · 4 against · 3 mixed · 18 for'],
    [{ against: 0, mixed: 0, for: 0, needed: 0 }, 0, 'nobody counts yet'],
  ])('%j is %i shapes and says %j', async (counts, shapes, said) => {
    const row = await mount<BvPeopleRow>(html`
      <bv-people-row
        against=${counts.against}
        mixed=${counts.mixed}
        for=${counts.for}
        needed=${counts.needed}
      ></bv-people-row>
    `);
    expect(deep(row, '[role=img]').getAttribute('aria-label')).toBe(said);
    expect(row.shadowRoot?.querySelectorAll('.mark')).toHaveLength(shapes);
  });

  it('puts against first', async () => {
    const row = await mount<BvPeopleRow>(html`
      <bv-people-row against="1" mixed="1" for="1"></bv-people-row>
    `);
    const marks = [...(row.shadowRoot?.querySelectorAll('.mark') ?? [])];
    expect(marks.map((mark) => mark.classList[1])).toEqual(['against', 'mixed', 'for']);
  });
});

describe('bv-verdict-badge', () => {
  it('keeps the computed verdict beside the one set by hand', async () => {
    const badge = await mount(html`
      <bv-verdict-badge verdict="mixed" computed="validated" set-by="Karin"></bv-verdict-badge>
    `);
    const said = badge.shadowRoot?.textContent.replace(/\s+/g, ' ').trim();
    expect(said).toBe('Mixed set by Karin computed: Validated');
  });

  it('says where it leans, and follows the language', async () => {
    const badge = await mount(html`
      <bv-verdict-badge verdict="insufficient" leaning="disproved"></bv-verdict-badge>
    `);
    expect(badge.shadowRoot?.textContent).toContain('leaning disproved');
    await useLanguage('sv');
    await settled();
    expect(badge.shadowRoot?.textContent).toContain('Otillräcklig');
    expect(document.documentElement.lang).toBe('sv');
  });
});

describe('bv-quote-card', () => {
  it('shows exactly what was said, with what the search found', async () => {
    const quote = 'Frakten dök upp\nförst i sista steget.';
    const card = await mount<BvQuoteCard>(html`
      <bv-quote-card .quote=${quote} .hits=${[{ start: 0, end: 7 }]}></bv-quote-card>
    `);
    expect(deep(card, 'blockquote').textContent).toBe(quote);
    expect(deep(card, 'mark').textContent).toBe('Frakten');
  });

  it('says of words that a correction took out of the text that they are no longer there', async () => {
    const card = await mount<BvQuoteCard>(html`
      <bv-quote-card orphaned quote="Frakten"></bv-quote-card>
    `);
    const note = deep(card, '.orphaned');
    expect(note.textContent).toBe('These words are no longer in the text.');
    expect(deep(card, 'blockquote').textContent).toBe('Frakten');
    await expectAccessible(card);
    card.orphaned = false;
    await settled();
    expect(card.shadowRoot?.querySelector('.orphaned')).toBeNull();
  });

  it('shows no word of a masked quote', async () => {
    const card = await mount<BvQuoteCard>(html`
      <bv-quote-card masked quote="Frakten"></bv-quote-card>
    `);
    expect(card.shadowRoot?.textContent).not.toContain('Frakten');
  });
});

it('a tag is removed with the keyboard', async () => {
  const chip = await mount<BvTagChip>(html`
    <bv-tag-chip removable kind="code" name="Freight cost" hue="1"></bv-tag-chip>
  `);
  const removed = heard(chip, 'bv-remove');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(removed).toHaveLength(1);
});

it('a withdrawn participant is said to be so', async () => {
  const place = await mount(html`
    <div><bv-person-chip name="P13" withdrawn></bv-person-chip></div>
  `);
  const said = deep(place, '.pill').textContent.replace(/\s+/g, ' ').replace(' ,', ',').trim();
  expect(said).toBe('P13, consent withdrawn');
  await expectAccessible(place);
});
