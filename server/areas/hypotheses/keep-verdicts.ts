import type { VerdictCause } from '../../../core/hypotheses/causes.ts';
import type { Change, ChangeListener } from '../../changes.ts';
import { transact } from '../../context.ts';
import { type Ground, listRestingOn } from './affected.store.ts';
import { keepMethods } from './snapshots.service.ts';
import { recomputeVerdicts } from './verdicts.service.ts';

/** Which id of a change's subject the verdicts rest on, and what their history says then. */
const GROUNDS: Readonly<Record<string, { kind: Ground['kind']; cause: VerdictCause }>> = {
  'highlight.changed': { kind: 'highlight', cause: 'highlight' },
  'highlight.tagged': { kind: 'highlight', cause: 'highlight' },
  'highlight.joined': { kind: 'highlight', cause: 'highlight' },
  'highlight.removed': { kind: 'highlight', cause: 'highlight' },
  'highlight.restored': { kind: 'highlight', cause: 'highlight' },
  'highlight.text_followed': { kind: 'source', cause: 'source' },
  'highlight.participant_moved': { kind: 'source', cause: 'participant' },
  // Somebody of a group session who said no may only now be known.
  'participant.created': { kind: 'participant', cause: 'participant' },
  'participant.changed': { kind: 'participant', cause: 'participant' },
  'measurement.changed': { kind: 'measurement', cause: 'measurement' },
  // Its touchpoint may be one that was rebuilt since.
  'measurement.placed': { kind: 'measurement', cause: 'measurement' },
  'measurement.removed': { kind: 'measurement', cause: 'measurement' },
  'measurement.restored': { kind: 'measurement', cause: 'measurement' },
  // Somebody who gave a value withdrew.
  'measurement.recounted': { kind: 'measurement', cause: 'measurement' },
  'source.changed': { kind: 'source', cause: 'source' },
  'study.changed': { kind: 'study', cause: 'study' },
  // What became of the product at a touchpoint goes with it into another, and back.
  'tag.merged': { kind: 'touchpoint', cause: 'highlight' },
  'tag.changed': { kind: 'touchpoint', cause: 'highlight' },
};

const SUBJECT_IDS: Readonly<Record<Ground['kind'], readonly string[]>> = {
  highlight: ['highlightId'],
  measurement: ['measurementId'],
  participant: ['participantId'],
  source: ['sourceId'],
  study: ['studyId'],
  // A touchpoint that comes back takes its own along from the one that it was merged into.
  touchpoint: ['tagId', 'mergeTagId'],
};

/** Recomputes the verdicts that rest on what was changed below, before the change is answered. */
export const keepVerdicts: ChangeListener = async (ctx, changes) => {
  for (const projectId of withChangedStudies(changes)) await keepMethods(ctx, projectId);
  for (const { projectId, cause, grounds } of gather(changes)) {
    await transact(ctx, async (tx) => {
      const affected = new Set<string>();
      for (const ground of grounds) {
        for (const id of await listRestingOn(tx.db, ground)) affected.add(id);
      }
      await recomputeVerdicts(tx, projectId, [...affected], cause);
    });
  }
};

/** Projects in which other methods may have come to be used. */
function withChangedStudies(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(
    changes
      .filter(({ type }) => type === 'study.created' || type === 'study.changed')
      .flatMap(({ projectId }) => projectId ?? []),
  );
}

interface Gathered {
  readonly projectId: string;
  readonly cause: VerdictCause;
  readonly grounds: Ground[];
}

/** What changed for the same cause, together: many highlights changed at once move a verdict once. */
function gather(changes: readonly Change[]): readonly Gathered[] {
  const byCause = new Map<string, Gathered>();
  for (const change of changes) {
    const known = GROUNDS[change.type];
    const { projectId } = change;
    if (!known || !projectId) continue;
    const { cause } = known;
    const key = `${projectId} ${cause}`;
    const gathered = byCause.get(key) ?? { projectId, cause, grounds: [] };
    gathered.grounds.push(...groundsOf(change, known.kind));
    byCause.set(key, gathered);
  }
  return [...byCause.values()];
}

function groundsOf({ subject }: Change, kind: Ground['kind']): readonly Ground[] {
  return SUBJECT_IDS[kind].flatMap((name) => {
    const id = subject[name];
    return typeof id === 'string' ? [{ kind, id }] : [];
  });
}
