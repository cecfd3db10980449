import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { day, idOf, instant, nameOf, revision } from './fields.ts';
import { HypothesisDto, hypothesisParams } from './hypotheses.ts';
import { projectParams } from './projects.ts';

const NAME_LENGTH_MAX = 120;
const REASON_LENGTH_MAX = 1000;

/** What became of the product at a touchpoint: what was said of it before is stale from that day on. */
export const ProductChangeDto = z.object({
  id: idOf('productChange'),
  touchpointId: idOf('tag'),
  name: z.string(),
  happenedOn: day,
  /** Why what was said before holds no longer. */
  reason: z.string(),
  recordedBy: z.string(),
  recordedAt: instant,
  /** Linked highlights at the touchpoint from sources of before, and the hypotheses that they are linked to. */
  highlights: z.int(),
  hypotheses: z.int(),
  removedAt: instant.nullable(),
  revision,
});
export type ProductChangeDto = z.infer<typeof ProductChangeDto>;

export const listProductChanges = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/product-changes',
  summary: 'Recorded changes of the product, the latest first.',
  access: 'stakeholder',
  params: projectParams,
  response: z.object({ productChanges: z.array(ProductChangeDto) }),
  status: 200,
  errors: ['project.not_found'],
});

export const recordProductChange = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/product-changes',
  summary:
    'Record that the product changed at a touchpoint; evidence from before is stale from then on.',
  access: 'strategist',
  params: projectParams,
  body: z.object({
    touchpointId: idOf('tag'),
    name: nameOf(NAME_LENGTH_MAX),
    happenedOn: day,
    reason: nameOf(REASON_LENGTH_MAX),
  }),
  response: ProductChangeDto,
  status: 201,
  errors: ['project.not_found', 'tag.not_found', 'product.too_many_changes'],
});

export const changeProductChange = endpoint({
  method: 'PATCH',
  path: '/api/product-changes/:productChangeId',
  summary: 'Correct a recorded change of the product, take it back, or bring it back.',
  access: 'strategist',
  params: z.object({ productChangeId: idOf('productChange') }),
  body: z.object({
    revision,
    name: nameOf(NAME_LENGTH_MAX).optional(),
    reason: nameOf(REASON_LENGTH_MAX).optional(),
    removed: z.boolean().optional(),
  }),
  response: ProductChangeDto,
  status: 200,
  errors: ['product.not_found', 'product.changed_meanwhile', 'product.too_many_changes'],
});

export const waiveStaleness = endpoint({
  method: 'PUT',
  path: '/api/hypotheses/:hypothesisId/waiver',
  summary: 'Let stale evidence vote until a day, with a reason; null ends that.',
  access: 'strategist',
  params: hypothesisParams,
  body: z.object({
    revision,
    waiver: z.object({ until: day, reason: nameOf(REASON_LENGTH_MAX) }).nullable(),
  }),
  response: HypothesisDto,
  status: 200,
  errors: ['hypothesis.not_found', 'hypothesis.changed_meanwhile', 'hypothesis.waiver_over'],
});
