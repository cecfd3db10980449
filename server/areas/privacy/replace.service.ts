import { occurrencesOf } from '../../../core/anchoring/mask-spans.ts';
import {
  moveAfter,
  type Replacement,
  replaceSpans,
} from '../../../core/anchoring/replace-spans.ts';
import type { PersonalDataPlace } from '../../../core/privacy/finding.ts';
import { sameWordsKey } from '../../../core/privacy/same-person.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transactAgain } from '../../context.ts';
import { checkTextVersion, rewriteSource, type Source } from '../sources/index.ts';
import { listFindings, updateFinding } from './findings.store.ts';
import { saveKeyEntry } from './key.store.ts';
import { checkApart, holdSource } from './marked-apart.ts';
import { renamePeople } from './rename-people.ts';
import { isOpen } from './review.service.ts';
import { findSearchedAt, markSearched } from './searches.store.ts';
import { type NamedFinding, withWords } from './words.service.ts';

/** How it went. */
export interface Replaced {
  readonly textVersion: number;
  readonly replaced: number;
}

/**
 * Replaces everything that was accepted in a source by pseudonyms, for good: the text gets a new version, earlier
 * ones are masked, and only the key holds the real words. Participants who are called by what is replaced are called
 * by the pseudonym, too. Nothing accepted, nothing done.
 *
 * @throws NotFoundError `source.not_found`
 * @throws ConflictError `source.version_changed`, `source.changed_meanwhile`, `participant.pseudonym_taken`;
 *   InvalidError `privacy.overlaps`
 */
export async function replaceAccepted(
  ctx: Context,
  sourceId: string,
  seenVersion: number,
): Promise<Replaced> {
  return transactAgain(ctx, async (tx) => {
    const source = await holdSource(tx, sourceId);
    checkTextVersion(source, seenVersion);
    const open = (await listFindings(tx.db, source.id)).filter((one) => isOpen(one, source));
    const named = await withWords(tx, source, open);
    const accepted = named.filter(({ state }) => state === 'accepted');
    checkApart(accepted);
    if (accepted.length === 0) return { textVersion: source.textVersion, replaced: 0 };
    await keepKey(tx, source, accepted);
    await renamePeople(tx, source.projectId, accepted);
    const searchedAt = await findSearchedAt(tx.db, source);
    const after = await rewriteSource(tx, source, {
      replacements: replacementsIn('text', accepted),
      hidden: [...new Set(accepted.map(({ words }) => words))],
      title: relabel(source.title, replacementsIn('title', accepted)),
      fileName: source.fileName && relabel(source.fileName, replacementsIn('file_name', accepted)),
      speaker: (label) => renamed(label, accepted),
    });
    await follow(tx, source, named);
    if (searchedAt) await markSearched(tx.db, after, searchedAt);
    await recordChange(tx, {
      type: 'privacy.replaced',
      projectId: source.projectId,
      subject: { sourceId: source.id, personalDataIds: accepted.map(({ id }) => id) },
    });
    return { textVersion: after.textVersion, replaced: accepted.length };
  });
}

async function keepKey(tx: Context, source: Source, accepted: readonly NamedFinding[]) {
  for (const finding of accepted) {
    await saveKeyEntry(tx.db, {
      id: tx.newId('pseudonymKey'),
      projectId: source.projectId,
      kind: finding.kind,
      words: finding.words,
      sameWords: sameWordsKey(finding),
      pseudonym: finding.replacement,
      createdBy: actorId(tx),
      createdAt: tx.now(),
    });
  }
}

function replacementsIn(
  place: PersonalDataPlace,
  accepted: readonly NamedFinding[],
): Replacement[] {
  return accepted
    .filter((finding) => finding.place === place)
    .map(({ start, end, replacement }) => ({ start, end, words: replacement }));
}

function relabel(label: string, replacements: readonly Replacement[]): string {
  return replaceSpans(label, replacements).text;
}

/** A speaker's label with every accepted name in it replaced, longest first. */
function renamed(label: string, accepted: readonly NamedFinding[]): string {
  return accepted
    .filter(({ kind }) => kind === 'name')
    .toSorted((a, b) => b.words.length - a.words.length)
    .reduce(
      (text, { words, replacement }) =>
        relabel(
          text,
          occurrencesOf(text, words).map((span) => ({ ...span, words: replacement })),
        ),
      label,
    );
}

/** Every finding goes along to the new text; those that were accepted are replaced now. */
async function follow(tx: Context, source: Source, named: readonly NamedFinding[]): Promise<void> {
  const accepted = named.filter(({ state }) => state === 'accepted');
  const moveIn = (place: PersonalDataPlace) =>
    moveAfter(
      replacementsIn(place, accepted).map(({ start, end, words }) => ({
        start,
        end,
        length: words.length,
      })),
    );
  const moves = {
    text: moveIn('text'),
    title: moveIn('title'),
    file_name: moveIn('file_name'),
  };
  for (const finding of named) {
    const { start, end } = finding.place === 'speaker' ? finding : moves[finding.place](finding);
    await updateFinding(tx.db, {
      ...finding,
      start,
      end,
      textVersion: source.textVersion + 1,
      state: finding.state === 'accepted' ? 'replaced' : finding.state,
    });
  }
}
