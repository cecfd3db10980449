import type { TableFormat } from '../../../core/interop/table.ts';
import { listAttributes } from '../../api/attributes.ts';
import { getCodebook } from '../../api/codebook.ts';
import { consentFilePath, listConsentFiles } from '../../api/consent-files.ts';
import { getWithdrawal } from '../../api/consent.ts';
import { listHypotheses } from '../../api/hypotheses.ts';
import { changeParticipant, createParticipant, listParticipants } from '../../api/participants.ts';
import { listMerges } from '../../api/merging.ts';
import { listPath, searchEvidence } from '../../api/search.ts';
import { listStudies } from '../../api/projects.ts';
import { listSources } from '../../api/sources.ts';
import type { ParticipantDto } from '../../api/types.ts';
import { evidenceNames } from '../evidence/evidence-names.ts';
import type { ParticipantInput } from './participant-events.ts';
import type { ParticipantDetail } from './participant-detail.ts';
import type { ParticipantsData } from './participant-rows.ts';

/** Everything the list of participants shows. */
export async function loadParticipants(
  projectId: string,
  signal: AbortSignal,
): Promise<ParticipantsData> {
  const [participants, { tags }, attributes] = await Promise.all([
    listParticipants(projectId, signal),
    getCodebook(projectId, signal),
    listAttributes(projectId, signal),
  ]);
  const personas = tags.filter(({ kind, archivedAt }) => kind === 'persona' && archivedAt === null);
  return { projectId, participants, personas, attributes };
}

/** One participant with what rests on them; `undefined` when there is no such participant. */
export async function loadParticipant(
  projectId: string,
  participantId: string,
  { signal, mayWithdraw }: { readonly signal: AbortSignal; readonly mayWithdraw: boolean },
): Promise<ParticipantDetail | undefined> {
  const own = Promise.all([
    mayWithdraw ? getWithdrawal(participantId, signal) : undefined,
    mayWithdraw ? listMerges(participantId, signal) : [],
    mayWithdraw ? listConsentFiles(participantId, signal) : undefined,
    searchEvidence(projectId, { participantId }, signal),
  ]);
  // Of somebody who is not there it is refused, and nobody waits for it.
  own.catch(() => undefined);
  const [participants, { tags }, studies, sources, hypotheses, attributes] = await Promise.all([
    listParticipants(projectId, signal),
    getCodebook(projectId, signal),
    listStudies(projectId, signal),
    listSources(projectId, signal),
    listHypotheses(projectId, signal),
    listAttributes(projectId, signal),
  ]);
  const participant = participants.find(({ id }) => id === participantId);
  if (!participant) return undefined;
  const [withdrawal, merges, files, { quotes, facets, counts }] = await own;
  const rest = participants.filter(({ id }) => id !== participantId);
  const mentions = new Map<string, number>(facets.hypotheses.map((one) => [one.id, one.mentions]));
  return {
    participant,
    withdrawal,
    merges,
    consentFiles: files?.map((file) => ({ file, href: consentFilePath(file.id) })),
    others: rest.filter(
      ({ consent, archivedAt }) => consent !== 'withdrawn' && archivedAt === null,
    ),
    attributes,
    colleagues: rest.filter(
      ({ organisation }) => organisation !== null && organisation === participant.organisation,
    ),
    household: rest.filter(
      ({ household }) => household !== null && household === participant.household,
    ),
    personas: tags.filter(({ kind, archivedAt }) => kind === 'persona' && archivedAt === null),
    names: evidenceNames({ tags, studies, participants, hypotheses }),
    studies: new Map(studies.map((study) => [study.id, study])),
    sources: sources.filter((source) => source.participantId === participantId),
    quotes,
    quoteCount: counts.mentions,
    hypotheses: hypotheses.flatMap((hypothesis) => {
      const count = mentions.get(hypothesis.id);
      return count === undefined ? [] : [{ hypothesis, mentions: count }];
    }),
  };
}

/** Changes a participant, or adds one. */
export function saveParticipant(
  projectId: string,
  participant: ParticipantDto | undefined,
  input: ParticipantInput,
): Promise<ParticipantDto> {
  return participant
    ? changeParticipant(participant.id, { revision: participant.revision, ...input })
    : createParticipant(projectId, input);
}

/** Puts a participant away, or brings them back. */
export function setArchived(
  { id, revision }: Pick<ParticipantDto, 'id' | 'revision'>,
  archived: boolean,
): Promise<ParticipantDto> {
  return changeParticipant(id, { revision, archived });
}

/** Where the list is saved as CSV. */
export function participantsPath(projectId: string, format: TableFormat): string {
  return listPath(projectId, 'participants', { format });
}
