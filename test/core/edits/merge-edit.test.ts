import { describe, expect, it } from 'vitest';
import { mergeEdit } from '../../../core/edits/merge-edit.ts';

const SEEN = { name: 'Freight', definition: 'What it costs.', aliases: ['Postage'] };

describe('an edit on top of what somebody else saved', () => {
  it('keeps both where each changed something else', () => {
    const now = { ...SEEN, name: 'Freight price', aliases: ['Carriage', 'Postage'] };
    const seen = { ...SEEN, aliases: ['Postage', 'Freightage'] };
    const edit = {
      ...SEEN,
      definition: 'What it costs to get it there.',
      aliases: ['Freightage', 'Postage'],
    };
    const both = { ...edit, name: 'Freight price', aliases: now.aliases };
    expect(mergeEdit(seen, now, edit)).toEqual({ mine: both, theirs: both, clashes: [] });
  });

  it('clashes where both wrote something, and differently', () => {
    const now = { ...SEEN, definition: 'Theirs.', aliases: ['Carriage'] };
    const edit = { ...SEEN, definition: 'Mine.' };
    expect(mergeEdit(SEEN, now, edit)).toEqual({
      mine: { ...edit, aliases: ['Carriage'] },
      theirs: { ...edit, definition: 'Theirs.', aliases: ['Carriage'] },
      clashes: ['definition'],
    });
  });

  it('does not clash when both wrote the same, nor about what the edit does not hold', () => {
    const now = { ...SEEN, definition: 'Same.', aliases: [] };
    expect(mergeEdit<Partial<typeof SEEN>>(SEEN, now, { definition: 'Same.' })).toEqual({
      mine: { definition: 'Same.' },
      theirs: { definition: 'Same.' },
      clashes: [],
    });
  });
});
