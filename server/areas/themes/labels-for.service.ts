import type { Context } from '../../context.ts';
import { listQuotes } from '../highlights/index.ts';
import type { Hidden } from '../participants/index.ts';
import { listMemberships } from './places.store.ts';
import { speakable } from './speakable.ts';
import { findThemes, type Theme } from './themes.store.ts';

/** What a theme is called. */
export interface ThemeLabel {
  readonly label: string;
  /** Its quotes are in others by now, or in none. */
  readonly isGone: boolean;
}

/**
 * What themes are called, by id, for a reader who may not be shown all of their quotes; of former ones, too.
 *
 * @param hidden - What this reader is not shown.
 */
export async function labelsFor(
  ctx: Context,
  themeIds: readonly string[],
  hidden: Hidden,
): Promise<ReadonlyMap<string, ThemeLabel>> {
  const labels = new Map<string, ThemeLabel>();
  for (const theme of await findThemes(ctx.db, themeIds)) {
    const label = theme.label ?? (await computedLabelFor(ctx, theme, hidden));
    labels.set(theme.id, { label, isGone: theme.state === 'dissolved' });
  }
  return labels;
}

/** Words of its name that no quote of it says any more may be anybody's. */
async function computedLabelFor(ctx: Context, theme: Theme, hidden: Hidden): Promise<string> {
  if (hidden.isEmpty) return theme.computedLabel;
  const members = await listMemberships(ctx.db, theme.runId, theme.id);
  const quotes = await listQuotes(
    ctx.db,
    members.map(({ highlightId }) => highlightId),
  );
  const shown = quotes.filter((quote) => !hidden.hides(quote));
  return speakable(theme, shown).computedLabel;
}
