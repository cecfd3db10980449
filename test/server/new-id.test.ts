import { describe, expect, it } from 'vitest';
import { isId } from '../../core/kernel/ids.ts';
import { createIdMaker } from '../../server/new-id.ts';

describe('ids', () => {
  it('sort by when they were made, within one millisecond too', () => {
    const newId = createIdMaker(() => new Date(1_700_000_000_000));
    const made = Array.from({ length: 5_000 }, () => newId('job'));
    expect(made.every((id) => isId('job', id))).toBe(true);
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it('go on when the clock is set back', () => {
    let now = 1_700_000_000_000;
    const newId = createIdMaker(() => new Date(now));
    const before = newId('change');
    now -= 3_600_000;
    const after = newId('change');
    expect(after > before).toBe(true);
    now += 7_200_000;
    expect(newId('change') > after).toBe(true);
  });

  it('cannot be guessed from one another across milliseconds', () => {
    let now = 1_700_000_000_000;
    const newId = createIdMaker(() => new Date((now += 1)));
    const tails = Array.from({ length: 200 }, () => newId('shareLink').slice(-16));
    expect(new Set(tails).size).toBe(tails.length);
  });
});
