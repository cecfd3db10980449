import type { Method } from '../../../core/projects/methods.ts';
import { listMembers } from '../../api/accounts.ts';
import { getCodebook } from '../../api/codebook.ts';
import { listHighlights } from '../../api/highlights.ts';
import { listSourceEvidence } from '../../api/evidence.ts';
import { listHypotheses } from '../../api/hypotheses.ts';
import { listParticipants } from '../../api/participants.ts';
import { getPersonalData } from '../../api/privacy.ts';
import { listStudies } from '../../api/projects.ts';
import { getSource } from '../../api/sources.ts';
import type {
  EvidenceDto,
  HighlightDto,
  HypothesisDto,
  ParticipantDto,
  SourceTextDto,
  TagDto,
} from '../../api/types.ts';
import { countState } from '../privacy/finding-groups.ts';
import type { OpenFindings } from '../privacy/personal-data-notice.ts';

/** Everything that the reading view shows of one source. */
export interface ReadingData {
  readonly source: SourceTextDto;
  readonly highlights: readonly HighlightDto[];
  /** Highlights whose words are no longer in the text. */
  readonly lost: readonly HighlightDto[];
  readonly evidence: readonly EvidenceDto[];
  readonly tags: readonly TagDto[];
  readonly hypotheses: readonly HypothesisDto[];
  readonly participants: readonly ParticipantDto[];
  /** How the study of the source was done. */
  readonly method: Method | undefined;
  /** Names of members by their id; empty for those who may not see them. */
  readonly names: ReadonlyMap<string, string>;
  /** Personal data that waits for a decision or for its replacement; none for those who may not see it. */
  readonly openFindings: OpenFindings;
}

/**
 * What lies on a source, loaded anew: somebody else may have marked it, or something was taken back.
 *
 * @throws CallError
 */
export async function reloadMarks(
  { id, projectId }: { readonly id: string; readonly projectId: string },
  signal?: AbortSignal,
): Promise<Pick<ReadingData, 'source' | 'highlights' | 'lost' | 'evidence' | 'tags'>> {
  const [source, highlights, evidence, { tags }] = await Promise.all([
    getSource(id, signal),
    listHighlights(id, signal),
    listSourceEvidence(id, signal),
    getCodebook(projectId, signal),
  ]);
  return { source, ...placedAndLost(highlights), evidence, tags };
}

function placedAndLost(highlights: readonly HighlightDto[]) {
  return {
    highlights: highlights.filter(({ orphanedAt }) => !orphanedAt),
    lost: highlights.filter(({ orphanedAt }) => orphanedAt),
  };
}

/**
 * Loads a source with all that lies on it, at once.
 *
 * @param mayMark - Only those who mark passages may see who else does.
 * @throws CallError
 */
export async function loadReading(
  projectId: string,
  sourceId: string,
  mayMark: boolean,
  signal?: AbortSignal,
): Promise<ReadingData> {
  const [
    source,
    highlights,
    evidence,
    codebook,
    hypotheses,
    participants,
    studies,
    members,
    personal,
  ] = await Promise.all([
    getSource(sourceId, signal),
    listHighlights(sourceId, signal),
    listSourceEvidence(sourceId, signal),
    getCodebook(projectId, signal),
    listHypotheses(projectId, signal),
    listParticipants(projectId, signal),
    listStudies(projectId, signal),
    mayMark ? listMembers(signal) : [],
    mayMark ? getPersonalData(sourceId, signal) : { findings: [] },
  ]);
  return {
    source,
    ...placedAndLost(highlights),
    evidence,
    tags: codebook.tags,
    hypotheses: hypotheses.filter(({ archivedAt }) => archivedAt === null),
    participants,
    method: studies.find(({ id }) => id === source.studyId)?.method,
    openFindings: {
      proposed: countState(personal.findings, 'proposed'),
      accepted: countState(personal.findings, 'accepted'),
    },
    names: new Map(members.map(({ userId, name }): [string, string] => [userId, name])),
  };
}
