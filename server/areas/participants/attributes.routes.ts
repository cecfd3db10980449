import type { z } from 'zod';
import { attributes } from '../../../core/api/index.ts';
import { type App, mount } from '../../http/mount.ts';
import { requireProject } from '../projects/index.ts';
import { changeAttribute, createAttribute } from './attributes.service.ts';
import { type Attribute, listAttributes } from './attributes.store.ts';

/** Mounts what is kept about the participants of a project. */
export function mountAttributes(app: App): void {
  mount(app, attributes.listAttributes, async (ctx, { params }) => {
    await requireProject(ctx, params.projectId);
    return { attributes: (await listAttributes(ctx.db, params.projectId)).map(toDto) };
  });
  mount(app, attributes.createAttribute, async (ctx, { params, body }) =>
    toDto(await createAttribute(ctx, params.projectId, body)),
  );
  mount(app, attributes.changeAttribute, async (ctx, { params, body }) =>
    toDto(await changeAttribute(ctx, params.attributeId, body)),
  );
}

function toDto(attribute: Attribute): z.input<typeof attributes.AttributeDto> {
  return { ...attribute, choices: [...attribute.choices] };
}
