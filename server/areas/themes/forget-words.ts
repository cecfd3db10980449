import type { TheirWords } from '../../../core/participants/their-words.ts';
import { NO_LABEL } from '../../../core/themes/types.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { lockProject } from '../projects/index.ts';
import { findLatestRun, listThemes, type Theme } from './themes.store.ts';
import { overwriteThemeWords } from './forget-words.store.ts';
import { deleteAllVectors } from './vectors.store.ts';

/**
 * Takes somebody's words out of labels and terms. What a person called a theme stays unless it was named after the
 * words; computed ones come back without them when the themes are found anew.
 *
 * @returns How many themes lost words.
 */
export async function forgetWordsInThemes(
  tx: Context,
  projectId: string,
  theirs: TheirWords,
): Promise<number> {
  // What is being made of the words is kept before this, or not at all.
  await lockProject(tx.db, projectId);
  // What an encoder made of words tells much of them; it is made anew of what is left.
  await deleteAllVectors(tx.db, projectId);
  const run = await findLatestRun(tx.db, projectId);
  if (!run) return 0;
  let changed = 0;
  for (const theme of await listThemes(tx.db, run.id)) {
    const after = withoutWords(theme, theirs);
    if (!after) continue;
    await overwriteThemeWords(tx.db, after);
    changed += 1;
  }
  await recordChange(tx, {
    type: 'theme.words_forgotten',
    projectId,
    subject: { runId: run.id, themes: changed },
  });
  return changed;
}

function withoutWords(theme: Theme, theirs: TheirWords): Theme | null {
  const named = theme.label !== null && theirs.isNamedAfter(theme.label);
  const terms = theme.terms.filter(({ term }) => !theirs.sharesWord(term));
  const computed = theirs.sharesWord(theme.computedLabel);
  if (!named && !computed && terms.length === theme.terms.length) return null;
  return {
    ...theme,
    terms,
    computedLabel: computed ? NO_LABEL : theme.computedLabel,
    label: named ? null : theme.label,
    renamedBy: named ? null : theme.renamedBy,
    revision: theme.revision + 1,
  };
}
