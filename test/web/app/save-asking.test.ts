import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { CallError } from '../../../web/api/call.ts';
import { saveAsking } from '../../../web/app/save-asking.ts';
import type { Clash, ConflictAnswer } from '../../../web/ui/bv-conflict-dialog.ts';
import { mount } from '../support/mount.ts';

interface Note {
  readonly revision: number;
  readonly note: string;
  readonly hue: number;
}
type NoteInput = Partial<Omit<Note, 'revision'>>;

const MEANWHILE = new CallError(409, 'highlight.changed_meanwhile', 'Changed.');
const SEEN: Note = { revision: 0, note: 'Before', hue: 1 };

/** A thing that somebody else saved anew, and what the one who edits answers. */
async function edit(now: Note, input: NoteInput, answer?: ConflictAnswer) {
  const host = await mount(html`
    <div></div>
  `);
  const asked: Clash[] = [];
  host.addEventListener('bv-conflict-found', (event) => {
    asked.push(...event.clashes);
    event.answer = Promise.resolve(answer);
  });
  const saved: (NoteInput & { readonly revision: number })[] = [];
  const outcome = saveAsking<Note, NoteInput>(host, {
    seen: SEEN,
    input,
    save: (revision, changed) => {
      if (revision !== now.revision) return Promise.reject(MEANWHILE);
      saved.push({ revision, ...changed });
      return Promise.resolve({ ...now, ...changed, revision: revision + 1 });
    },
    load: () => Promise.resolve(now),
    words: { note: { label: 'Note', text: (note = '') => note } },
  });
  const result = await outcome.catch((error: unknown) => error);
  return { asked, saved, result };
}

describe('saving what somebody else saved meanwhile', () => {
  it('asks nothing when nobody did', async () => {
    const { asked, saved, result } = await edit(SEEN, { note: 'Mine' }, 'mine');
    expect(asked).toEqual([]);
    expect(saved).toEqual([{ revision: 0, note: 'Mine' }]);
    expect(result).toMatchObject({ now: { note: 'Mine' }, before: SEEN });
  });

  it('keeps both where each changed something else, without asking', async () => {
    const now = { ...SEEN, revision: 3, hue: 7 };
    const { asked, saved, result } = await edit(now, { note: 'Mine', hue: 1 });
    expect(asked).toEqual([]);
    expect(saved).toEqual([{ revision: 3, note: 'Mine', hue: 7 }]);
    expect(result).toMatchObject({ before: now });
  });

  it.each<[ConflictAnswer, string]>([
    ['mine', 'Mine'],
    ['theirs', 'Theirs'],
  ])('shows both where both wrote, and saves %s', async (answer, note) => {
    const now = { ...SEEN, revision: 3, note: 'Theirs' };
    const { asked, saved } = await edit(now, { note: 'Mine' }, answer);
    expect(asked).toEqual([{ label: 'Note', theirs: 'Theirs', mine: 'Mine', canKeepBoth: false }]);
    expect(saved).toEqual([{ revision: 3, note }]);
  });

  it('saves nothing when the question is closed, and says that it was refused', async () => {
    const now = { ...SEEN, revision: 3, note: 'Theirs' };
    const { saved, result } = await edit(now, { note: 'Mine' });
    expect(saved).toEqual([]);
    expect(result).toBe(MEANWHILE);
  });
});
