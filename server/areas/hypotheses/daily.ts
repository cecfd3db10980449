import { ENGINE } from '../../../core/hypotheses/result.ts';
import { dayOf } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import { refreshVerdicts } from './verdicts.service.ts';
import { listOutdatedProjects } from './verdicts.store.ts';

/**
 * Records what time alone did to the verdicts of every project since they were last kept: evidence that grew too old,
 * a consent that ran out, a waiver that ended, a change of the product whose day came. What it did on a day on which
 * nothing ran is told of that day. One transaction a project; nothing is left to do on the same day. A project of which
 * it fails is told of in the log and keeps none of the others waiting.
 */
export async function keepDayOfVerdicts(base: Context): Promise<void> {
  const current = { engine: ENGINE, asOf: dayOf(base.now()) };
  for (const { id, workspaceId } of await listOutdatedProjects(base.db, current)) {
    const ctx: Context = { ...base, actor: { kind: 'system', workspaceId } };
    await refreshVerdicts(ctx, id).catch((error: unknown) => {
      base.log.error({ projectId: id, error: String(error) }, 'verdicts of a project not kept');
    });
  }
}
