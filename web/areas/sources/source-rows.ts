import type {
  CodebookDto,
  ParticipantDto,
  SourceDto,
  StudyDto,
  UploadDto,
} from '../../api/types.ts';
import type { Hue } from '../../styles/hues.ts';

/** Everything the sources page loads. */
export interface SourcesData {
  readonly projectId: string;
  readonly sources: readonly SourceDto[];
  readonly studies: readonly StudyDto[];
  readonly participants: readonly ParticipantDto[];
  readonly tags: CodebookDto['tags'];
}

/** A source as the list shows it. */
export interface SourceRow {
  readonly source: SourceDto;
  readonly study: StudyDto | undefined;
  readonly participant: ParticipantDto | undefined;
  readonly hue: Hue | undefined;
  /** Whose words they probably are, until a person says so. */
  readonly proposed: string | null;
}

/** What narrows the list; empty values do not. */
export interface SourceFilter {
  readonly query: string;
  readonly studyId: string;
  readonly archived: boolean;
}

/** The sources that fit, in the server's order (newest first), with what is shown beside them. */
export function sourceRows(
  { sources, studies, participants, tags }: SourcesData,
  uploads: readonly UploadDto[],
  filter: SourceFilter,
): readonly SourceRow[] {
  const studyOf = new Map(studies.map((study) => [study.id, study]));
  const participantOf = new Map(participants.map((participant) => [participant.id, participant]));
  const hueOf = new Map(tags.map((tag) => [tag.id, tag.hue]));
  const read = uploads.filter(({ mediaType }) => mediaType === null);
  const proposals = new Map(read.map((one) => [one.sourceId, one.proposedParticipant]));
  return sources
    .filter((source) => fits(source, filter))
    .map((source) => {
      const { participantId } = source;
      const participant = participantId === null ? undefined : participantOf.get(participantId);
      const persona = participant?.personaIds[0];
      const hue = persona === undefined ? undefined : hueOf.get(persona);
      return {
        source,
        study: studyOf.get(source.studyId),
        participant,
        // The server checked that it is one of the twelve.
        hue: hue as Hue | undefined,
        proposed: participantId === null ? (proposals.get(source.id) ?? null) : null,
      };
    });
}

function fits(source: SourceDto, { query, studyId, archived }: SourceFilter): boolean {
  if (!archived && source.archivedAt !== null) return false;
  if (studyId && source.studyId !== studyId) return false;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const title = `${source.title} ${source.fileName ?? ''}`.toLowerCase();
  return words.every((word) => title.includes(word));
}
