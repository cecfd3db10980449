import type { TagKind } from '../../../core/codebook/tags.ts';
import type { ProjectId } from '../../../core/kernel/ids.ts';
import type { Context } from '../../context.ts';
import type { Tag } from './tags.store.ts';

/** A tag with nothing but kind and name; the caller adds what it knows. */
export function blankTag(tx: Context, projectId: ProjectId, kind: TagKind, name: string): Tag {
  return {
    id: tx.newId('tag'),
    projectId,
    kind,
    name,
    hue: 1,
    parentId: null,
    position: 0,
    definition: '',
    useWhen: '',
    avoidWhen: '',
    example: '',
    aliases: [],
    mergedInto: null,
    mergeNote: '',
    distinctFrom: [],
    journeyId: null,
    lane: null,
    channel: kind === 'touchpoint' ? 'digital' : null,
    owner: null,
    persona: kind === 'persona' ? {} : null,
    archivedAt: null,
    revision: 0,
  };
}
