import type { HighlightId, ParticipantId, SourceId, ThemeId } from '../kernel/ids.ts';
import type { ThemeTerm } from './types.ts';

/** What a draft groups: sentences that participants said, marked or not; or what people marked. */
export const DRAFT_UNITS = ['sentences', 'highlights'] as const;
export type DraftUnit = (typeof DRAFT_UNITS)[number];

/** Within what it looks. */
export const DRAFT_SCOPES = ['project', 'study', 'persona', 'phase', 'hypothesis'] as const;
export type DraftScopeKind = (typeof DRAFT_SCOPES)[number];

/** Sentences that nobody marked have no phase, and bear on no hypothesis yet. */
export const SENTENCE_SCOPES: readonly DraftScopeKind[] = ['project', 'study', 'persona'];

/** Within what a draft looks; `id` is null for the whole project. */
export interface DraftScope {
  readonly kind: DraftScopeKind;
  readonly id: string | null;
}

/** Of more texts so many are grouped, evenly spaced: grouping costs the square of their number. */
export const DRAFT_TEXTS_MAX = 5000;
/** A project keeps its newest drafts. */
export const DRAFTS_MAX = 20;
/** So many passages become highlights of a theme at once. */
export const DRAFT_KEPT_MAX = 500;

/** Where words of a draft stand: a half-open range of UTF-16 units of one text version. */
export interface DraftPassage {
  readonly sourceId: SourceId;
  readonly textVersion: number;
  readonly start: number;
  readonly end: number;
  readonly participantId: ParticipantId | null;
  /** Null for a sentence. */
  readonly highlightId: HighlightId | null;
}

/** What several people say, of which nobody has made anything yet. */
export interface DraftGroup {
  /** Empty where no name fits. */
  readonly label: string;
  readonly terms: readonly ThemeTerm[];
  /** Most typical first; the first ones are of different people. */
  readonly passages: readonly DraftPassage[];
  /** The theme that somebody made of it. */
  readonly themeId: ThemeId | null;
}
