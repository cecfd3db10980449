import type { Db } from '../../db/open.ts';
import type { Theme } from './themes.store.ts';

/** Puts another label and other terms in place of those that must not be read any more. */
export async function overwriteThemeWords(db: Db, theme: Theme): Promise<void> {
  await db
    .updateTable('theme')
    .set({
      computed_label: theme.computedLabel,
      label: theme.label,
      renamed_by: theme.renamedBy,
      terms: JSON.stringify(theme.terms),
      revision: theme.revision,
    })
    .where('id', '=', theme.id)
    .execute();
}
