import { ENGINE } from '../../../core/hypotheses/result.ts';
import { dayOf } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import { refreshVerdicts } from './verdicts.service.ts';
import { listOutdatedProjects } from './verdicts.store.ts';

/**
 * Records what time alone did to the verdicts of every project since they were last kept: evidence that grew too old,
 * a consent that ran out, a waiver that ended, a change of the product whose day came. What it did on a day on which
 * nothing ran is told of that day. One transaction a project; nothing is left to do on the same day.
 */
export async function keepDayOfVerdicts(base: Context): Promise<void> {
  const current = { engine: ENGINE, asOf: dayOf(base.now()) };
  for (const { id, workspaceId } of await listOutdatedProjects(base.db, current)) {
    await refreshVerdicts({ ...base, actor: { kind: 'system', workspaceId } }, id);
  }
}
