import type { PlainMessageKey } from '../../i18n/index.ts';
import type { Direction } from '../../research/bv-direction.ts';

/** A key or a button: for, neither, against. */
export type Sign = -1 | 0 | 1;

const SIGNS: Readonly<Record<string, Sign>> = { '+': 1, '-': -1, '−': -1, '0': 0 };

const WORDS: Readonly<Record<Direction, PlainMessageKey>> = {
  [-2]: 'direction.stronglyContradicts',
  [-1]: 'direction.contradicts',
  0: 'direction.neutral',
  1: 'direction.supports',
  2: 'direction.stronglySupports',
};

/** The sign that a typed character stands for. */
export const signOf = (key: string): Sign | undefined => SIGNS[key];

/** What a direction is called. */
export const directionWord = (direction: Direction): PlainMessageKey => WORDS[direction];

/** The same sign again is a strong one, once more and it is not; another sign begins anew. */
export function pressSign(direction: Direction | undefined, sign: Sign): Direction {
  if (sign === 0 || direction !== sign) return sign;
  return sign === 1 ? 2 : -2;
}
