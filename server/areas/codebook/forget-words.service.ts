import { maskSpans } from '../../../core/anchoring/mask-spans.ts';
import { assert } from '../../../core/kernel/assert.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import type { TheirWords } from '../../../core/participants/their-words.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { isSaidInSources } from './forget-words.store.ts';
import { listTags, type Tag, updateTag } from './tags.store.ts';

/** Fields in which a codebook repeats what was said. */
const FIELDS = ['definition', 'useWhen', 'avoidWhen', 'example', 'mergeNote'] as const;

/**
 * Called when their sources are masked: what still stands in one is somebody else's.
 *
 * Renames codes and touchpoints that are named after somebody's words to `withdrawn 1`, …, forgets such other names
 * of theirs, and masks copies of the words in what the codebook says of any tag. Tags stay where they are.
 *
 * @returns The tags that have another name now.
 */
export async function forgetWordsInTags(
  tx: Context,
  projectId: string,
  theirs: TheirWords,
): Promise<TagId[]> {
  const tags = await listTags(tx.db, projectId);
  const names = new Set(tags.map(({ name }) => name.toLowerCase()));
  const renamed: TagId[] = [];
  for (const tag of tags) {
    const after = withoutCopies(tag, theirs);
    const named = isFreelyNamed(tag) && (await isTheirs(tx, tag.projectId, tag.name, theirs));
    after.aliases = await othersOf(tx, tag, theirs);
    if (named) {
      after.name = freeName(names);
      renamed.push(tag.id);
    }
    const isSaid = FIELDS.some((field) => after[field] !== tag[field]);
    if (!named && !isSaid && after.aliases.length === tag.aliases.length) continue;
    assert(await updateTag(tx.db, after), 'nobody else writes in this transaction');
    await recordChange(tx, { type: 'tag.changed', projectId, subject: { tagId: tag.id } });
  }
  return renamed;
}

async function isTheirs(tx: Context, projectId: string, name: string, theirs: TheirWords) {
  if (theirs.isNamedAfter(name)) return true;
  return theirs.mayBeNamedAfter(name) && !(await isSaidInSources(tx.db, projectId, name));
}

/** The other names of a tag that are not somebody's words. */
async function othersOf(tx: Context, { projectId, aliases }: Tag, theirs: TheirWords) {
  const kept: string[] = [];
  for (const alias of aliases) {
    if (!(await isTheirs(tx, projectId, alias, theirs))) kept.push(alias);
  }
  return kept;
}

function isFreelyNamed({ kind }: Tag): boolean {
  return kind === 'code' || kind === 'touchpoint';
}

function withoutCopies(tag: Tag, theirs: TheirWords) {
  const after = { ...tag, revision: tag.revision + 1 };
  for (const field of FIELDS) after[field] = maskSpans(tag[field], theirs.copiesIn(tag[field], 2));
  return after as { -readonly [Field in keyof Tag]: Tag[Field] };
}

/** English on purpose: a tag's name has no language, and people give it another one soon. */
function freeName(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`withdrawn ${number}`)) number += 1;
  const name = `withdrawn ${number}`;
  taken.add(name);
  return name;
}
