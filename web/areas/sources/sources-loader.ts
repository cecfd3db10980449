import type { TableFormat } from '../../../core/interop/table.ts';
import { getCodebook } from '../../api/codebook.ts';
import { createParticipant, listParticipants } from '../../api/participants.ts';
import { changeStudy, createStudy, listStudies } from '../../api/projects.ts';
import { listPath } from '../../api/search.ts';
import { assignSpeakers, changeSource, createSource, listSources } from '../../api/sources.ts';
import type { SourceDto, StudyDto } from '../../api/types.ts';
import type { Proposal, SourceInput, StudyInput } from './source-events.ts';
import type { SourcesData } from './source-rows.ts';

/** Everything the list of sources shows. */
export async function loadSources(projectId: string, signal: AbortSignal): Promise<SourcesData> {
  const [sources, studies, participants, { tags }] = await Promise.all([
    listSources(projectId, signal),
    listStudies(projectId, signal),
    listParticipants(projectId, signal),
    getCodebook(projectId, signal),
  ]);
  return { projectId, sources, studies, participants, tags };
}

/** Where the sources of a study, or of all, are, as a file. */
export function sourcesPath(projectId: string, studyId: string, format: TableFormat): string {
  return listPath(projectId, 'sources', { ...(studyId ? { studyId } : {}), format });
}

/** Changes a source, or creates one from pasted text. A new participant is added first. */
export async function saveSource(
  projectId: string,
  source: SourceDto | undefined,
  input: SourceInput,
): Promise<SourceDto> {
  const { title, studyId, participant, heldOn, language, text } = input;
  const participantId =
    'pseudonym' in participant
      ? (await createParticipant(projectId, participant)).id
      : participant.id;
  const known = { title, studyId, participantId, ...(heldOn ? { heldOn } : {}) };
  if (!source) return createSource(projectId, { ...known, text });
  return changeSource(source.id, {
    revision: source.revision,
    ...known,
    ...(language ? { language } : {}),
  });
}

/** Says whose words sources of a project hold; somebody new is added under the pseudonym. */
export function acceptProposals(
  projectId: string,
  proposals: readonly Proposal[],
): Promise<readonly SourceDto[]> {
  return assignSpeakers(
    projectId,
    proposals.map(({ source: { id, revision }, pseudonym }) => ({
      sourceId: id,
      revision,
      pseudonym,
    })),
  );
}

/** Takes the participants of sources of a project away again. */
export function unassignParticipants(
  projectId: string,
  sources: readonly SourceDto[],
): Promise<readonly SourceDto[]> {
  return assignSpeakers(
    projectId,
    sources.map(({ id, revision }) => ({ sourceId: id, revision, pseudonym: null })),
  );
}

/** Changes a study, or creates one. */
export function saveStudy(
  projectId: string,
  study: StudyDto | undefined,
  input: StudyInput,
): Promise<StudyDto> {
  const { name, method } = input;
  const body = {
    name,
    method,
    startsOn: input.startsOn || null,
    endsOn: input.endsOn || null,
  };
  return study
    ? changeStudy(study.id, { revision: study.revision, ...body })
    : createStudy(projectId, body);
}

export { changeSource, changeStudy };
