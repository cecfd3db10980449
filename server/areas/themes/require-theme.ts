import { NotFoundError } from '../../../core/kernel/errors.ts';
import type { Context } from '../../context.ts';
import { maySeeProject } from '../projects/index.ts';
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

function notFound(): NotFoundError {
  return new NotFoundError('theme.not_found', 'There is no such theme.');
}
