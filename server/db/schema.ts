import type {
  HypothesisTable,
  HypothesisScopeTable,
  HypothesisRuleTable,
  EvidenceSnapshotTable,
  EvidenceTable,
  HypothesisCommentTable,
  MeasuredEvidenceTable,
  EvidenceSearchTable,
  HypothesisVerdictTable,
  ProductChangeTable,
  StalenessWaiverTable,
  MethodSnapshotTable,
  NoteTable,
  VerdictChangeTable,
  ConfidenceOverrideTable,
  TextVectorTable,
  ThemeDraftTable,
  ThemeRunTable,
  ThemeTable,
  ThemeHighlightTable,
  KeptApartTable,
  SearchDocumentTable,
} from './tables/analysis.ts';
import type {
  GuideAnswerTable,
  GuideChoiceTable,
  GuideMarkTable,
  GuideQuestionTable,
} from './tables/guides.ts';
import type {
  CellTextHighlightTable,
  CellTextTable,
  LaneViewTable,
  PhaseJourneyTable,
  PhaseSettingTable,
} from './tables/journeys.ts';
import type {
  MeasurementTable,
  MeasurementValueTable,
  TableImportSourceTable,
  TableImportTable,
  TableMappingTable,
} from './tables/measurements.ts';
import type {
  PersonalDataSearchTable,
  PersonalDataTable,
  PseudonymKeyTable,
  WithdrawalReviewTable,
  WithdrawalTable,
} from './tables/privacy.ts';
import type {
  ProjectTable,
  StudyTable,
  AttributeTable,
  ConsentFileTable,
  ParticipantTable,
  ParticipantMergeTable,
  ParticipantPersonaTable,
  JourneyTable,
  TagTable,
  TagVersionTable,
  HighlightTable,
  HighlightTagTable,
} from './tables/research.ts';
import type {
  SourceTable,
  SourceTextTable,
  SegmentTable,
  SegmentCorrectionTable,
  AttachmentTable,
  UploadTable,
} from './tables/sources.ts';
import type {
  EvidenceSuggestionTable,
  TagModelTable,
  TagSuggestionTable,
} from './tables/suggestions.ts';
import type {
  AuthSessionTable,
  AuthUserTable,
  WorkspaceTable,
  MembershipTable,
  InvitationTable,
  SetupLinkTable,
  ShareLinkTable,
  ActionTable,
  ChangeTable,
  JobTable,
  KeptStateTable,
} from './tables/workspace.ts';
import type { SavedViewTable } from './tables/views.ts';

/** Every table, with the area that alone writes it named above each. */
export interface Schema {
  auth_user: AuthUserTable;
  auth_session: AuthSessionTable;
  workspace: WorkspaceTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  setup_link: SetupLinkTable;
  share_link: ShareLinkTable;
  change: ChangeTable;
  action: ActionTable;
  kept_state: KeptStateTable;
  job: JobTable;
  project: ProjectTable;
  study: StudyTable;
  participant: ParticipantTable;
  attribute: AttributeTable;
  consent_file: ConsentFileTable;
  participant_merge: ParticipantMergeTable;
  participant_persona: ParticipantPersonaTable;
  journey: JourneyTable;
  tag: TagTable;
  tag_version: TagVersionTable;
  source: SourceTable;
  source_text: SourceTextTable;
  segment: SegmentTable;
  segment_correction: SegmentCorrectionTable;
  attachment: AttachmentTable;
  upload: UploadTable;
  personal_data: PersonalDataTable;
  personal_data_search: PersonalDataSearchTable;
  pseudonym_key: PseudonymKeyTable;
  measurement: MeasurementTable;
  measurement_value: MeasurementValueTable;
  withdrawal: WithdrawalTable;
  withdrawal_review: WithdrawalReviewTable;
  highlight: HighlightTable;
  table_mapping: TableMappingTable;
  table_import: TableImportTable;
  table_import_source: TableImportSourceTable;
  highlight_tag: HighlightTagTable;
  hypothesis: HypothesisTable;
  hypothesis_scope: HypothesisScopeTable;
  hypothesis_rule: HypothesisRuleTable;
  evidence: EvidenceTable;
  measured_evidence: MeasuredEvidenceTable;
  hypothesis_comment: HypothesisCommentTable;
  note: NoteTable;
  hypothesis_verdict: HypothesisVerdictTable;
  verdict_change: VerdictChangeTable;
  evidence_snapshot: EvidenceSnapshotTable;
  method_snapshot: MethodSnapshotTable;
  product_change: ProductChangeTable;
  staleness_waiver: StalenessWaiverTable;
  confidence_override: ConfidenceOverrideTable;
  saved_view: SavedViewTable;
  guide_question: GuideQuestionTable;
  guide_answer: GuideAnswerTable;
  guide_choice: GuideChoiceTable;
  guide_mark: GuideMarkTable;
  text_vector: TextVectorTable;
  theme_draft: ThemeDraftTable;
  theme_run: ThemeRunTable;
  theme: ThemeTable;
  theme_highlight: ThemeHighlightTable;
  kept_apart: KeptApartTable;
  tag_model: TagModelTable;
  cell_text: CellTextTable;
  cell_text_highlight: CellTextHighlightTable;
  lane_view: LaneViewTable;
  phase_journey: PhaseJourneyTable;
  phase_setting: PhaseSettingTable;
  tag_suggestion: TagSuggestionTable;
  evidence_suggestion: EvidenceSuggestionTable;
  evidence_search: EvidenceSearchTable;
  search_document: SearchDocumentTable;
}
