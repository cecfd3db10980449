import { NotFoundError } from '../../../core/kernel/errors.ts';
import type { Context } from '../../context.ts';
import { lockProject, maySeeProject } from '../projects/index.ts';
import { findTheme, type Theme } from './themes.store.ts';

/** A theme of a project that the actor may see. @throws NotFoundError `theme.not_found` */
export async function requireTheme(ctx: Context, themeId: string): Promise<Theme> {
  const theme = await requireFormerTheme(ctx, themeId);
  if (theme.state === 'dissolved') throw notFound();
  return theme;
}

/** A theme as `requireTheme`, also one whose quotes were given away: that can be taken back. */
export async function requireFormerTheme(ctx: Context, themeId: string): Promise<Theme> {
  const theme = await findTheme(ctx.db, themeId);
  const visible = theme && (await maySeeProject(ctx, theme.projectId));
  if (!visible) throw notFound();
  return theme;
}

/**
 * A theme as `requireTheme`, once whatever else decides about themes of its project has ended: a run that is stored at
 * the same time comes first, and may have let go of it, or waits.
 */
export async function requireThemeAlone(tx: Context, themeId: string): Promise<Theme> {
  const { projectId } = await requireTheme(tx, themeId);
  await lockProject(tx.db, projectId);
  return requireTheme(tx, themeId);
}

function notFound(): NotFoundError {
  return new NotFoundError('theme.not_found', 'There is no such theme.');
}
