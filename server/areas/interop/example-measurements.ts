import { assert } from '../../../core/kernel/assert.ts';
import type { ParticipantId, ProjectId, StudyId, TagId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { Context } from '../../context.ts';
import { addMeasurement, type Basis } from '../measurements/index.ts';
import type { ExampleMeasurement } from './example-files.ts';
import { tagOf } from './example-tags.ts';

/** What measurements of the example are of, by the keys of its files. */
interface Known {
  readonly projectId: ProjectId;
  readonly language: LanguageCode;
  /** By `kind:key`. */
  readonly tags: ReadonlyMap<string, TagId>;
  readonly studies: ReadonlyMap<string, StudyId>;
  readonly participants: ReadonlyMap<string, ParticipantId>;
}

/** Stores a measurement of the example in its study and, where it says so, on the map. */
export async function makeMeasurement(
  tx: Context,
  made: Known,
  { study, metric, name, task, scaleMax, phase, touchpoint, basis }: ExampleMeasurement,
): Promise<void> {
  const studyId = made.studies.get(study);
  assert(studyId, `${study} is a study of the example`);
  await addMeasurement(tx, made.projectId, {
    ...{ studyId, metric, scaleMax },
    name: name[made.language],
    task: task?.[made.language],
    phaseId: phase === undefined ? null : tagOf(made, `phase:${phase}`),
    touchpointId: touchpoint === undefined ? null : tagOf(made, `touchpoint:${touchpoint}`),
    basis: basisOf(made, basis),
  });
}

function basisOf({ participants }: Known, basis: ExampleMeasurement['basis']): Basis {
  switch (basis.kind) {
    case 'values':
      return {
        kind: 'values',
        values: Object.entries(basis.values).map(([pseudonym, value]) => {
          const participantId = participants.get(pseudonym);
          assert(participantId, `${pseudonym} is a participant of the example`);
          return { participantId, value };
        }),
      };
    case 'answers':
      return {
        kind: 'values',
        values: Object.entries(basis.answers).flatMap(([answer, count]) =>
          Array.from({ length: count }, () => ({ participantId: null, value: Number(answer) })),
        ),
      };
    default:
      return basis;
  }
}
