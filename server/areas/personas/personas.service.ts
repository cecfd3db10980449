import { QUOTES_BEHIND_MAX } from '../../../core/highlights/quotes-behind.ts';
import { PERSONA_FIELDS, type PersonaField } from '../../../core/codebook/tags.ts';
import { NotFoundError } from '../../../core/kernel/errors.ts';
import type { ProjectId, TagId } from '../../../core/kernel/ids.ts';
import { dayOf } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import { listTags, type PersonaFact, requireTag, type Tag } from '../codebook/index.ts';
import { listQuotes, type Quote } from '../highlights/index.ts';
import { hiddenFrom } from '../participants/index.ts';
import { requireProject } from '../projects/index.ts';
import {
  type Counting,
  countParticipants,
  countSaid,
  listCounting,
  listSaid,
  type SaidHighlight,
} from './personas.store.ts';

/** How many people some quotes are of, and how many quotes. */
interface Said {
  readonly people: number;
  readonly mentions: number;
}

/** One thing that is known of a persona, and what it rests on. */
type StandingFact = Said & PersonaFact & { readonly field: PersonaField };

/** A persona and who stands behind it. */
export interface Persona extends Said {
  readonly tag: Tag;
  /** Who are of it, whether or not they have said anything. */
  readonly participants: number;
  readonly fields: readonly StandingFact[];
}

/**
 * The personas of a project in use, in their order.
 *
 * @throws NotFoundError `project.not_found`
 */
export async function listPersonas(ctx: Context, projectId: ProjectId): Promise<Persona[]> {
  await requireProject(ctx, projectId);
  const tags = (await listTags(ctx.db, projectId)).filter(
    ({ kind, archivedAt }) => kind === 'persona' && archivedAt === null,
  );
  const counting = countingOf(ctx, projectId);
  const participants = await countParticipants(ctx.db, projectId);
  const said = await countSaid(ctx.db, counting);
  const linked = tags.flatMap((tag) =>
    factsOf(tag).flatMap(({ highlightIds = [] }) => highlightIds),
  );
  const standing = await listCounting(ctx.db, counting, [...new Set(linked)]);
  const byId = new Map<string, SaidHighlight>(standing.map((one) => [one.id, one]));
  return tags.map((tag) => ({
    tag,
    participants: participants.get(tag.id) ?? 0,
    ...(said.get(tag.id) ?? { people: 0, mentions: 0 }),
    fields: factsOf(tag).map((fact) => ({
      ...fact,
      ...countsOf((fact.highlightIds ?? []).flatMap((id) => byId.get(id) ?? [])),
    })),
  }));
}

/**
 * What people of a persona said, or what one of its fields rests on. At most 2,000 quotes; what counts and may not be
 * shown to the reader is counted as withheld.
 *
 * @throws NotFoundError `tag.not_found`
 */
export async function personaQuotes(
  ctx: Context,
  personaId: TagId,
  field: PersonaField | undefined,
): Promise<{
  readonly people: number;
  readonly withheld: number;
  readonly quotes: readonly Quote[];
}> {
  const tag = await requireTag(ctx, personaId);
  if (tag.kind !== 'persona') {
    throw new NotFoundError('tag.not_found', 'There is no such persona.');
  }
  const counting = countingOf(ctx, tag.projectId);
  const said = field
    ? await listCounting(ctx.db, counting, tag.persona?.[field]?.highlightIds ?? [])
    : await listSaid(ctx.db, counting, personaId);
  const hidden = await hiddenFrom(ctx, tag.projectId);
  const shown = said.filter((one) => !hidden.hides(one));
  const ids = shown.slice(0, QUOTES_BEHIND_MAX).map(({ id }) => id);
  return {
    people: countsOf(said).people,
    withheld: said.length - shown.length,
    quotes: await listQuotes(ctx.db, ids),
  };
}

function countingOf(ctx: Context, projectId: string): Counting {
  return { projectId, on: dayOf(ctx.now()) };
}

/** What somebody wrote of a persona, in the order of a profile. */
function factsOf({ persona }: Tag): readonly (PersonaFact & { readonly field: PersonaField })[] {
  return PERSONA_FIELDS.flatMap((field) => {
    const fact = persona?.[field];
    return fact && fact.text !== '' ? [{ ...fact, field }] : [];
  });
}

function countsOf(said: readonly SaidHighlight[]): Said {
  const people = new Set(said.map(({ participantId }) => participantId));
  people.delete(null);
  return { people: people.size, mentions: said.length };
}
