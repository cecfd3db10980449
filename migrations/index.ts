import type { Migration } from 'kysely';
import * as m0001 from './0001_create_accounts.ts';
import * as m0002 from './0002_create_workspaces.ts';
import * as m0003 from './0003_create_changes_and_jobs.ts';
import * as m0004 from './0004_create_projects.ts';
import * as m0005 from './0005_create_codebook.ts';
import * as m0006 from './0006_create_sources.ts';
import * as m0007 from './0007_create_highlights.ts';
import * as m0008 from './0008_create_hypotheses.ts';
import * as m0009 from './0009_create_themes.ts';
import * as m0010 from './0010_create_search.ts';
import * as m0011 from './0011_create_segment_corrections.ts';
import * as m0012 from './0012_create_attachments.ts';
import * as m0013 from './0013_create_personal_data.ts';
import * as m0014 from './0014_extend_jobs.ts';
import * as m0015 from './0015_create_text_corrections.ts';
import * as m0016 from './0016_create_withdrawals.ts';
import * as m0017 from './0017_create_measurements.ts';
import * as m0018 from './0018_create_topic_guides.ts';
import * as m0019 from './0019_create_merges.ts';
import * as m0020 from './0020_create_text_vectors.ts';
import * as m0021 from './0021_create_actions.ts';
import * as m0022 from './0022_create_attributes.ts';
import * as m0023 from './0023_create_tag_suggestions.ts';
import * as m0024 from './0024_create_confidence_overrides.ts';
import * as m0025 from './0025_create_consent_files.ts';
import * as m0026 from './0026_extend_tags.ts';
import * as m0027 from './0027_find_files_by_content.ts';
import * as m0028 from './0028_create_map_texts.ts';
import * as m0029 from './0029_create_evidence_suggestions.ts';
import * as m0034 from './0034_extend_themes.ts';
import * as m0035 from './0035_extend_highlights.ts';
import * as m0037 from './0037_add_computed_sentiment.ts';
import * as m0040 from './0040_create_product_changes.ts';
import * as m0043 from './0043_add_theme_grain.ts';
import * as m0044 from './0044_create_evidence_snapshots.ts';
import * as m0047 from './0047_add_provisional_places.ts';
import * as m0048 from './0048_create_lane_views.ts';
import * as m0050 from './0050_create_measured_evidence.ts';
import * as m0053 from './0053_create_saved_views.ts';
import * as m0056 from './0056_create_theme_drafts.ts';
import * as m0057 from './0057_add_test_cards.ts';
import * as m0058 from './0058_create_comments.ts';
import * as m0059 from './0059_create_phase_journeys.ts';
import * as m0060 from './0060_create_tag_versions.ts';
import * as m0067 from './0067_index_live_highlights.ts';
import * as m0068 from './0068_follow_seen_texts.ts';
import * as m0070 from './0070_place_media.ts';
import * as m0072 from './0072_create_kept_apart.ts';
import * as m0077 from './0077_create_notes.ts';
import * as m0079 from './0079_keep_neutral_questions.ts';

/** Every migration by name, in order. Frozen once released: a change is a new migration. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001_create_accounts': m0001,
  '0002_create_workspaces': m0002,
  '0003_create_changes_and_jobs': m0003,
  '0004_create_projects': m0004,
  '0005_create_codebook': m0005,
  '0006_create_sources': m0006,
  '0007_create_highlights': m0007,
  '0008_create_hypotheses': m0008,
  '0009_create_themes': m0009,
  '0010_create_search': m0010,
  '0011_create_segment_corrections': m0011,
  '0012_create_attachments': m0012,
  '0013_create_personal_data': m0013,
  '0014_extend_jobs': m0014,
  '0015_create_text_corrections': m0015,
  '0016_create_withdrawals': m0016,
  '0017_create_measurements': m0017,
  '0018_create_topic_guides': m0018,
  '0019_create_merges': m0019,
  '0020_create_text_vectors': m0020,
  '0021_create_actions': m0021,
  '0022_create_attributes': m0022,
  '0023_create_tag_suggestions': m0023,
  '0024_create_confidence_overrides': m0024,
  '0025_create_consent_files': m0025,
  '0026_extend_tags': m0026,
  '0027_find_files_by_content': m0027,
  '0028_create_map_texts': m0028,
  '0029_create_evidence_suggestions': m0029,
  '0034_extend_themes': m0034,
  '0035_extend_highlights': m0035,
  '0037_add_computed_sentiment': m0037,
  '0040_create_product_changes': m0040,
  '0043_add_theme_grain': m0043,
  '0044_create_evidence_snapshots': m0044,
  '0047_add_provisional_places': m0047,
  '0048_create_lane_views': m0048,
  '0050_create_measured_evidence': m0050,
  '0053_create_saved_views': m0053,
  '0056_create_theme_drafts': m0056,
  '0057_add_test_cards': m0057,
  '0058_create_comments': m0058,
  '0059_create_phase_journeys': m0059,
  '0060_create_tag_versions': m0060,
  '0067_index_live_highlights': m0067,
  '0068_follow_seen_texts': m0068,
  '0070_place_media': m0070,
  '0072_create_kept_apart': m0072,
  '0077_create_notes': m0077,
  '0079_keep_neutral_questions': m0079,
};
