import { afterEach, describe, expect, it } from 'vitest';
import { readingKeyGroups } from '../../../web/areas/reading/key-groups.ts';
import {
  DEFAULT_KEYS,
  KEY_ACTIONS,
  keyProblem,
  readKeys,
  writeKeys,
} from '../../../web/areas/reading/key-map.ts';
import { commandOf, moveOf } from '../../../web/areas/reading/reading-keys.ts';

const pressed = (key: string, held: { shiftKey?: boolean; altKey?: boolean } = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

afterEach(() => localStorage.removeItem('bevis.keys'));

describe('keys in the text', () => {
  it.each([
    // What the keyboards of Sweden, Denmark and the United States send for the same character.
    ['+ beside 0 (sv, da)', pressed('+')],
    ['+ over = (us)', pressed('+', { shiftKey: true })],
  ])('link for %s', (_layout, key) => {
    expect(commandOf(key, false)).toEqual({ kind: 'link', sign: 1 });
  });

  it.each([
    ['/ over 7 (sv, da)', pressed('/', { shiftKey: true })],
    ['/ beside the shift key (us)', pressed('/')],
  ])('find for %s', (_layout, key) => {
    expect(commandOf(key, false)).toEqual({ kind: 'find' });
  });

  it('set how somebody feels on a highlight, and begin the name of a tag on a selection', () => {
    expect(commandOf(pressed('p'), false)).toEqual({ kind: 'morePositive' });
    expect(commandOf(pressed('n'), false)).toEqual({ kind: 'moreNegative' });
    expect(commandOf(pressed('p'), true)).toEqual({ kind: 'type', text: 'p' });
  });

  it('are the same with caps lock, and nothing with Alt, which types other characters', () => {
    expect(commandOf(pressed('T'), false)).toEqual({ kind: 'tag' });
    expect(moveOf(pressed('J'), false)).toEqual({ kind: 'mark', step: 1 });
    expect(commandOf(pressed('t', { altKey: true }), false)).toBeUndefined();
  });

  it('mean what somebody chose, and what was there means nothing any more', () => {
    const keys = { ...DEFAULT_KEYS, tag: 'ö', next: 'å', note: '' };
    expect(commandOf(pressed('ö'), false, keys)).toEqual({ kind: 'tag' });
    expect(commandOf(pressed('t'), false, keys)).toBeUndefined();
    expect(moveOf(pressed('å'), false, keys)).toEqual({ kind: 'mark', step: 1 });
    expect(commandOf(pressed('m'), false, keys)).toBeUndefined();
    // After a selection a letter that does nothing begins a name.
    expect(commandOf(pressed('t'), true, keys)).toEqual({ kind: 'type', text: 't' });
  });

  it('of a new action give way to one that somebody chose before there was it', () => {
    localStorage.setItem('bevis.keys', JSON.stringify({ tag: 'x' }));
    expect(readKeys()).toMatchObject({ tag: 'x', split: '', join: 'y' });
    expect(commandOf(pressed('x'), false)).toEqual({ kind: 'tag' });
  });

  it('never stand for two things', () => {
    const taken = KEY_ACTIONS.map((action) => DEFAULT_KEYS[action]);
    expect(new Set(taken).size).toBe(taken.length);
    for (const action of KEY_ACTIONS)
      expect(keyProblem(DEFAULT_KEYS, action, DEFAULT_KEYS[action])).toBeNull();
    expect(keyProblem(DEFAULT_KEYS, 'note', 'T')).toEqual({ kind: 'taken', by: 'tag' });
    expect(keyProblem(DEFAULT_KEYS, 'note', '−')).toEqual({ kind: 'taken', by: 'contradicts' });
    for (const key of ['1', '9', '?', 'g', ' '])
      expect(keyProblem(DEFAULT_KEYS, 'note', key)).toEqual({ kind: 'reserved' });
    expect(keyProblem(DEFAULT_KEYS, 'note', 'ArrowUp')).toEqual({ kind: 'not_a_character' });
    expect(keyProblem({ ...DEFAULT_KEYS, tag: '' }, 'note', 't')).toBeNull();
  });

  it('are remembered where they differ, and are as they come when what is remembered is not readable', () => {
    writeKeys({ ...DEFAULT_KEYS, tag: 'ø' });
    expect(localStorage.getItem('bevis.keys')).toBe('{"tag":"ø"}');
    expect(readKeys()).toEqual({ ...DEFAULT_KEYS, tag: 'ø' });
    writeKeys(DEFAULT_KEYS);
    expect(localStorage.getItem('bevis.keys')).toBeNull();
    for (const broken of ['{', '[]', 'null', '{"tag":7}', '{"tag":"abc"}']) {
      localStorage.setItem('bevis.keys', broken);
      expect(readKeys()).toEqual(DEFAULT_KEYS);
    }
  });

  it('stand in the sheet as somebody chose them, without those that are off', () => {
    writeKeys({ ...DEFAULT_KEYS, tag: 'ö', note: '', supports: 'z' });
    const shown = readingKeyGroups().flatMap(({ keys }) => keys);
    const keysOf = (label: string) => shown.find((one) => one.label === label)?.keys;
    expect(keysOf('Tag the selection')).toBe('ö');
    expect(keysOf('Write a note')).toBeUndefined();
    expect(keysOf('Strongly supports')).toBe('z +');
  });
});
