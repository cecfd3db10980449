import papaparse from 'papaparse';
import { isCodeTable, readCodeTable } from '../../../core/codebook/code-columns.ts';
import {
  keyOf,
  LIST_LINES_MAX,
  LISTED_FIELDS,
  pathsOf,
  type PlannedCode,
  planImport,
} from '../../../core/codebook/import-codes.ts';
import { CODE_DEPTH_MAX, type ListedCode, readOutline } from '../../../core/codebook/outline.ts';
import { leastUsedHue } from '../../../core/codebook/tags.ts';
import { InvalidError } from '../../../core/kernel/errors.ts';
import type { ProjectId, TagId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact, type Undoable } from '../../context.ts';
import { requireProject } from '../projects/index.ts';
import { blankTag } from './blank-tag.ts';
import { checkName, checkRoom, holdTags, storeTag } from './tag-rules.ts';
import { undoOf, undoOfNew } from './tag-state.ts';
import { keepVersion } from './tag-versions.service.ts';
import { insertTags, listTags, type Tag } from './tags.store.ts';

/**
 * What importing a list of codes would do.
 *
 * @throws NotFoundError `project.not_found`
 * @throws InvalidError `tag.list_unreadable`; LimitError `tag.too_many`
 */
export async function previewImport(
  ctx: Context,
  projectId: ProjectId,
  text: string,
): Promise<readonly PlannedCode[]> {
  await requireProject(ctx, projectId);
  return planOf(await listTags(ctx.db, projectId), text).plan;
}

/**
 * Creates and changes codes as a list says, as one action.
 *
 * @throws NotFoundError `project.not_found`
 * @throws InvalidError `tag.list_unreadable`; LimitError `tag.too_many`; ConflictError `tag.name_taken`
 */
export async function importCodes(
  ctx: Context,
  projectId: ProjectId,
  text: string,
): Promise<readonly PlannedCode[]> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    const { plan, codes } = planOf(await holdTags(tx, projectId), text);
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

/** What bytes become that were never text: control characters, and the sign for what is no UTF-8. */
const NO_TEXT = /(?![\t\n\v\f\r])\p{Cc}|\uFFFD/u;

function readList(text: string): readonly ListedCode[] {
  const plain = text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .toWellFormed();
  if (NO_TEXT.test(plain)) {
    throw unreadable(
      'This is no text: a PDF or a workbook, say, or text in another encoding. Save the list as CSV or as plain text in UTF-8.',
    );
  }
  const { data } = papaparse.parse<string[]>(plain, { skipEmptyLines: 'greedy' });
  const codes = isCodeTable(data) ? readCodeTable(data) : readOutline(plain);
  if (codes.length === 0) {
    throw unreadable(
      'There is no code in this list. Send a table with a column “name”, or one code a line.',
    );
  }
  if (codes.length > LIST_LINES_MAX) {
    throw unreadable(`At most ${LIST_LINES_MAX} codes can be imported at once. Split the list.`);
  }
  const deep = codes.find(({ path }) => path.length > CODE_DEPTH_MAX);
  if (!deep) return codes;
  throw unreadable(
    `Codes can be imported ${CODE_DEPTH_MAX} levels deep, and line ${deep.line} is deeper. Check how the list is indented.`,
  );
}

function unreadable(detail: string): InvalidError {
  return new InvalidError('tag.list_unreadable', detail);
}

/** What becomes of a list, and the codes in use that it was held against. */
function planOf(tags: readonly Tag[], text: string) {
  const codes = tags.filter(({ kind, archivedAt }) => kind === 'code' && !archivedAt);
  const plan = planImport(readList(text), codes);
  checkRoom(tags.length, plan.filter(({ action }) => action === 'create').length);
  return { plan, codes };
}

function newTags(
  tx: Context,
  projectId: ProjectId,
  plan: readonly PlannedCode[],
  codes: readonly Tag[],
): Tag[] {
  // Ids of codes are ids of tags.
  const ids = new Map(pathsOf(codes)) as Map<string, TagId>;
  const all = [...codes];
  let position = Math.max(-1, ...codes.map((code) => code.position));
  for (const { code, action } of plan) {
    if (action !== 'create') continue;
    const { path, hue } = code;
    const tag: Tag = {
      ...blankTag(tx, projectId, 'code', path.at(-1) ?? ''),
      ...saidIn(code),
      hue: hue ?? leastUsedHue(all.map(({ hue }) => hue)),
      // A plan names what is above before what is below it.
      parentId: ids.get(keyOf(path.slice(0, -1))) ?? null,
      position: (position += 1),
    };
    checkName(tag, all);
    ids.set(keyOf(path), tag.id);
    all.push(tag);
  }
  return all.slice(codes.length);
}

async function changeCodes(tx: Context, plan: readonly PlannedCode[], codes: readonly Tag[]) {
  const undo: Undoable[] = [];
  let count = 0;
  for (const { code, action, id } of plan) {
    const before = codes.find((one) => one.id === id);
    if (action !== 'change' || !before) continue;
    const after: Tag = { ...before, ...saidIn(code), revision: before.revision + 1 };
    await storeTag(tx, after);
    undo.push(...undoOf(before, after), ...(await keepVersion(tx, before, after)));
    count += 1;
  }
  return { undo, count };
}

/** What a list says of a code, without what it does not. */
function saidIn(code: ListedCode): Partial<Tag> {
  const said = LISTED_FIELDS.filter((field) => code[field] !== undefined);
  return Object.fromEntries(said.map((field) => [field, code[field]]));
}
