import { maskSpans } from '../../../core/anchoring/mask-spans.ts';
import type { Span } from '../../../core/anchoring/passage.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import type { TheirWords } from '../../../core/participants/their-words.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { InterferenceError } from '../../db/interference.ts';
import { isSaidInSources } from './forget-words.store.ts';
import { listAllVersions, updateTagVersion } from './tag-versions.store.ts';
import { listTags, type Tag, updateTag } from './tags.store.ts';

/** Fields in which a codebook repeats what was said. */
const FIELDS = ['definition', 'useWhen', 'avoidWhen', 'example'] as const;
/** Said when tags were merged: nobody can change it afterwards. */
const FIXED_FIELDS = ['mergeNote'] as const;
/** The same of what a tag said of itself before. */
const EARLIER_FIELDS = ['definition', 'useWhen', 'avoidWhen'] as const;

/**
 * Called when their sources are masked: what still stands in one is somebody else's.
 *
 * Renames codes and touchpoints that are named after somebody's words to `withdrawn 1`, …, forgets such other names
 * of theirs, and masks copies of the words in what the codebook says, or once said, of any tag. A name of one word that
 * may be anybody's is masked only where nobody can change it. Tags stay where they are.
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
    const said = withoutSpans(tag, FIELDS, (text) => theirs.copiesIn(text, 2));
    const after = {
      ...withoutSpans(said, FIXED_FIELDS, (text) => theirs.tracesIn(text, 2)),
      revision: tag.revision + 1,
    };
    const named = isFreelyNamed(tag) && (await isTheirs(tx, tag.projectId, tag.name, theirs));
    after.aliases = await othersOf(tx, tag, theirs);
    if (named) {
      after.name = freeName(names);
      renamed.push(tag.id);
    }
    const isSaid = [...FIELDS, ...FIXED_FIELDS].some((field) => after[field] !== tag[field]);
    if (!named && !isSaid && after.aliases.length === tag.aliases.length) continue;
    if (!(await updateTag(tx.db, after))) throw new InterferenceError();
    await recordChange(tx, { type: 'tag.changed', projectId, subject: { tagId: tag.id } });
  }
  await forgetInVersions(tx, projectId, theirs);
  return renamed;
}

/** Those too whose change was taken back: they are only out of sight. */
async function forgetInVersions(tx: Context, projectId: string, theirs: TheirWords): Promise<void> {
  for (const version of await listAllVersions(tx.db, projectId)) {
    const after = withoutSpans(version, EARLIER_FIELDS, (text) => theirs.tracesIn(text, 2));
    const isSaid = EARLIER_FIELDS.some((field) => after[field] !== version[field]);
    if (isSaid) await updateTagVersion(tx.db, after);
  }
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

function withoutSpans<Said extends object, Field extends keyof Said>(
  said: Said & Readonly<Record<Field, string>>,
  fields: readonly Field[],
  spansIn: (text: string) => readonly Span[],
): { -readonly [Name in keyof Said]: Said[Name] } {
  const after = { ...said } as { -readonly [Name in keyof Said]: Said[Name] } & Record<
    Field,
    string
  >;
  for (const field of fields) {
    const words: string = said[field];
    after[field] = maskSpans(words, spansIn(words)) as (typeof after)[Field];
  }
  return after;
}

/** English on purpose: a tag's name has no language, and people give it another one soon. */
function freeName(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`withdrawn ${number}`)) number += 1;
  const name = `withdrawn ${number}`;
  taken.add(name);
  return name;
}
