import { setImmediate } from 'node:timers/promises';
import type { ChangeRow } from '../../changes.store.ts';
import type { Context } from '../../context.ts';
import { listSourcesInUse, listSourcesOf } from './tag-use.store.ts';

/** In which sources a change may have done something to highlights, who said them, or their tags: those named, and those of highlights. */
export type TaggingEffect =
  'anything' | { readonly sourceIds: readonly string[]; readonly highlightIds: readonly string[] };

/** Of what is about something else. */
export const NO_EFFECT: TaggingEffect = { sourceIds: [], highlightIds: [] };

/**
 * What is about other things than which highlights there are, who said them and their tags. Whatever is not named
 * here, and names neither highlights nor a source, may have changed anything.
 */
const ELSEWHERE = new Set([
  ...['attachment', 'attribute', 'cell_text', 'comment', 'evidence', 'evidence_suggestion'],
  ...[
    'guide',
    'hypothesis',
    'invitation',
    'job',
    'journey',
    'lane_view',
    'measurement',
    'note',
    'phase',
  ],
  ...['product_change', 'project', 'share_link', 'study', 'suggestion', 'theme'],
  ...['theme_draft', 'upload', 'verdict', 'view'],
]);
const ELSEWHERE_IN_KIND = new Set([
  'participant.created',
  'participant.changed',
  'tag.changed',
  'tag.created',
  'tag.ordered',
  'tag.redefined',
  'tag.redefinition_judged',
]);

/** Reads off a change what it may have done. */
export function effectOnTagging({
  type,
  subject,
}: Pick<ChangeRow, 'type' | 'subject'>): TaggingEffect {
  const [of = ''] = type.split('.');
  if (ELSEWHERE.has(of) || ELSEWHERE_IN_KIND.has(type)) return NO_EFFECT;
  if (of !== 'highlight' && of !== 'source') return 'anything';
  const { highlightId, highlightIds, sourceId } = JSON.parse(subject) as {
    readonly highlightId?: string;
    readonly highlightIds?: readonly string[];
    readonly sourceId?: string;
  };
  const sourceIds = sourceId === undefined ? [] : [sourceId];
  const named = highlightIds ?? (highlightId === undefined ? [] : [highlightId]);
  return sourceIds.length + named.length === 0 ? 'anything' : { sourceIds, highlightIds: named };
}

/**
 * The sources in which changes may have done something; null where they do not say which.
 *
 * @param effectOf - What one of them may have done.
 */
export async function sourcesReached(
  ctx: Context,
  changes: readonly ChangeRow[],
  effectOf: (change: ChangeRow) => TaggingEffect = effectOnTagging,
): Promise<readonly string[] | null> {
  const sources = new Set<string>();
  const highlights = new Set<string>();
  for (const change of changes) {
    const effect = effectOf(change);
    if (effect === 'anything') return null;
    for (const id of effect.sourceIds) sources.add(id);
    for (const id of effect.highlightIds) highlights.add(id);
  }
  if (highlights.size > 0)
    for (const id of await listSourcesOf(ctx.db, [...highlights])) sources.add(id);
  return [...sources];
}

/** Sources read together: few enough that others are answered between. */
const SOURCES_PER_PAGE = 20;

/** Does something with all sources in use of a project, some at a time. */
export async function forSourcesInUse(
  ctx: Context,
  projectId: string,
  read: (sourceIds: readonly string[]) => Promise<void>,
): Promise<void> {
  const sourceIds = await listSourcesInUse(ctx.db, projectId);
  for (let from = 0; from < sourceIds.length; from += SOURCES_PER_PAGE) {
    await read(sourceIds.slice(from, from + SOURCES_PER_PAGE));
    await setImmediate();
  }
}
