import type { Method } from '../../../core/projects/methods.ts';
import { listMembers } from '../../api/accounts.ts';
import { getCodebook } from '../../api/codebook.ts';
import { listHighlights } from '../../api/highlights.ts';
import { listSourceEvidence } from '../../api/evidence.ts';
import { listHypotheses } from '../../api/hypotheses.ts';
import { listLeadingOfSource } from '../../api/leading-questions.ts';
import { listParticipants } from '../../api/participants.ts';
import { getPersonalData } from '../../api/privacy.ts';
import { listStudies } from '../../api/projects.ts';
import { getSource } from '../../api/sources.ts';
import type {
  EvidenceDto,
  HighlightDto,
  HypothesisDto,
  LeadingProposalDto,
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
  /** Links that may follow a leading question, which nobody has said yet; null for those who may not say it. */
  readonly proposals: readonly LeadingProposalDto[] | null;
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
  { source: { id, projectId }, proposals: before }: Pick<ReadingData, 'source' | 'proposals'>,
  signal?: AbortSignal,
): Promise<
  Pick<ReadingData, 'source' | 'highlights' | 'lost' | 'evidence' | 'proposals' | 'tags'>
> {
  const [source, highlights, evidence, proposals, { tags }] = await Promise.all([
    getSource(id, signal),
    listHighlights(id, signal),
    listSourceEvidence(id, signal),
    before && listLeadingOfSource(id, signal),
    getCodebook(projectId, signal),
  ]);
  return { source, ...placedAndLost(highlights), evidence, proposals, tags };
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
 * @param may.mark - Only those who mark passages may see who else does.
 * @param may.link - Only those who link highlights are asked whether questions lead.
 * @throws CallError
 */
export async function loadReading(
  projectId: string,
  sourceId: string,
  may: { readonly mark: boolean; readonly link: boolean },
  signal?: AbortSignal,
): Promise<ReadingData> {
  const [
    source,
    highlights,
    evidence,
    proposals,
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
    may.link ? listLeadingOfSource(sourceId, signal) : null,
    getCodebook(projectId, signal),
    listHypotheses(projectId, signal),
    listParticipants(projectId, signal),
    listStudies(projectId, signal),
    may.mark ? listMembers(signal) : [],
    may.mark ? getPersonalData(sourceId, signal) : { findings: [] },
  ]);
  return {
    source,
    ...placedAndLost(highlights),
    evidence,
    proposals,
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
