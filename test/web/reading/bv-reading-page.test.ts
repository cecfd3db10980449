import { describe, expect, it } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import type { AttachmentDto, Role } from '../../../web/api/types.ts';
import type { BvAttachments } from '../../../web/areas/reading/bv-attachments.ts';
import type { ConflictAnswer } from '../../../web/ui/bv-conflict-dialog.ts';
import type { BvToastWanted } from '../../../web/ui/bv-toast.ts';
import { deep, expectAccessible, focused, heard, settled } from '../support/mount.ts';
import type { FakeServer } from './fake-server.ts';
import { aPage, servedAnew, textOf } from './reading-page.ts';
import { aHighlight, COST, PAIN, spanOf } from './reading-fixture.ts';

let server: FakeServer;
servedAnew((fresh) => (server = fresh));

const tagsOf = () => server.highlights.map(({ quote, tagIds }) => [quote, tagIds]);

/** Presses keys one after the other, each after the last has been acted on. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await userEvent.keyboard(key);
    await settled();
  }
}

const QUESTION = 'Hvad skete der så?';
const SENTENCE = 'Jeg lagde det hele i kurven, og så kom der 1.900 kroner oveni til sidst.';

describe('the codebook beside the text', () => {
  it('counts what was tagged, once nothing more is done for a moment', async () => {
    const page = await aPage();
    const asked = () => server.asked.filter(({ path }) => path.endsWith('/codebook')).length;
    const before = asked();
    textOf(page).focus();
    await press('s', '1');
    await expect.poll(tagsOf).toHaveLength(1);
    expect(asked()).toBe(before);
    await expect.poll(asked, { timeout: 5000 }).toBe(before + 1);
  });
});

describe('pictures and recordings', () => {
  const attachment = (id: string, mediaType: 'image/png' | 'audio/wav', fileName: string) =>
    ({
      id,
      sourceId: 'src_1',
      fileName,
      mediaType,
      sizeBytes: 2_100_000,
      createdAt: '2026-05-04T09:15:00.000Z',
    }) as AttachmentDto;

  it('stand above the text, and one taken off comes back with the toast', async () => {
    server.attachments = [
      attachment('att_1', 'audio/wav', 'session.wav'),
      attachment('att_2', 'image/png', 'board.png'),
    ];
    const page = await aPage();
    const toasts: BvToastWanted[] = [];
    page.addEventListener('bv-toast-wanted', (toast) => toasts.push(toast));
    await expect.poll(() => page.renderRoot.querySelector('bv-attachments')).not.toBeNull();
    const bar = deep<BvAttachments>(page, 'bv-attachments');
    await bar.updateComplete;
    const media = [...bar.renderRoot.querySelectorAll('audio, img')].map((one) =>
      one.getAttribute('src'),
    );
    expect(media).toEqual(['/api/attachments/att_1/content', '/api/attachments/att_2/content']);
    await expectAccessible(bar);
    await screen.getByRole('button', { name: 'Remove board.png' }).click();
    await expect.poll(() => bar.renderRoot.querySelector('img')).toBeNull();
    expect(server.writes).toEqual(['DELETE /attachments/att_2']);
    toasts.at(-1)?.message.undo?.();
    await expect.poll(() => bar.renderRoot.querySelector('img')).not.toBeNull();
  });

  it('are not asked for by somebody who may not hear them', async () => {
    await aPage('stakeholder');
    expect(server.asked.some(({ path }) => path.includes('attachments'))).toBe(false);
  });
});

describe('what a segment is', () => {
  it('is said with c, for all like it, and the toast takes it back', async () => {
    const page = await aPage();
    textOf(page).focus();
    const toasts: BvToastWanted[] = [];
    page.addEventListener('bv-toast-wanted', (event) => toasts.push(event));
    await press('c');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'This is' }), 'Remark');
    await userEvent.click(screen.getByRole('radio', { name: /All like it in this source/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await expect.poll(() => toasts).toHaveLength(1);
    expect(server.writes).toEqual(['POST /sources/src_1/corrections']);
    expect(server.asked.find(({ method }) => method === 'POST')?.body).toEqual({
      textVersion: 1,
      start: spanOf(QUESTION).start,
      scope: 'source',
      kind: 'remark',
    });
    toasts[0]?.message.undo?.();
    await expect.poll(() => server.writes.at(-1)).toBe('DELETE /sources/src_1/corrections/sc_1');
  });

  it('is not asked of those who only read', async () => {
    const page = await aPage('stakeholder');
    textOf(page).focus();
    await press('c');
    expect(deep(page, 'bv-segment-dialog').shadowRoot?.querySelector('form')).toBeNull();
  });
});

describe('without the mouse', () => {
  it('tags a sentence found by name, and undoes and redoes it', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('{ArrowDown}', '{Shift>}{ArrowDown}{/Shift}', 'f', 'r', 'e', '{Enter}');
    await expect.poll(tagsOf).toEqual([[SENTENCE, [COST.id]]]);
    await settled();
    expect(focused()?.localName).toBe('article');
    await press('{Control>}z{/Control}');
    await expect.poll(tagsOf).toEqual([]);
    await press('{Control>}{Shift>}z{/Shift}{/Control}');
    await expect.poll(tagsOf).toEqual([[SENTENCE, [COST.id]]]);
    expect(server.highlights[0]?.id).toBe('hl_1');
  });

  it('offers what is suggested first, drawn as proposed and with its reason', async () => {
    server.suggested = [
      {
        tagId: PAIN.id,
        reason: {
          words: ['freight'],
          nearest: [{ highlightId: 'hl_9' as never, quote: 'Freight, late.', pseudonym: 'P2' }],
        },
      },
    ];
    const page = await aPage();
    textOf(page).focus();
    await press('{ArrowDown}', '{Shift>}{ArrowDown}{/Shift}', '{Enter}');
    const row = () => deep(page, 'bv-tag-picker').shadowRoot?.querySelector('#pick-0');
    await expect
      .poll(() => row()?.textContent)
      .toContain('Suggested: Shares “freight” with: P2, “Freight, late.”');
    expect(row()?.querySelector('bv-tag-chip')?.proposed).toBe(true);
  });

  it('waits for nobody who is quicker than the answers: each tag goes to its own passage', async () => {
    const page = await aPage();
    textOf(page).focus();
    await userEvent.keyboard('s1{ArrowDown}s1+{Enter}{Escape}');
    await expect.poll(() => server.evidence).toHaveLength(1);
    expect(tagsOf()).toEqual([
      [QUESTION, [COST.id]],
      [SENTENCE, [COST.id]],
    ]);
    expect(server.evidence[0]?.highlightId).toBe(server.highlights[1]?.id);
  });

  it('sends the offsets of the words and the version that was read', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('s', '1');
    await expect.poll(() => server.writes).toEqual(['POST /sources/src_1/highlights']);
    const sent = server.asked.at(-1)?.body;
    expect(sent).toMatchObject({ ...spanOf(QUESTION), textVersion: 1, tagIds: [COST.id] });
  });

  it('repeats the last tag with q, and takes the tag away with u', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('s', '1');
    await expect.poll(tagsOf).toHaveLength(1);
    await settled();
    await press('{ArrowDown}', 's', 'q');
    await expect.poll(tagsOf).toEqual([
      [QUESTION, [COST.id]],
      [SENTENCE, [COST.id]],
    ]);
    await settled();
    await press('u');
    await expect.poll(tagsOf).toEqual([[QUESTION, [COST.id]]]);
  });

  it('makes the selected words a code with v, and undo takes the code out of the codebook', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('s', 'v');
    await expect.poll(tagsOf).toEqual([[QUESTION, ['tag_new3']]]);
    await settled();
    expect(server.asked.some(({ body }) => String(body['newCodes']) === QUESTION)).toBe(true);
    await press('{Control>}z{/Control}');
    await expect.poll(tagsOf).toEqual([]);
    expect(server.writes).toEqual([
      'POST /sources/src_1/highlights',
      'POST /projects/prj_1/take-back',
    ]);
    await press('s', 't', 'Hvad');
    expect(screen.getByRole('option', { name: QUESTION }).query()).toBeNull();
  });

  it('creates a code that nobody has named yet', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('s', 't', 'Levering', '{Enter}');
    await expect.poll(tagsOf).toEqual([[QUESTION, ['tag_new3']]]);
  });

  it('links to a hypothesis with a sign, twice for strongly, and undo removes the link', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('s', '1');
    await expect.poll(tagsOf).toHaveLength(1);
    await settled();
    await press('-', '-', '{ArrowDown}', '+', '+', '{Enter}');
    const links = () => server.evidence.map((each) => [each.hypothesisId, each.direction]);
    await expect.poll(links).toEqual([['hy_2', 2]]);
    await press('{Escape}', '{Control>}z{/Control}');
    await expect.poll(links).toEqual([]);
  });

  it('links with the direction that was typed first, whichever hypothesis the arrows go to, and its kind', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('s', '1');
    await expect.poll(tagsOf).toHaveLength(1);
    await settled();
    await press('-', '{ArrowDown}', '2', '{Enter}');
    const links = () =>
      server.evidence.map(({ hypothesisId, direction, tier }) => [hypothesisId, direction, tier]);
    await expect.poll(links).toEqual([['hy_2', -1, 2]]);
  });

  it('marks a key quote with i, and writes a note with m', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('s', 'h');
    await expect.poll(tagsOf).toHaveLength(1);
    await settled();
    await press('i');
    await expect.poll(() => server.highlights[0]?.keyQuote).toBe(true);
    await settled();
    await press('m', 'Same sum');
    expect(focused()?.localName).toBe('textarea');
    await press('{Escape}');
    await expect.poll(() => server.highlights[0]?.note).toBe('Same sum');
    expect(focused()?.localName).toBe('article');
  });

  it('a note that is being written stays when somebody else writes one, and is not saved over it', async () => {
    server.highlights = [aHighlight('hl_9', 'lukkede jeg', { tags: [COST] }).dto];
    const page = await aPage();
    textOf(page).focus();
    await press('j', 'm', 'Mine');
    const [before] = server.highlights;
    server.highlights = [{ ...before!, note: 'Theirs', revision: 4 }];
    const asked = heard(page, 'bv-conflict-found');
    await press('{Escape}');
    await expect.poll(() => asked.length).toBe(1);
    expect(asked[0]?.clashes).toEqual([
      { label: 'Note', theirs: 'Theirs', mine: 'Mine', canKeepBoth: true },
    ]);
    expect(server.highlights[0]?.note).toBe('Theirs');
  });

  it('two notes of two people stand below each other when whoever is asked keeps both', async () => {
    server.highlights = [aHighlight('hl_9', 'lukkede jeg', { tags: [COST] }).dto];
    const page = await aPage();
    page.addEventListener('bv-conflict-found', (event) => {
      event.answer = Promise.resolve('both');
    });
    textOf(page).focus();
    await press('j', 'm', 'Mine');
    const [before] = server.highlights;
    server.highlights = [{ ...before!, note: 'Theirs', revision: 4 }];
    await press('{Escape}');
    await expect.poll(() => server.highlights[0]?.note).toBe('Theirs\n\nMine');
  });

  it('a note stays to be saved when somebody closes the question which of two counts', async () => {
    server.highlights = [aHighlight('hl_9', 'lukkede jeg', { tags: [COST] }).dto];
    const page = await aPage();
    const answers: ConflictAnswer[] = [];
    page.addEventListener('bv-conflict-found', (event) => {
      event.answer = Promise.resolve(answers.shift());
    });
    textOf(page).focus();
    await press('j', 'm', 'Mine');
    const [before] = server.highlights;
    server.highlights = [{ ...before!, note: 'Theirs', revision: 4 }];
    await press('{Escape}');
    const field = screen.getByRole('textbox', { name: 'Note' });
    await expect.element(screen.getByText('This note is not saved yet.')).toBeVisible();
    await expect.element(field).toHaveValue('Mine');
    expect(server.highlights[0]?.note).toBe('Theirs');
    answers.push('mine');
    await userEvent.click(screen.getByRole('button', { name: 'Save', exact: true }));
    await expect.poll(() => server.highlights[0]?.note).toBe('Mine');
    await expect.element(screen.getByText('This note is not saved yet.')).not.toBeInTheDocument();
  });

  it('says of a tag that was redefined since that it still fits', async () => {
    const { dto } = aHighlight('hl_9', 'lukkede jeg', { tags: [COST] });
    server.highlights = [{ ...dto, outdatedTagIds: dto.tagIds }];
    const page = await aPage();
    textOf(page).focus();
    await press('j');
    await expect
      .element(screen.getByText(`“${COST.name}” was redefined after it was given here.`))
      .toBeVisible();
    await expect.element(screen.getByText(`Today: ${COST.definition}`)).toBeVisible();
    await expectAccessible(page);
    await userEvent.click(screen.getByRole('button', { name: 'Still fits' }));
    await expect
      .poll(() => server.writes)
      .toEqual(['POST /projects/prj_1/highlights/confirm-tags']);
  });

  it('moves the ends with e, and the highlight stays the same', async () => {
    server.highlights = [aHighlight('hl_9', 'lukkede jeg', { tags: [COST] }).dto];
    const page = await aPage();
    textOf(page).focus();
    await press('j', 'e', '{ArrowRight}', '{Enter}');
    await expect.poll(() => server.highlights[0]?.quote).toBe('lukkede jeg fanen');
    expect(server.writes).toEqual(['PUT /highlights/hl_9/passage']);
  });

  it('makes a highlight more positive with p and more negative with n, and says when there is no more', async () => {
    server.highlights = [aHighlight('hl_9', 'lukkede jeg', { tags: [COST] }).dto];
    const page = await aPage();
    const toasts = heard(page, 'bv-toast-wanted');
    textOf(page).focus();
    await press('j', 'p', 'p');
    await expect.poll(() => server.highlights[0]?.sentiment).toBe(2);
    await press('p');
    await expect
      .poll(() => toasts.map(({ message }) => message.text))
      .toEqual(['Sentiment +1', 'Sentiment +2', 'It is as positive as it can be.']);
    await press('n', 'n', 'n');
    await expect.poll(() => server.highlights[0]?.sentiment).toBe(-1);
    expect(focused()?.localName).toBe('article');
  });

  it('searches in the text with /, and comes back to it with Escape', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('/', 'datoen');
    await expect.poll(() => textOf(page).found.length).toBe(1);
    expect([...(CSS.highlights.get('bv-found')?.values() ?? [])]).toHaveLength(1);
    await press('{Escape}');
    expect(focused()?.localName).toBe('article');
  });

  it('starts in the text, so that the keys act at once', async () => {
    await aPage();
    await expect.poll(() => focused()?.localName).toBe('article');
  });
});

describe('what goes wrong', () => {
  it('marks nothing where somebody corrected the very words, and shows both versions', async () => {
    const page = await aPage();
    textOf(page).focus();
    await press('s');
    const { text } = server.source;
    const { start, end } = textOf(page).selection ?? { start: 0, end: 0 };
    const was = text.slice(start, end);
    server.correct(text.slice(0, start) + 'Noget helt andet.' + text.slice(end), []);
    server.wordsWereCorrected = true;
    await press('1');
    const words = (tag: 'del' | 'ins') =>
      page.renderRoot.querySelector('bv-corrected-words')?.renderRoot.querySelector(tag);
    await expect.poll(() => words('del')?.textContent).toContain(was);
    expect(words('ins')?.textContent).toContain('Noget helt andet');
    expect(textOf(page).text).toContain('Noget helt andet.');
    await expectAccessible(page);
    await userEvent.click(deep(deep(page, 'bv-corrected-words'), 'bv-button'));
    await settled();
    expect(page.renderRoot.querySelector('bv-corrected-words')).toBeNull();
  });

  it('goes on where somebody is in the text when others corrected it above', async () => {
    const page = await aPage();
    const start = server.source.text.indexOf('lagde det hele');
    textOf(page).show({ start, end: start + 14 }, true);
    textOf(page).focus();
    await settled();
    const above = 'Dato: mandag\n';
    server.correct(above + server.source.text, []);
    await press('1');
    await expect.poll(() => textOf(page).text).toContain('Dato: mandag');
    const place = { start: start + above.length, end: start + above.length + 14 };
    expect(server.highlights.at(-1)).toMatchObject({ quote: 'lagde det hele', ...place });
    await expect.poll(() => textOf(page).active).toBe(server.highlights.at(-1)?.id);
    expect(textOf(page).highlights).toMatchObject([place]);
    expect(textOf(page).selection).toBeUndefined();
  });
});

describe('a link to a highlight', () => {
  it.each(['#hl_9', '?highlight=hl_9'])('%s makes it the active one, and flashes', async (link) => {
    server.highlights = [aHighlight('hl_9', 'lukkede jeg').dto];
    history.replaceState({}, '', `/projects/prj_1/sources/src_1${link}`);
    const page = await aPage();
    await expect.poll(() => textOf(page).active).toBe('hl_9');
    await expect.poll(() => CSS.highlights.has('bv-jumped')).toBe(true);
  });

  it('to words nobody has marked selects them, and keys act on them', async () => {
    const start = server.source.text.indexOf('lukkede jeg');
    history.replaceState({}, '', `/projects/prj_1/sources/src_1#at=${start}-${start + 11}`);
    const page = await aPage();
    await expect.poll(() => CSS.highlights.has('bv-jumped')).toBe(true);
    await expect.poll(() => textOf(page).selection).toEqual({ start, end: start + 11 });
    textOf(page).focus();
    await press('h');
    await expect.poll(() => server.highlights.map(({ quote }) => quote)).toEqual(['lukkede jeg']);
  });

  it('to words that somebody has marked since shows the highlight', async () => {
    const { dto } = aHighlight('hl_9', 'lukkede jeg');
    server.highlights = [dto];
    history.replaceState({}, '', `/projects/prj_1/sources/src_1#at=${dto.start}-${dto.end}`);
    const page = await aPage();
    await expect.poll(() => textOf(page).active).toBe('hl_9');
    expect(textOf(page).selection).toBeUndefined();
  });

  it('says when the highlight is gone', async () => {
    history.replaceState({}, '', '/projects/prj_1/sources/src_1#hl_gone');
    const toasts: string[] = [];
    const note = (event: HTMLElementEventMap['bv-toast-wanted']) => toasts.push(event.message.text);
    document.body.addEventListener('bv-toast-wanted', note);
    await aPage();
    await expect.poll(() => toasts).toEqual(['This highlight was removed.']);
    document.body.removeEventListener('bv-toast-wanted', note);
  });
});

describe('roles', () => {
  it('a stakeholder reads: nothing is selected, tagged or changed', async () => {
    server.highlights = [aHighlight('hl_9', 'lukkede jeg', { tags: [COST] }).dto];
    const page = await aPage('stakeholder');
    textOf(page).focus();
    await press('s', '1', 'j', 'u', '+', 'm');
    expect(server.writes).toEqual([]);
    const card = deep(page, 'bv-highlight-card');
    expect(() => deep(card, 'bv-text-area')).toThrow();
    expect(() => deep(page, 'bv-codebook-panel')).toThrow();
  });

  it('a strategist links what is highlighted, but highlights nothing', async () => {
    server.highlights = [aHighlight('hl_9', 'lukkede jeg', { tags: [COST] }).dto];
    const page = await aPage('strategist');
    textOf(page).focus();
    await press('s', '1', 'j', '+', '{Enter}');
    await expect.poll(() => server.evidence.map(({ direction }) => direction)).toEqual([1]);
    expect(server.writes).toEqual(['POST /hypotheses/hy_1/evidence']);
  });
});

it('a finding of a usability test has task, outcome and severity', async () => {
  server.method = 'usability test';
  server.highlights = [aHighlight('hl_9', 'lukkede jeg').dto];
  const page = await aPage();
  textOf(page).focus();
  await press('j');
  const selects = [...deep(page, 'bv-highlight-editor').shadowRoot!.querySelectorAll('bv-select')];
  const severity = selects.find(({ label }) => label === 'Severity');
  const field = severity!.shadowRoot!.querySelector('select')!;
  await userEvent.selectOptions(field, '3');
  await expect.poll(() => server.highlights[0]?.severity).toBe(3);
});

it.each<Role>(['researcher', 'stakeholder'])('is accessible for a %s', async (role) => {
  server.highlights = [
    aHighlight('hl_8', 'så kom der 1.900 kroner', { tags: [COST] }).dto,
    aHighlight('hl_9', 'lukkede jeg').dto,
  ];
  const page = await aPage(role);
  textOf(page).focus();
  await press('j');
  await expectAccessible(page);
});

it('the picker shows what a tag stands for while it is chosen', async () => {
  const page = await aPage();
  textOf(page).focus();
  await press('s', 't', 'fre');
  await expect.element(screen.getByText('Any cost of getting it there')).toBeVisible();
});

it('the picker has the order that somebody chose by key, from then on', async () => {
  const page = await aPage();
  textOf(page).focus();
  await press('s', 't', '{Tab}', '{ArrowRight}', '{ArrowRight}');
  const names = (): (string | null)[] =>
    [...deep(page, 'bv-tag-picker').shadowRoot!.querySelectorAll('.row bv-tag-chip')].map((chip) =>
      chip.getAttribute('name'),
    );
  expect(names()).toEqual(['Freight cost', 'Pain', 'Trust']);
  expect(localStorage.getItem('bevis.tags.order')).toBe('name');
  await press('{Shift>}{Tab}{/Shift}', '{ArrowDown}', '{Enter}');
  await expect.poll(tagsOf).toEqual([[expect.any(String), [PAIN.id]]]);
});

it('the picker is accessible', async () => {
  const page = await aPage();
  textOf(page).focus();
  await press('s', 't');
  await expectAccessible(page);
});
