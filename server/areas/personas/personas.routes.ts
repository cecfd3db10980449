import type { z } from 'zod';
import { personas as api } from '../../../core/api/index.ts';
import { type App, mount } from '../../http/mount.ts';
import { toQuoteDto } from '../highlights/index.ts';
import { listPersonas, type Persona, personaQuotes } from './personas.service.ts';

/** Mounts what is read of personas; they are changed as tags of the codebook. */
export function mountPersonas(app: App): void {
  mount(app, api.listPersonas, async (ctx, { params }) => ({
    personas: (await listPersonas(ctx, params.projectId)).map(toPersonaDto),
  }));
  mount(app, api.getPersonaQuotes, async (ctx, { params, query }) => {
    const { people, withheld, quotes } = await personaQuotes(ctx, params.personaId, query.field);
    return { people, withheld, quotes: quotes.map((quote) => toQuoteDto(ctx, quote)) };
  });
}

function toPersonaDto({ tag, fields, ...counts }: Persona): z.input<typeof api.PersonaDto> {
  const { id, name, hue, definition, revision } = tag;
  return {
    ...{ id, name, hue, definition, revision },
    ...counts,
    fields: fields.map(({ highlightIds = [], ...fact }) => ({
      ...fact,
      highlightIds: [...highlightIds],
    })),
  };
}
