import { describe, expect, it } from 'vitest';
import { type ChosenPlace, type KnownPlace, PlaceFinder } from '../../../core/tables/places.ts';

const phase = (id: string, name: string, more: Partial<KnownPlace> = {}): KnownPlace => ({
  ...{ id, kind: 'phase', name, aliases: [], journeyId: 'jn_1' },
  ...more,
});
const FIVE = [
  phase('aware', 'Medvetenhet'),
  phase('buy', 'Köp', { aliases: ['Kassan'] }),
  phase('serve', 'Service'),
];
const find = (words: string, known = FIVE, chosen: ChosenPlace[] = []) =>
  new PlaceFinder(known, chosen).find('phase', words);
const found = (tagId: string) => ({ kind: 'found', tagId, isChosen: false });

describe('the phase that words of a spreadsheet mean', () => {
  it('is found by its whole name or alias, whatever the case, spaces and composition', () => {
    expect(find('  kÖP ')).toEqual(found('buy'));
    expect(find('Ko\u0308p')).toEqual(found('buy'));
    expect(find('kassan')).toEqual(found('buy'));
    expect(find('Köpa')).toEqual({ kind: 'unknown' });
    expect(find('Kö')).toEqual({ kind: 'unknown' });
    expect(new PlaceFinder(FIVE, []).find('touchpoint', 'Köp')).toEqual({ kind: 'unknown' });
  });

  it('is found in each language as the template of its journey calls it, and by no other template', () => {
    expect(find('Purchase')).toEqual(found('buy'));
    expect(find('Opmærksomhed')).toEqual(found('aware'));
    // Six phases have a “Köp”, too: it is “Conversion” there.
    expect(find('Conversion')).toEqual({ kind: 'unknown' });
    expect(find('Purchase', [phase('buy', 'Köp'), phase('own', 'Gräva')])).toEqual({
      kind: 'unknown',
    });
  });

  it('is not guessed where several are called so; whoever chooses decides', () => {
    const two = [...FIVE, phase('other', 'Köp', { journeyId: 'jn_2' })];
    expect(find('Köp', two)).toEqual({ kind: 'several' });
    const choose = (tagId: string | null): ChosenPlace[] => [
      { kind: 'phase', words: 'köp', tagId },
    ];
    expect(find('Köp', two, choose('other'))).toEqual({
      ...{ kind: 'found', tagId: 'other', isChosen: true },
    });
    expect(find('Köp', two, choose(null))).toEqual({ kind: 'nowhere' });
    // What was chosen and is not there any more is asked about again.
    expect(find('Köp', two, choose('gone'))).toEqual({ kind: 'several' });
  });
});
