import { z } from 'zod';
import { PSEUDONYM_LENGTH_MAX } from '../privacy/pseudonyms.ts';
import { endpoint } from './endpoint.ts';
import { idOf, nameOf, revision } from './fields.ts';
import { projectParams } from './projects.ts';
import { SourceDto } from './sources.ts';

const SOURCES_MAX = 1000;

export const assignSpeakers = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/speakers',
  summary:
    'Say under which pseudonyms people speak in sources, or that it is not known; who is new is added. All or none.',
  access: 'researcher',
  params: projectParams,
  body: z.object({
    speakers: z
      .array(
        z.object({
          sourceId: idOf('source'),
          revision,
          pseudonym: nameOf(PSEUDONYM_LENGTH_MAX).nullable(),
        }),
      )
      .min(1)
      .max(SOURCES_MAX, `Must be at most ${SOURCES_MAX} sources.`),
  }),
  response: z.object({ sources: z.array(SourceDto) }),
  status: 200,
  errors: [
    'project.not_found',
    'source.not_found',
    'source.changed_meanwhile',
    'participant.withdrew',
  ],
});
