import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { InvalidError } from '../../core/kernel/errors.ts';
import { METHODS, type Method } from '../../core/projects/methods.ts';
import { isMediaName } from '../../core/sources/attach-by-name.ts';
import {
  attachFile,
  filesIn,
  type ImportFile,
  importFile,
  type ImportOutcome,
  importParticipants,
  type ParticipantRow,
  type Place,
  readParticipantsCsv,
} from '../areas/interop/index.ts';
import type { Context } from '../context.ts';
import { inWorkspace, projectNamed, studyNamed } from './places.ts';
import type { Say } from './with-runtime.ts';

/** What `bevis import` was given. */
export interface ImportOptions {
  readonly project: string;
  readonly study: string;
  readonly workspace?: string | undefined;
  readonly method: string;
  readonly create: boolean;
  readonly participants?: string | undefined;
}

/**
 * Imports files, and the files of folders and archives, as sources of a study; pictures and recordings are attached to
 * the source that has their name. What cannot be read is said and left out; the
 * rest goes in.
 *
 * @returns How many files went in, and how many did not.
 */
export async function importCommand(
  base: Context,
  options: ImportOptions,
  paths: readonly string[],
  say: Say,
): Promise<{ readonly imported: number; readonly refused: number }> {
  const method = methodNamed(options.method);
  const rows = options.participants ? await participantsIn(options.participants, say) : [];
  const files = await expand(paths);
  const ctx = await inWorkspace(base, options.workspace);
  const projectId = await projectNamed(ctx, options.project, options.create, say);
  const study = { name: options.study, method, create: options.create };
  const studyId = await studyNamed(ctx, projectId, study, say);
  if (rows.length > 0) await importParticipants(ctx, projectId, rows);
  const counts = { imported: 0, refused: 0 };
  for await (const outcome of importAll(ctx, { projectId, studyId }, files, rows)) {
    counts[outcome.kind === 'refused' ? 'refused' : 'imported'] += 1;
    say(`${outcome.fileName}: ${saidOf(outcome)}`);
  }
  return counts;
}

/** Texts first, so that pictures and recordings find the sources that have their names. */
async function* importAll(
  ctx: Context,
  place: Place,
  files: readonly string[],
  rows: readonly ParticipantRow[],
): AsyncGenerator<ImportOutcome> {
  const media: Parameters<typeof attachFile>[2][] = [];
  for (const file of files) {
    if (isMediaName(file)) {
      media.push({ fileName: file, bytes: () => createReadStream(file) });
      continue;
    }
    const named = { fileName: path.basename(file), bytes: await readFile(file) };
    for await (const one of filesIn(named)) {
      const fileName = path.join(path.dirname(file), one.fileName);
      if ('kind' in one) yield { ...one, fileName };
      else if (isMediaName(one.fileName)) media.push(await keptAside(ctx, one));
      else yield { ...(await importFile(ctx, place, one, rows)), fileName };
    }
  }
  for (const one of media) yield await attachFile(ctx, place, one);
}

/** A picture or recording of an archive waits in the file store, not in memory. */
async function keptAside(ctx: Context, { fileName, bytes }: ImportFile) {
  const sha256 = await ctx.files.keep(bytes);
  return {
    fileName,
    async *bytes() {
      yield await ctx.files.read(sha256);
    },
  };
}

function saidOf(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case 'imported':
      return `${outcome.words} words${outcome.participant ? `, ${outcome.participant}` : ''}`;
    case 'attached':
      return `attached to ${outcome.sourceTitle}`;
    case 'refused':
      return `not imported. ${outcome.reason}`;
  }
}

function methodNamed(name: string): Method {
  const method = METHODS.find((known) => known.toLowerCase() === name.trim().toLowerCase());
  if (method) return method;
  throw new InvalidError(
    'command.method_unknown',
    `"${name}" is not a method. Choose one of: ${METHODS.join(', ')}.`,
  );
}

async function participantsIn(file: string, say: Say): Promise<readonly ParticipantRow[]> {
  const { rows, problems } = readParticipantsCsv(await readFile(file, 'utf8'));
  for (const problem of problems) say(`${file}: ${problem}`);
  return rows;
}

/** Files as they are; of a folder, every file in it and below, in order of name, without hidden ones. */
async function expand(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const place of paths) {
    const info = await stat(place).catch(() => null);
    if (!info) throw new InvalidError('command.file_missing', `There is no file ${place}.`);
    if (!info.isDirectory()) {
      found.push(place);
      continue;
    }
    const entries = await readdir(place, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => path.join(entry.parentPath, entry.name));
    found.push(...files.sort());
  }
  return found;
}
