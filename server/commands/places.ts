import { InvalidError } from '../../core/kernel/errors.ts';
import type { ProjectId, StudyId } from '../../core/kernel/ids.ts';
import type { Method } from '../../core/projects/methods.ts';
import { createProjectWithJourney } from '../areas/codebook/index.ts';
import { createStudy, listProjects, listStudies } from '../areas/projects/index.ts';
import { listWorkspaces } from '../areas/workspaces/index.ts';
import type { Context } from '../context.ts';
import type { Say } from './with-runtime.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * A context that acts for the system in the workspace with this name or id; the only one when none is given.
 *
 * @throws InvalidError `command.name_unknown` that lists what there is
 */
export async function inWorkspace(base: Context, wanted: string | undefined): Promise<Context> {
  const all = await listWorkspaces(base.db);
  if (all.length === 0) {
    throw new InvalidError(
      'command.name_unknown',
      'There is no workspace yet. Run `npm start` and open the link that it prints.',
    );
  }
  const only = all.length === 1 ? all[0] : undefined;
  const found = wanted === undefined ? only : byName(all, wanted);
  if (!found) throw unknown('workspace', wanted, all);
  return { ...base, actor: { kind: 'system', workspaceId: found.id } };
}

/** The project with this name or id; created when `create` says so. */
export async function projectNamed(
  ctx: Context,
  name: string,
  create: boolean,
  say: Say,
): Promise<ProjectId> {
  const workspaceId = 'workspaceId' in ctx.actor ? ctx.actor.workspaceId : '';
  const all = (await listProjects(ctx.db, workspaceId)).filter(({ archivedAt }) => !archivedAt);
  const found = byName(all, name);
  if (found) return found.id;
  if (!create) throw unknown('project', name, all);
  const project = await createProjectWithJourney(ctx, {
    name,
    description: '',
    language: 'en',
    journeyTemplate: 'six-phases',
  });
  say(`Created the project ${name}.`);
  return project.id;
}

/** The study with this name or id; created with this method when `create` says so. */
export async function studyNamed(
  ctx: Context,
  projectId: ProjectId,
  {
    name,
    method,
    create,
  }: { readonly name: string; readonly method: Method; readonly create: boolean },
  say: Say,
): Promise<StudyId> {
  const all = (await listStudies(ctx.db, projectId)).filter(({ archivedAt }) => !archivedAt);
  const found = byName(all, name);
  if (found) return found.id;
  if (!create) throw unknown('study', name, all);
  const study = await createStudy(ctx, projectId, { name, method, startsOn: null, endsOn: null });
  say(`Created the study ${name} (${method}).`);
  return study.id;
}

function byName<Thing extends Named>(all: readonly Thing[], wanted: string): Thing | undefined {
  const name = wanted.trim().normalize('NFC').toLowerCase();
  return all.find((one) => one.id === wanted) ?? all.find((one) => one.name.toLowerCase() === name);
}

function unknown(kind: string, wanted: string | undefined, all: readonly Named[]): InvalidError {
  const names = all.map(({ name }) => `"${name}"`).join(', ') || 'none yet';
  const said = wanted === undefined ? `Say which ${kind}` : `There is no ${kind} "${wanted}"`;
  const create = kind === 'workspace' ? '' : ` Give --create to make it.`;
  return new InvalidError('command.name_unknown', `${said}. There are: ${names}.${create}`);
}
