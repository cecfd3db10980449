import type { PlainMessageKey } from '../../i18n/index.ts';

/** What the twelve colours are called, in their order. */
export const HUE_WORDS: readonly PlainMessageKey[] = [
  'hue.rust',
  'hue.amber',
  'hue.straw',
  'hue.moss',
  'hue.leaf',
  'hue.pine',
  'hue.sea',
  'hue.sky',
  'hue.ink',
  'hue.violet',
  'hue.plum',
  'hue.rose',
];
