import { describe, expect, it } from 'vitest';
import {
  attributeNamed,
  type AttributeKind,
  readAttribute,
} from '../../../core/participants/attributes.ts';
import { guessAttribute } from '../../../core/participants/guess-attribute.ts';

const CHOICES = ['Small', 'Large'];
const fault = (name: string) => ({ kind: 'fault', fault: name });
const value = (text: string) => ({ kind: 'value', value: text });

describe('the value of an attribute', () => {
  it.each<[AttributeKind, string, ReturnType<typeof readAttribute> | object]>([
    ['text', '  Office manager ', value('Office manager')],
    ['text', 'x'.repeat(200), value('x'.repeat(200))],
    ['text', 'x'.repeat(201), fault('too_long')],
    ['number', '3,5', value('3.5')],
    ['number', '−2', value('-2')],
    ['number', '12 000', value('12000')],
    ['number', '1100', value('1100')],
    ['number', '12 0', fault('not_a_number')],
    ['number', '7 people', fault('not_a_number')],
    ['number', '1e5', fault('not_a_number')],
    ['date', '4.5.2026', value('2026-05-04')],
    ['date', '2026-02-30', fault('not_a_date')],
    ['yes_no', 'Ja', value('yes')],
    ['yes_no', 'nej', value('no')],
    ['yes_no', 'maybe', fault('not_yes_or_no')],
    ['one_of', 'large', value('Large')],
    ['one_of', 'Huge', fault('not_a_choice')],
  ])('%s: %j is %j', (kind, text, expected) => {
    expect(readAttribute({ kind, choices: CHOICES }, text)).toEqual(expected);
  });

  it('is kept the same when it is read again', () => {
    for (const [kind, text] of [
      ['number', '12 000,5'],
      ['date', '4/5/2026'],
      ['yes_no', 'J'],
      ['one_of', 'SMALL'],
    ] as const) {
      const read = readAttribute({ kind, choices: CHOICES }, text);
      expect(read.kind).toBe('value');
      const kept = read.kind === 'value' ? read.value : '';
      expect(readAttribute({ kind, choices: CHOICES }, kept)).toEqual(value(kept));
    }
  });
});

describe('the kind that values tell', () => {
  it.each<[string, readonly string[], AttributeKind]>([
    ['ages', ['34', '51', '28'], 'number'],
    ['decimals with a comma', ['3,5', '4'], 'number'],
    ['postal codes', ['02150', '11120'], 'text'],
    ['days', ['2026-05-04', '4.5.2026'], 'date'],
    ['answers', ['ja', 'nej', 'Ja'], 'yes_no'],
    ['one that fits no number', ['34', 'about 50'], 'text'],
    ['cities, each once', ['Lund', 'Malmö', 'Aarhus'], 'text'],
    ['roles that recur', ['Buyer', 'User', 'buyer', 'User', 'Buyer', 'User'], 'one_of'],
    ['too few to tell', ['Buyer', 'User', 'Buyer', 'User'], 'text'],
    ['nothing', [], 'text'],
  ])('%s', (_name, values, kind) => {
    expect(guessAttribute(values).kind).toBe(kind);
  });

  it('takes every value that it was guessed from, and lists each choice once', () => {
    const values = ['Buyer', 'User', 'buyer', 'User', 'Buyer', 'User'];
    const guessed = guessAttribute(values);
    expect(guessed.choices).toEqual(['Buyer', 'User']);
    expect(values.map((one) => readAttribute(guessed, one).kind)).toEqual(
      values.map(() => 'value'),
    );
  });
});

describe('the attribute with a name', () => {
  it('is the one that is spelled so, before one in other case', () => {
    const all = [{ name: 'Role' }, { name: 'role' }];
    expect(attributeNamed(all, 'role')).toBe(all[1]);
    expect(attributeNamed(all, 'ROLE')).toBe(all[0]);
    expect(attributeNamed(all, 'Age')).toBeUndefined();
  });
});
