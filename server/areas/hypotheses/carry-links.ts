import { ConflictError } from '../../../core/kernel/errors.ts';
import { type NewChange, recordChanges } from '../../changes.ts';
import type { Context } from '../../context.ts';
import type { Highlight } from '../highlights/index.ts';
import { changeOf, storeEvidence, undoOf } from './evidence.service.ts';
import { type Evidence, findLink, listLinksOf } from './evidence.store.ts';
import { recomputeVerdicts } from './verdicts.service.ts';

/**
 * Gives the second part of a highlight that was split the links of the first, rated as they are, by whoever linked
 * them, then. A verdict counts people, so nobody has one voice more; only within what one person said for and
 * against does each part weigh by itself.
 */
export async function copyLinks(tx: Context, from: Highlight, to: Highlight): Promise<void> {
  const links = await listLinksOf(tx.db, [from.id]);
  const changes: NewChange[] = [];
  for (const link of links) changes.push(await giveLink(tx, link, to));
  await recordChanges(tx, changes);
  await recompute(tx, to, links);
}

/**
 * Gives a highlight the links of those that became part of it, one to a hypothesis: an accepted one before one that
 * is not, its own before theirs. Links that go stay with the highlights that are removed, and come back with them.
 *
 * @throws ConflictError `highlight.join_disagrees` when accepted ones speak for and against the same hypothesis
 */
export async function joinLinks(
  tx: Context,
  joined: Highlight,
  removed: readonly Highlight[],
): Promise<void> {
  const ids = [joined.id, ...removed.map(({ id }) => id)];
  const links = (await listLinksOf(tx.db, ids)).toSorted(
    (a, b) => rank(a, ids) - rank(b, ids) || (a.id < b.id ? -1 : 1),
  );
  const kept = new Map<string, Evidence>();
  for (const link of links) {
    const best = kept.get(link.hypothesisId);
    if (!best) kept.set(link.hypothesisId, link);
    else if (isAgainst(best, link)) throw disagrees();
  }
  const moved = [...kept.values()].filter(({ highlightId }) => highlightId !== joined.id);
  const changes: NewChange[] = [];
  for (const link of moved) changes.push(await giveLink(tx, link, joined));
  await recordChanges(tx, changes);
  await recompute(tx, joined, links);
}

/** A link like another one, of another highlight; one that was there comes back as that one is. */
async function giveLink(tx: Context, link: Evidence, highlight: Highlight): Promise<NewChange> {
  const { id: highlightId, projectId } = highlight;
  const existing = await findLink(tx.db, link.hypothesisId, highlightId);
  const { id, revision } = existing
    ? { id: existing.id, revision: existing.revision + 1 }
    : { id: tx.newId('evidence'), revision: 0 };
  const evidence: Evidence = { ...link, id, highlightId, revision };
  await storeEvidence(tx, evidence);
  const hypothesis = { id: link.hypothesisId, projectId };
  const undo = undoOf(existing, evidence);
  return changeOf('evidence.linked', { hypothesis, highlight, evidence, undo });
}

async function recompute(
  tx: Context,
  { projectId }: Highlight,
  links: readonly Evidence[],
): Promise<void> {
  const ids = [...new Set(links.map(({ hypothesisId }) => hypothesisId))];
  await recomputeVerdicts(tx, projectId, ids, 'evidence');
}

function rank({ state, highlightId }: Evidence, ids: readonly string[]): number {
  return (state === 'accepted' ? 0 : ids.length) + ids.indexOf(highlightId);
}

function isAgainst(a: Evidence, b: Evidence): boolean {
  return a.state === 'accepted' && b.state === 'accepted' && a.direction * b.direction < 0;
}

function disagrees(): ConflictError {
  return new ConflictError(
    'highlight.join_disagrees',
    'One of these highlights speaks for a hypothesis and another one against it. Decide which, then join them.',
  );
}
