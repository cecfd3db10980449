import { isDeepStrictEqual } from 'node:util';
import type { EarlierTheme } from '../../../core/themes/identity.ts';
import { type Arranged, NOT_ARRANGED } from '../../../core/themes/kept-themes.ts';
import type { Context } from '../../context.ts';
import { keptApartIn } from './pairs.ts';
import { listMemberships } from './places.store.ts';
import { findLatestRun, listNotedThemes, listThemes } from './themes.store.ts';

/** The themes that there are before a run. */
export interface Before {
  /** Whether there was a run at all. */
  readonly isFirst: boolean;
  readonly arranged: Arranged;
  /** Themes that nobody touched. */
  readonly proposed: readonly EarlierTheme[];
}

/**
 * What a new run starts from: what people keep, and what nobody touched. The latter is to stay only if the new run
 * divides as finely.
 *
 * @param grain - Of the new run.
 */
export async function themesBefore(
  ctx: Context,
  projectId: string,
  grain: number,
): Promise<Before> {
  const run = await findLatestRun(ctx.db, projectId);
  const keptApart = await keptApartIn(ctx, projectId);
  const keptOutOf = new Set(keptApart.map(({ fromId }) => fromId));
  if (!run) return { isFirst: true, arranged: NOT_ARRANGED, proposed: [] };
  // What was placed by likeness since is looked at anew.
  const members = (await listMemberships(ctx.db, run.id)).filter(
    ({ isProvisional }) => !isProvisional,
  );
  const inTheme = new Map<string, string[]>();
  for (const { themeId, highlightId } of members) {
    if (!themeId) continue;
    const ids = inTheme.get(themeId);
    if (ids) ids.push(highlightId);
    else inTheme.set(themeId, [highlightId]);
  }
  const themes = (await listThemes(ctx.db, run.id)).flatMap(({ id, state }) => {
    const memberIds = inTheme.get(id)?.sort() ?? [];
    return memberIds.length > 0 ? [{ id, state, memberIds }] : [];
  });
  const noted = await listNotedThemes(ctx.db, run.id);
  // What a quote is kept out of, or a note is on, goes on being that theme, also while it is a proposal.
  const isKept = ({ id, state }: (typeof themes)[number]): boolean =>
    state !== 'proposed' || keptOutOf.has(id) || noted.has(id);
  const proposed = themes
    .filter((theme) => !isKept(theme))
    .map(({ id, memberIds }) => ({ id, memberIds }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    isFirst: false,
    arranged: {
      kept: themes
        .filter(isKept)
        .map(({ id, memberIds }) => ({ id, memberIds }))
        .sort((one, other) => (one.id < other.id ? -1 : 1)),
      takenOut: members
        .flatMap(({ deviation, highlightId }) => (deviation === 'taken_out' ? [highlightId] : []))
        .sort(),
      proposed: run.grain === grain ? proposed : [],
      known: members.map(({ highlightId }) => highlightId).sort(),
      keptApart,
    },
    proposed,
  };
}

/** Whether somebody changed a theme meanwhile. Highlights that were only removed change none. */
export function isRearranged(before: Arranged, now: Arranged): boolean {
  const there = new Set(now.known);
  const still = (ids: readonly string[]) => ids.filter((id) => there.has(id));
  const left = before.kept
    .map(({ id, memberIds }) => ({ id, memberIds: still(memberIds) }))
    .filter(({ memberIds }) => memberIds.length > 0);
  return !isDeepStrictEqual(
    { kept: now.kept, takenOut: now.takenOut, keptApart: now.keptApart },
    { kept: left, takenOut: still(before.takenOut), keptApart: before.keptApart },
  );
}
