import type { PlainMessageKey } from '../i18n/index.ts';
import type { IconName } from '../ui/icons.ts';

export type Verdict =
  'untested' | 'insufficient' | 'validated' | 'disproved' | 'mixed' | 'contested';

/** The side that an insufficient verdict tends to. */
export type Leaning = 'validated' | 'disproved';

/** Shape first, then the word; the colour comes from `[data-verdict]` in the badge. */
export const VERDICTS: Readonly<Record<Verdict, { icon: IconName; word: PlainMessageKey }>> = {
  validated: { icon: 'circle-check', word: 'verdict.validated' },
  disproved: { icon: 'circle-x', word: 'verdict.disproved' },
  mixed: { icon: 'contrast', word: 'verdict.mixed' },
  contested: { icon: 'arrow-left-right', word: 'verdict.contested' },
  insufficient: { icon: 'circle-dashed', word: 'verdict.insufficient' },
  untested: { icon: 'circle', word: 'verdict.untested' },
};
