import type { z } from 'zod';
import { participants } from '../../../core/api/index.ts';
import type { Context } from '../../context.ts';
import { type App, mount } from '../../http/mount.ts';
import { countMentions } from '../codebook/index.ts';
import { requireProject } from '../projects/index.ts';
import { changeParticipant, createParticipant } from './participants.service.ts';
import {
  countHighlightsOf,
  countSources,
  listParticipants,
  type Participant,
} from './participants.store.ts';

const UNUSED = { sources: 0, highlights: 0 };

/** Mounts the participants of a project. */
export function mountParticipants(app: App): void {
  mount(app, participants.listParticipants, async (ctx, { params }) => {
    await requireProject(ctx, params.projectId);
    const all = await listParticipants(ctx.db, params.projectId);
    const sources = await countSources(ctx.db, params.projectId);
    const highlights = await countMentions(ctx, params.projectId, all);
    return {
      participants: all.map((one) =>
        toDto(one, {
          sources: sources.get(one.id) ?? 0,
          highlights: highlights.get(one.id) ?? 0,
        }),
      ),
    };
  });
  mount(app, participants.createParticipant, async (ctx, { params, body }) =>
    toDto(await createParticipant(ctx, params.projectId, body), UNUSED),
  );
  mount(app, participants.changeParticipant, async (ctx, { params, body }) =>
    toParticipantDto(ctx, await changeParticipant(ctx, params.participantId, body)),
  );
}

/** The wire form of one participant, with how often they occur. */
export async function toParticipantDto(
  ctx: Context,
  participant: Participant,
): Promise<z.input<typeof participants.ParticipantDto>> {
  const { id, projectId } = participant;
  const sources = await countSources(ctx.db, projectId, id);
  const highlights = await countHighlightsOf(ctx.db, id);
  return toDto(participant, { sources: sources.get(id) ?? 0, highlights });
}

function toDto(
  participant: Participant,
  use: typeof UNUSED,
): z.input<typeof participants.ParticipantDto> {
  return {
    ...participant,
    attributes: { ...participant.attributes },
    personaIds: [...participant.personaIds],
    ...use,
  };
}
