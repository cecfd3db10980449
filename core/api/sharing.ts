import { z } from 'zod';
import { LANES, TAG_KINDS } from '../codebook/tags.ts';
import { endpoint } from './endpoint.ts';
import { SHARE_SCOPES } from '../workspaces/roles.ts';
import { idOf, instant, nameOf, Nothing } from './fields.ts';
import { projectParams } from './projects.ts';

/** The longest life of a read-only link, in days. */
export const SHARE_DAYS_MAX = 365;

export const ShareLinkDto = z.object({
  id: idOf('shareLink'),
  projectId: idOf('project'),
  name: z.string(),
  scopes: z.array(z.enum(SHARE_SCOPES)),
  expiresAt: instant,
  createdAt: instant,
});
export type ShareLinkDto = z.infer<typeof ShareLinkDto>;

export const listShareLinks = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/share-links',
  summary: 'Read-only links that still work.',
  access: 'strategist',
  params: projectParams,
  response: z.object({ shareLinks: z.array(ShareLinkDto).max(500) }),
  status: 200,
  errors: ['project.not_found'],
});

export const createShareLink = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/share-links',
  summary: 'Make a read-only link; its secret is shown this once.',
  access: 'strategist',
  params: projectParams,
  body: z.object({
    name: nameOf(),
    scopes: z.array(z.enum(SHARE_SCOPES)).min(1).max(SHARE_SCOPES.length),
    days: z.int().min(1).max(SHARE_DAYS_MAX),
  }),
  response: ShareLinkDto.extend({ token: z.string() }),
  status: 201,
  errors: ['project.not_found'],
});

export const withdrawShareLink = endpoint({
  method: 'DELETE',
  path: '/api/share-links/:shareLinkId',
  summary: 'Make a read-only link useless at once.',
  access: 'strategist',
  params: z.object({ shareLinkId: idOf('shareLink') }),
  response: Nothing,
  status: 200,
  errors: ['share.not_found'],
});

/** What the visitor of a read-only link needs to draw the pages: names of tags, nothing about people. */
export const SharedProjectDto = z.object({
  projectId: idOf('project'),
  projectName: z.string(),
  journeyId: idOf('journey').nullable(),
  scopes: z.array(z.enum(SHARE_SCOPES)),
  expiresAt: instant,
  tags: z.array(
    z.object({
      id: idOf('tag'),
      kind: z.enum(TAG_KINDS),
      /** Which lane it is. */
      lane: z.enum(LANES).nullable(),
      name: z.string(),
      hue: z.int(),
    }),
  ),
  studies: z.array(z.object({ id: idOf('study'), name: z.string() })),
});
export type SharedProjectDto = z.infer<typeof SharedProjectDto>;

export const getShared = endpoint({
  method: 'GET',
  path: '/api/shared',
  summary: 'What the read-only link in the header `Bevis-Share` opens.',
  access: 'stakeholder',
  shared: 'any',
  response: SharedProjectDto,
  status: 200,
  errors: ['share.link_invalid'],
});
