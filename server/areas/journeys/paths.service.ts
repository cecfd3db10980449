import { compareCodes } from '../../../core/kernel/compare.ts';
import { QUOTES_BEHIND_MAX } from '../../../core/highlights/quotes-behind.ts';
import { peopleIn } from '../../../core/journeys/highlight.ts';
import {
  type Account,
  OUTSIDE,
  type Paths,
  pathsOf,
  toldAlong,
} from '../../../core/journeys/paths.ts';
import type { Context } from '../../context.ts';
import { listQuotes, type Quote } from '../highlights/index.ts';
import type { SourcedHighlight } from './load-highlights.ts';
import { listWordPlaces } from './paths.store.ts';
import { loadPlaced, type Placed, requireAsked } from './placed.service.ts';

/** The paths of a journey, for everybody or one persona. */
export interface JourneyPaths extends Placed {
  readonly paths: Paths;
}

/**
 * The order of touchpoints in people's own accounts. An account is what one person told in one source; words of
 * nobody in particular have no order.
 *
 * @throws NotFoundError `journey.not_found`, `tag.not_found`
 */
export async function journeyPaths(
  ctx: Context,
  journeyId: string,
  personaId: string | undefined,
): Promise<JourneyPaths> {
  const placed = await loadPlaced(ctx, journeyId);
  const { accounts } = await accountsOf(ctx, placed, personaId);
  return { ...placed, paths: pathsOf(accounts) };
}

/**
 * The quotes in which people told of touchpoints one after the other, account by account. At most 2,000; what counts
 * and may not be shown to the reader is counted as withheld.
 *
 * @throws NotFoundError `journey.not_found`, `tag.not_found`
 */
export async function pathQuotes(
  ctx: Context,
  journeyId: string,
  asked: { readonly along: readonly string[]; readonly personaId?: string | undefined },
): Promise<{
  readonly people: number;
  readonly withheld: number;
  readonly quotes: readonly Quote[];
}> {
  const placed = await loadPlaced(ctx, journeyId);
  for (const id of asked.along) {
    if (id !== OUTSIDE) requireAsked(id, [...placed.touchpoints.values()], 'touchpoint');
  }
  const { accounts, byId } = await accountsOf(ctx, placed, asked.personaId);
  const told = toldAlong(accounts, asked.along).flatMap((id) => byId.get(id) ?? []);
  const shown = told.filter(placed.isShown ?? (() => true));
  return {
    people: peopleIn(told).size,
    withheld: told.length - shown.length,
    quotes: await listQuotes(
      ctx.db,
      shown.slice(0, QUOTES_BEHIND_MAX).map(({ id }) => id),
    ),
  };
}

/** What people told of touchpoints in use, by person and source, oldest source first. */
async function accountsOf(
  ctx: Context,
  { phases, personas, touchpoints, highlights }: Placed,
  personaId: string | undefined,
): Promise<{
  readonly accounts: readonly Account[];
  readonly byId: ReadonlyMap<string, SourcedHighlight>;
}> {
  requireAsked(personaId, personas, 'persona');
  const byId = new Map<string, SourcedHighlight>();
  for (const { id: phaseId } of phases) {
    for (const highlight of highlights.ofPhase(phaseId, personaId)) {
      if (highlight.touchpointIds.length > 0) byId.set(highlight.id, highlight);
    }
  }
  const places = await listWordPlaces(ctx.db, [...byId.keys()]);
  const order = ({ id, sourceId }: SourcedHighlight) => {
    const { heldOn = '', start = 0 } = places.get(id) ?? {};
    return { day: `${heldOn} ${sourceId}`, start };
  };
  const inOrder = [...byId.values()]
    .map((highlight) => ({ highlight, ...order(highlight) }))
    .sort((one, other) => compareCodes(one.day, other.day) || one.start - other.start);
  const accounts = new Map<string, { participantId: string; told: Account['told'][number][] }>();
  for (const { highlight } of inOrder) {
    const { id, participantId, sourceId, touchpointIds } = highlight;
    if (participantId === null) continue;
    const key = `${participantId} ${sourceId}`;
    const account = accounts.get(key) ?? { participantId, told: [] };
    const inUse = touchpointIds.filter((tagId) => touchpoints.get(tagId)?.archivedAt === null);
    account.told.push(...inUse.map((touchpointId) => ({ highlightId: id, touchpointId })));
    accounts.set(key, account);
  }
  return { accounts: [...accounts.values()], byId };
}
