import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idOf, instant } from './fields.ts';

/** What a tag said of itself until somebody changed it. */
export const TagVersionDto = z.object({
  id: idOf('tagVersion'),
  definition: z.string(),
  useWhen: z.string(),
  avoidWhen: z.string(),
  /** Name of whoever changed it. */
  replacedBy: z.string(),
  replacedAt: instant,
  /** What came after it says the same in other words, so what was tagged before is not marked. */
  wordingOnly: z.boolean(),
});
export type TagVersionDto = z.infer<typeof TagVersionDto>;

/** Newest first. */
const versions = z.object({ versions: z.array(TagVersionDto) });
const params = z.object({ tagId: idOf('tag') });

export const listTagVersions = endpoint({
  method: 'GET',
  path: '/api/tags/:tagId/versions',
  summary: 'What a tag said of itself before, newest first.',
  access: 'stakeholder',
  params,
  response: versions,
  status: 200,
  errors: ['tag.not_found'],
});

export const judgeTagVersion = endpoint({
  method: 'PATCH',
  path: '/api/tags/:tagId/versions/:versionId',
  summary:
    'Say whether what came after an earlier definition only has other words, or means something else: then what was tagged before is marked.',
  access: 'researcher',
  params: params.extend({ versionId: idOf('tagVersion') }),
  body: z.object({ wordingOnly: z.boolean() }),
  response: versions,
  status: 200,
  errors: ['tag.not_found', 'tag.version_not_found'],
});
