import type { PlainMessageKey } from '../i18n/index.ts';
import type { IconName } from '../ui/icons.ts';

export type TagKind =
  | 'persona'
  | 'phase'
  | 'touchpoint'
  | 'code'
  | 'step'
  | 'behaviour'
  | 'need'
  | 'expectation'
  | 'driver'
  | 'pain'
  | 'gain';

/** The shape and the word of each kind of tag. */
export const TAG_KINDS: Readonly<Record<TagKind, { icon: IconName; word: PlainMessageKey }>> = {
  persona: { icon: 'user', word: 'tagKind.persona' },
  phase: { icon: 'milestone', word: 'tagKind.phase' },
  touchpoint: { icon: 'map-pin', word: 'tagKind.touchpoint' },
  code: { icon: 'hash', word: 'tagKind.code' },
  step: { icon: 'route', word: 'tagKind.step' },
  behaviour: { icon: 'footprints', word: 'tagKind.behaviour' },
  need: { icon: 'circle-dot', word: 'tagKind.need' },
  expectation: { icon: 'eye', word: 'tagKind.expectation' },
  driver: { icon: 'zap', word: 'tagKind.driver' },
  pain: { icon: 'frown', word: 'tagKind.pain' },
  gain: { icon: 'smile', word: 'tagKind.gain' },
};
