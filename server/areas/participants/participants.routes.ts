import type { z } from 'zod';
import { participants } from '../../../core/api/index.ts';
import type { Context } from '../../context.ts';
import { type App, mount } from '../../http/mount.ts';
import { requireProject } from '../projects/index.ts';
import { changeParticipant, createParticipant } from './participants.service.ts';
import { countUse, listParticipants, type Participant } from './participants.store.ts';

const UNUSED = { sources: 0, highlights: 0 };

/** Mounts the participants of a project. */
export function mountParticipants(app: App): void {
  mount(app, participants.listParticipants, async (ctx, { params }) => {
    await requireProject(ctx, params.projectId);
    const use = await countUse(ctx.db, params.projectId);
    const all = await listParticipants(ctx.db, params.projectId);
    return { participants: all.map((one) => toDto(one, use.get(one.id) ?? UNUSED)) };
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
  const use = await countUse(ctx.db, participant.projectId, participant.id);
  return toDto(participant, use.get(participant.id) ?? UNUSED);
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
