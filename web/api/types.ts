// The wire types for elements, which show data and must not load any.
export type { AttributeDto } from '../../core/api/attributes.ts';
export type { AttachmentDto } from '../../core/api/attachments.ts';
export type { Role, ShareScope } from '../../core/workspaces/roles.ts';
export type { InvitationDto, MemberDto, SessionDto } from '../../core/api/accounts.ts';
export type { CodebookDto, JourneyDto, PersonaFieldsDto, TagDto } from '../../core/api/codebook.ts';
export type { ImportPlanDto } from '../../core/api/code-lists.ts';
export type { TagVersionDto } from '../../core/api/tag-versions.ts';
export type { StudyCorrectionDto } from '../../core/api/corrections.ts';
export type { CommentDto } from '../../core/api/comments.ts';
export type { TestCardFieldsDto } from '../../core/api/test-card.ts';
export type { ReceiptDto } from '../../core/api/receipts.ts';
export type { QuoteDto } from '../../core/api/evidence-quote.ts';
export type { CountsDto } from '../../core/api/fields.ts';
export type {
  GuideDto,
  GuideProposalDto,
  GuideQuestionDto,
  GuideRowDto,
  SourceGuideDto,
} from '../../core/api/guides.ts';
export type { ViewDto } from '../../core/api/views.ts';
export type {
  DraftDto,
  DraftGroupDto,
  DraftPassageDto,
  DraftScopeDto,
  DraftSummaryDto,
} from '../../core/api/drafts.ts';
export type {
  DirectionReasonDto,
  EvidenceSuggestionDto,
} from '../../core/api/evidence-suggestions.ts';
export type { HighlightDto } from '../../core/api/highlights.ts';
export type { ActionDto } from '../../core/api/history.ts';
export type {
  EvidenceDto,
  HypothesisDetailDto,
  HypothesisDto,
  RuleDto,
  RuleValuesDto,
  VerdictDto,
} from '../../core/api/hypotheses.ts';
export type { ProductChangeDto } from '../../core/api/staleness.ts';
export type { JobDto } from '../../core/api/jobs.ts';
export type {
  CellDto,
  GapSideDto,
  JourneyCellDto,
  LanePlaceDto,
  CellTextDto,
  JourneyCoverageDto,
  JourneyMapDto,
  JourneyMovesDto,
  MapLane,
  WantedOpeningDto,
} from '../../core/api/journeys.ts';
export type { ConsentFileDto } from '../../core/api/consent-files.ts';
export type { WithdrawalDto } from '../../core/api/consent.ts';
export type { MergeDto, MergePreviewDto } from '../../core/api/merging.ts';
export type { NoteDto } from '../../core/api/notes.ts';
export type { ParticipantDto } from '../../core/api/participants.ts';
export type { JourneyPathsDto } from '../../core/api/paths.ts';
export type { PersonaDto } from '../../core/api/personas.ts';
export type {
  PersonalDataDto,
  PersonalDataReviewDto,
  PseudonymDto,
  SourcePersonalDataDto,
} from '../../core/api/privacy.ts';
export type { ProjectDto, ProjectSummaryDto, StudyDto } from '../../core/api/projects.ts';
export type { EvidenceQuery, PassageDto } from '../../core/api/search.ts';
export type { SharedProjectDto, ShareLinkDto } from '../../core/api/sharing.ts';
export type { SegmentDto, SourceDto, SourceTextDto } from '../../core/api/sources.ts';
export type { UploadDto } from '../../core/api/uploads.ts';
export type { LeadingProposalDto } from '../../core/api/leading-questions.ts';
export type { MeasurementDto } from '../../core/api/measurements.ts';
export type {
  SuggestionReasonDto,
  TagSuggestionDto,
  TagSuggestionsDto,
} from '../../core/api/suggestions.ts';
export type {
  ColumnMappingDto,
  TableDto,
  TableMappingDto,
  TableResultDto,
} from '../../core/api/tables.ts';
export type {
  KeepApartDto,
  KeptApartDto,
  SaturationDto,
  ThemeDto,
  ThemePartDto,
  ThemesDto,
} from '../../core/api/themes.ts';

import type { z } from 'zod';
import type { searchEvidence } from '../../core/api/search.ts';

/** A page of evidence with its facets and the untagged passages. */
export type EvidencePageDto = z.output<typeof searchEvidence.response>;
