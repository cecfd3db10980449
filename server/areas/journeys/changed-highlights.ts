import type { ChangeRow } from '../../changes.store.ts';

/** What a change means for the highlights of a map that were read before it. */
export type Effect = 'none' | 'anything' | { readonly highlightIds: readonly string[] };

/**
 * Kinds of change that reach no highlight of a map: neither which there are, nor who said them, their tags,
 * sentiment or place in a theme. Whatever is not named here may have changed anything.
 */
const ELSEWHERE = new Set([
  ...[
    'attachment',
    'attribute',
    'cell_text',
    'comment',
    'evidence',
    'evidence_suggestion',
    'guide',
  ],
  ...['hypothesis', 'invitation', 'job', 'lane_view', 'measurement', 'note', 'phase', 'share_link'],
  ...['study', 'suggestion', 'theme_draft', 'upload', 'verdict', 'view'],
]);
const NEW_OR_SAID = new Set([
  'participant.created',
  'source.created',
  'highlight.confirmed',
  'tag.created',
  'tag.ordered',
  'tag.redefined',
  'tag.redefinition_judged',
]);

/** Reads off a change what it may have done. */
export function effectOf({ type, subject }: Pick<ChangeRow, 'type' | 'subject'>): Effect {
  const [of = ''] = type.split('.');
  if (ELSEWHERE.has(of) || NEW_OR_SAID.has(type)) return 'none';
  if (of !== 'highlight' && type !== 'theme.quotes_placed') return 'anything';
  const { highlightId, highlightIds } = JSON.parse(subject) as {
    readonly highlightId?: unknown;
    readonly highlightIds?: readonly string[];
  };
  if (highlightIds) return { highlightIds };
  return typeof highlightId === 'string' ? { highlightIds: [highlightId] } : 'anything';
}
