import { findThemes } from '../../../core/themes/find-themes.ts';
import type { Arranged } from '../../../core/themes/kept-themes.ts';
import { type QuantisedTexts, toEncodedTexts } from '../../../core/themes/quantised.ts';
import { THEME_STAGES } from '../../../core/themes/types.ts';
import type { ThemeResult, ThemeText } from '../../../core/themes/types.ts';
import type { TaskProgress } from '../../jobs/task-progress.ts';
import { allLanguages } from '../../language/language.ts';
import { loadWordVectors } from '../../language/word-vectors.ts';

/** Finds themes in a worker thread, with the real stemmers, and tells each stage. */
export function findThemesTask(
  {
    texts,
    encoded,
    arranged,
    grain,
    agreedOnly = false,
    seed,
  }: {
    readonly texts: readonly ThemeText[];
    readonly encoded: QuantisedTexts | null;
    readonly arranged: Arranged;
    readonly grain: number;
    readonly agreedOnly?: boolean;
    readonly seed: number;
  },
  report: TaskProgress,
): ThemeResult {
  return findThemes(texts, {
    languages: allLanguages(),
    meaning: loadWordVectors(),
    encoded: encoded && toEncodedTexts(encoded),
    arranged,
    grain,
    agreedOnly,
    seed,
    onStage: (stage) => report(THEME_STAGES.indexOf(stage) / THEME_STAGES.length, stage),
  });
}
