import type { Default } from './column.ts';

/** Written by: guides. */
export interface GuideQuestionTable {
  id: string;
  project_id: string;
  study_id: string;
  position: Default<number>;
  text: string;
  /** What it is asked for; may be empty. */
  goal: string;
  /** JSON array of ids. */
  hypothesis_ids: string;
  created_by: string;
  created_at: string;
  removed_at: string | null;
  revision: Default<number>;
}

/** Written by: guides. Where a source asks a question, and its answer; found anew by a job. */
export interface GuideAnswerTable {
  source_id: string;
  text_version: number;
  question_id: string;
  question_start: number;
  question_end: number;
  /** null: asked, and nothing was answered. */
  answer_start: number | null;
  answer_end: number | null;
}

/** Written by: guides. Which question some words ask, as a person says. */
export interface GuideChoiceTable {
  id: string;
  study_id: string;
  /** null: in all sources of the study. */
  source_id: string | null;
  /** Of the wording as core/guides/match.ts compares it, hex. */
  wording_sha256: string;
  /** null: none of the guide. */
  question_id: string | null;
  created_by: string;
  created_at: string;
  removed_at: string | null;
}

/** Written by: guides. A highlight that answers a question, as a person says. */
export interface GuideMarkTable {
  highlight_id: string;
  question_id: string;
  created_by: string;
  created_at: string;
}
