import { dayOf } from '../../../core/kernel/time.ts';
import type { ConsentScope } from '../../../core/participants/consent.ts';
import type { Context } from '../../context.ts';
import { listHiddenPeople, listHiddenSources, type Showing } from './hidden.store.ts';

/** Which words of a project are not shown, because of what people agreed to. */
export interface Hidden {
  /** Whether nothing is, which spares looking at each quote. */
  readonly isEmpty: boolean;
  /** Words of somebody, or of nobody in particular in a session with somebody, who did not agree to this. */
  hides(words: { readonly participantId: string | null; readonly sourceId: string }): boolean;
  /** Somebody of the source did not agree to this, so that its text is not shown. */
  hidesSource(sourceId: string): boolean;
}

const NOTHING: Hidden = { isEmpty: true, hides: () => false, hidesSource: () => false };

/** For whom the actor's answer is: the team, stakeholders, or whoever has a read-only link. */
export function audienceOf({ actor }: Pick<Context, 'actor'>): ConsentScope {
  if (actor.kind === 'visitor') return 'links';
  return actor.kind === 'member' && actor.role === 'stakeholder' ? 'stakeholders' : 'internal';
}

/** What limits what the actor is shown; null when nobody of the project does, which spares a query its filter. */
export async function limitsOf(ctx: Context, projectId: string): Promise<Showing | null> {
  const showing = { projectId, audience: audienceOf(ctx), on: dayOf(ctx.now()) };
  if (showing.audience === 'internal') return null;
  return (await listHiddenPeople(ctx.db, showing)).size > 0 ? showing : null;
}

/**
 * What may not be shown of a project today. A file may go anywhere, so it is asked for like a read-only link.
 *
 * @param audience - The actor's unless given.
 */
export async function hiddenFrom(
  ctx: Context,
  projectId: string,
  audience: ConsentScope = audienceOf(ctx),
): Promise<Hidden> {
  if (audience === 'internal') return NOTHING;
  const showing = { projectId, audience, on: dayOf(ctx.now()) };
  const people = await listHiddenPeople(ctx.db, showing);
  if (people.size === 0) return NOTHING;
  const sources = await listHiddenSources(ctx.db, showing);
  return {
    isEmpty: false,
    hides: ({ participantId, sourceId }) =>
      participantId === null ? sources.has(sourceId) : people.has(participantId),
    hidesSource: (sourceId) => sources.has(sourceId),
  };
}
