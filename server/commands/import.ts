import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { InvalidError } from '../../core/kernel/errors.ts';
import { METHODS, type Method } from '../../core/projects/methods.ts';
import {
  importFile,
  importParticipants,
  type ParticipantRow,
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
 * Imports files, and the files of folders, as sources of a study. What cannot be read is said and left out; the
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
  let imported = 0;
  for (const file of files) {
    const bytes = await readFile(file);
    const place = { projectId, studyId };
    const outcome = await importFile(ctx, place, { fileName: path.basename(file), bytes }, rows);
    if (outcome.kind === 'imported') {
      imported += 1;
      const whose = outcome.participant ? `, ${outcome.participant}` : '';
      say(`${file}: ${outcome.words} words${whose}`);
    } else {
      say(`${file}: not imported. ${outcome.reason}`);
    }
  }
  return { imported, refused: files.length - imported };
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
