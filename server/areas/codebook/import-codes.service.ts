import papaparse from 'papaparse';
import { isCodeTable, readCodeTable } from '../../../core/codebook/code-columns.ts';
import {
  keyOf,
  LIST_LINES_MAX,
  LISTED_FIELDS,
  type PlannedCode,
  planImport,
} from '../../../core/codebook/import-codes.ts';
import { type ListedCode, readOutline } from '../../../core/codebook/outline.ts';
import { leastUsedHue } from '../../../core/codebook/tags.ts';
import { InvalidError } from '../../../core/kernel/errors.ts';
import type { ProjectId, TagId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact, type Undoable } from '../../context.ts';
import { requireProject } from '../projects/index.ts';
import { blankTag } from './blank-tag.ts';
import { checkName, storeTag } from './tag-rules.ts';
import { undoOf, undoOfNew } from './tag-state.ts';
import { insertTags, listTags, type Tag } from './tags.store.ts';

/**
 * What importing a list of codes would do.
 *
 * @throws NotFoundError `project.not_found`; InvalidError `tag.list_unreadable`
 */
export async function previewImport(
  ctx: Context,
  projectId: ProjectId,
  text: string,
): Promise<readonly PlannedCode[]> {
  await requireProject(ctx, projectId);
  return planImport(readList(text), await codesInUse(ctx, projectId));
}

/**
 * Creates and changes codes as a list says, as one action.
 *
 * @throws NotFoundError `project.not_found`
 * @throws InvalidError `tag.list_unreadable`; ConflictError `tag.name_taken`
 */
export async function importCodes(
  ctx: Context,
  projectId: ProjectId,
  text: string,
): Promise<readonly PlannedCode[]> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    const codes = await codesInUse(tx, projectId);
    const plan = planImport(readList(text), codes);
    const made = newTags(tx, projectId, plan, codes);
    await insertTags(tx.db, made);
    const changed = await changeCodes(tx, plan, codes);
    const undo: Undoable[] = [...made.flatMap(({ id }) => undoOfNew(id)), ...changed.undo];
    if (undo.length > 0) {
      await recordChange(tx, {
        type: 'tag.imported',
        projectId,
        subject: { created: made.length, changed: changed.count },
        undo,
      });
    }
    return plan;
  });
}

function readList(text: string): readonly ListedCode[] {
  const plain = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .toWellFormed();
  const { data } = papaparse.parse<string[]>(plain, { skipEmptyLines: 'greedy' });
  const codes = isCodeTable(data) ? readCodeTable(data) : readOutline(plain);
  if (codes.length > 0 && codes.length <= LIST_LINES_MAX) return codes;
  throw new InvalidError(
    'tag.list_unreadable',
    codes.length === 0
      ? 'There is no code in this list. Send a table with a column “name”, or one code a line.'
      : `At most ${LIST_LINES_MAX} codes can be imported at once. Split the list.`,
  );
}

async function codesInUse(ctx: Context, projectId: string): Promise<readonly Tag[]> {
  const tags = await listTags(ctx.db, projectId);
  return tags.filter(({ kind, archivedAt }) => kind === 'code' && !archivedAt);
}

function newTags(
  tx: Context,
  projectId: ProjectId,
  plan: readonly PlannedCode[],
  codes: readonly Tag[],
): Tag[] {
  const ids = new Map<string, TagId>();
  const all = [...codes];
  let position = Math.max(-1, ...codes.map((code) => code.position));
  for (const { code, action, id } of plan) {
    // Ids of a plan are those of the codes that it was made over.
    if (id !== null) ids.set(keyOf(code.path), id as TagId);
    if (action !== 'create') continue;
    const { path, hue } = code;
    const tag: Tag = {
      ...blankTag(tx, projectId, 'code', path.at(-1) ?? ''),
      ...saidIn(code),
      hue: hue ?? leastUsedHue(all.map(({ hue }) => hue)),
      parentId: parentOf(path, ids, codes),
      position: (position += 1),
    };
    checkName(tag, all);
    ids.set(keyOf(path), tag.id);
    all.push(tag);
  }
  return all.slice(codes.length);
}

/** The code above: one of the list, or one that the list does not name because it is there. */
function parentOf(
  path: readonly string[],
  ids: ReadonlyMap<string, TagId>,
  codes: readonly Tag[],
): TagId | null {
  let parentId: TagId | null = null;
  path.slice(0, -1).forEach((name, depth) => {
    const known = ids.get(keyOf(path.slice(0, depth + 1)));
    const key = name.toLocaleLowerCase();
    const standing = codes.find(
      (code) =>
        code.parentId === parentId &&
        [code.name, ...code.aliases].some((one) => one.toLocaleLowerCase() === key),
    );
    parentId = known ?? standing?.id ?? null;
  });
  return parentId;
}

async function changeCodes(tx: Context, plan: readonly PlannedCode[], codes: readonly Tag[]) {
  const undo: Undoable[] = [];
  let count = 0;
  for (const { code, action, id } of plan) {
    const before = codes.find((one) => one.id === id);
    if (action !== 'change' || !before) continue;
    const after: Tag = { ...before, ...saidIn(code), revision: before.revision + 1 };
    await storeTag(tx, after);
    undo.push(...undoOf(before, after));
    count += 1;
  }
  return { undo, count };
}

/** What a list says of a code, without what it does not. */
function saidIn(code: ListedCode): Partial<Tag> {
  const said = LISTED_FIELDS.filter((field) => code[field] !== undefined);
  return Object.fromEntries(said.map((field) => [field, code[field]]));
}
