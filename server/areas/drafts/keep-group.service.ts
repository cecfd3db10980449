import { ConflictError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { HighlightId, ThemeId } from '../../../core/kernel/ids.ts';
import type { DraftPassage } from '../../../core/themes/drafts.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { createHighlight, listMarked, type Marked } from '../highlights/index.ts';
import { lockProject } from '../projects/index.ts';
import { keepAsTheme, standingThemes } from '../themes/index.ts';
import { updateGroups } from './drafts.store.ts';
import { standingIn } from './drafts.service.ts';
import { requireDraft, requireGroup } from './require-draft.ts';

/** A highlight stands for a sentence that it holds, unless it holds as much again. */
const LONGER_MAX = 2;

/**
 * Makes a group of a draft an accepted theme. Its sentences become highlights where nobody has marked them. One
 * action, which is taken back at once.
 *
 * @param passages - Indexes of those that are to be in it.
 * @throws NotFoundError `draft.not_found`
 * @throws ConflictError `draft.kept` when somebody made a theme of it already; `draft.outdated` when the text of a
 *   passage was corrected since
 * @throws LimitError `theme.too_many`
 */
export async function keepGroup(
  ctx: Context,
  draftId: string,
  position: number,
  { label, passages }: { readonly label: string; readonly passages: readonly number[] },
): Promise<{ readonly themeId: ThemeId; readonly highlights: number }> {
  return transact(ctx, async (tx) => {
    const { projectId, groups } = await requireDraft(tx, draftId);
    const group = requireGroup({ groups }, position);
    const chosen = [...new Set(passages)].map((index) => requirePassage(group.passages[index]));
    const stands = await standingIn(tx, [{ passages: chosen }]);
    if (!chosen.every(stands)) throw outdated();
    // First of all, as it names the whole action.
    await recordChange(tx, {
      type: 'theme_draft.kept',
      projectId,
      subject: { draftId, position, passages: chosen.length },
    });
    // People and sources before the project: so a withdrawal holds them, too.
    const highlightIds = await highlightsAt(tx, chosen);
    await lockProject(tx.db, projectId);
    const now = await requireDraft(tx, draftId);
    const { themeId: keptId } = requireGroup(now, position);
    if (keptId && (await standingThemes(tx.db, [keptId])).has(keptId)) throw alreadyKept();
    const themeId = await keepAsTheme(
      tx,
      projectId,
      highlightIds,
      // Words of people stay words of people: who may not read them does not read them here.
      label === group.label ? { computedLabel: label } : { label },
    );
    await updateGroups(tx.db, {
      ...now,
      groups: now.groups.map((one, at) => (at === position ? { ...one, themeId } : one)),
    });
    return { themeId, highlights: highlightIds.length };
  });
}

function requirePassage(passage: DraftPassage | undefined): DraftPassage {
  if (passage) return passage;
  throw new NotFoundError('draft.not_found', 'There is no such passage in this group.');
}

/** The highlights of passages: those that are there, and new ones. */
async function highlightsAt(
  tx: Context,
  passages: readonly DraftPassage[],
): Promise<readonly HighlightId[]> {
  const marked = await listMarked(
    tx.db,
    passages.map(({ sourceId }) => sourceId),
  );
  const ids = new Set<HighlightId>();
  for (const passage of passages) {
    const there = markOf(passage, marked);
    const { sourceId, textVersion, start, end } = passage;
    const made =
      there ?? (await createHighlight(tx, { sourceId, textVersion, start, end, tagIds: [] }));
    ids.add(made.id);
  }
  return [...ids];
}

/** The shortest highlight that holds a passage without holding much else. */
function markOf({ sourceId, start, end, highlightId }: DraftPassage, marked: readonly Marked[]) {
  const own = marked.find(({ id }) => id === highlightId);
  if (own) return own;
  return marked
    .filter((mark) => mark.sourceId === sourceId && mark.start <= start && mark.end >= end)
    .filter((mark) => mark.end - mark.start < LONGER_MAX * (end - start))
    .sort((one, other) => one.end - one.start - (other.end - other.start))[0];
}

function outdated(): ConflictError {
  return new ConflictError(
    'draft.outdated',
    'The text of one of these passages was corrected since. Look for groups again, then keep it.',
  );
}

function alreadyKept(): ConflictError {
  return new ConflictError('draft.kept', 'Somebody made a theme of this group already. Open that.');
}
