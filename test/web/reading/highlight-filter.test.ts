import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import {
  filterHighlights,
  NO_FILTER,
  type HighlightFilter,
} from '../../../web/areas/reading/highlight-filter.ts';
import { expectAccessible, focused, settled } from '../support/mount.ts';
import { FakeServer } from './fake-server.ts';
import { aPage, textOf } from './reading-page.ts';
import { aHighlight, COST, PAIN, TRUST } from './reading-fixture.ts';

const A = aHighlight('hl_a', 'Jeg lagde det hele i kurven', { tags: [COST] });
const B = aHighlight('hl_b', 'lukkede jeg fanen', { tags: [TRUST, PAIN] });
const C = aHighlight('hl_c', 'Jeg ringede for at være sikker.', { tags: [] });

const shown = (filter: Partial<HighlightFilter>) =>
  filterHighlights([A, B, C], { ...NO_FILTER, ...filter }).map(({ id }) => id);

describe('which highlights of a text are shown', () => {
  it('is all of them, unless something is narrowed', () => {
    expect(shown({})).toEqual(['hl_a', 'hl_b', 'hl_c']);
    expect(shown({ tagId: TRUST.id })).toEqual(['hl_b']);
    expect(shown({ tagId: 'tag_gone' })).toEqual([]);
  });

  it('is of a persona by its tag, or by whose words they are', () => {
    const peopleIds = new Set([A.dto.participantId ?? '']);
    expect(shown({ personaId: PAIN.id })).toEqual(['hl_b']);
    expect(shown({ personaId: 'tag_buyer', peopleIds })).toContain('hl_a');
  });

  it('is mine or those of others', () => {
    const ownId = A.dto.createdBy;
    expect(shown({ by: 'mine', ownId })).toEqual(['hl_a', 'hl_b', 'hl_c']);
    expect(shown({ by: 'theirs', ownId })).toEqual([]);
    expect(shown({ by: 'theirs', ownId: 'us_else' })).toHaveLength(3);
  });

  it('holds the one that an address leads to, whatever is narrowed', () => {
    expect(shown({ tagId: TRUST.id, keptId: 'hl_c' })).toEqual(['hl_b', 'hl_c']);
  });

  it('lets what is tagged step back, and takes nothing away', () => {
    const all = filterHighlights([A, B, C], { ...NO_FILTER, backlight: true });
    expect(all.map(({ isDimmed }) => isDimmed === true)).toEqual([true, true, false]);
  });
});

describe('the filter of the reading view', () => {
  let server: FakeServer;
  let home = '';
  beforeEach(async () => {
    await screen.viewport(1280, 800);
    home = location.href;
    history.replaceState({}, '', location.pathname);
    server = new FakeServer();
    server.highlights = [A.dto, B.dto, C.dto];
    server.start();
    localStorage.clear();
  });
  afterEach(() => {
    server.stop();
    history.replaceState({}, '', home);
  });
  const painted = () => [...CSS.highlights.keys()].filter((name) => name.startsWith('bv-hue-'));

  it('opens with f, narrows to one tag by typing its name, and says how many are left', async () => {
    const page = await aPage();
    textOf(page).focus();
    await userEvent.keyboard('f');
    await settled();
    await expect.poll(() => focused()?.localName).toBe('input');
    await userEvent.keyboard('trust{Enter}');
    await expect.element(screen.getByText('1 of 3 highlights')).toBeVisible();
    expect(new URLSearchParams(location.search).get('tag')).toBe(TRUST.id);
    await expect.poll(() => textOf(page).highlights.map(({ id }) => id)).toEqual(['hl_b']);
    await expectAccessible(page);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => focused()?.localName).toBe('article');
    // It stays there while anything is narrowed.
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    await expect.poll(() => textOf(page).highlights).toHaveLength(3);
  });

  it('lets what has no tag stand out with b, from the address too', async () => {
    history.replaceState({}, '', `${location.pathname}?backlight=1`);
    const page = await aPage();
    await expect.poll(painted).toEqual(['bv-hue-dimmed-0', 'bv-hue-0-0']);
    textOf(page).focus();
    await userEvent.keyboard('b');
    await expect.poll(painted).not.toContain('bv-hue-dimmed-0');
    expect(new URLSearchParams(location.search).has('backlight')).toBe(false);
  });

  it('leaves f and b to names of tags while something is selected', async () => {
    const page = await aPage();
    textOf(page).focus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await settled();
    await userEvent.keyboard('f');
    await expect.element(screen.getByRole('combobox', { name: /tag/i })).toHaveValue('f');
    expect(screen.getByRole('combobox', { name: 'Only this tag' }).elements()).toHaveLength(0);
  });
});
