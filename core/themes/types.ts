import type { LanguageCode } from '../kernel/languages.ts';

/** Names the method; stored with every run, changed whenever the same input would give other themes. */
export const THEME_ENGINE = 'fused-10';

/** Names the latent semantics of a project's own texts among vectors. */
export const WORDING_ID = 'lexical-1';

/** Names the codes that researchers gave texts among vectors. */
export const CODES_ID = 'codes-1';

/** What comes before the stages where an encoder has not seen all texts before. */
export const ENCODING_STEP = 'encoding';

/** The stages, in order, for progress. */
export const THEME_STAGES = ['vectors', 'neighbours', 'groups', 'labels'] as const;
export type ThemeStage = (typeof THEME_STAGES)[number];

/** A project has at most so many themes. */
export const THEMES_MAX = 500;
/** So many quotes that are in no theme are shown at most, and so many of one theme; all of them count. */
export const DEVIATIONS_MAX = 1000;
export const QUOTES_MAX = 5000;

/** In place of a computed label that there is not, or of which no word may be read. */
export const NO_LABEL = '…';

/** The stops of the grain: 0 is what the texts give by themselves. */
export const GRAIN_MIN = -2;
export const GRAIN_MAX = 3;

/** Fewer texts cannot say the same thing in any interesting way. */
export const HIGHLIGHTS_MIN = 6;

/**
 * Places texts by what they mean, all languages in one space. What is behind it reads files, so the server passes
 * it in; tests pass one of three lines.
 */
export interface TextVectors {
  /** Names the vectors; those of different ids are never compared. */
  readonly id: string;
  readonly dims: number;
  /** Length 1, or 0 when no word of the text is known. */
  embed(text: string, language: LanguageCode): Float32Array;
  /** The mean of everyday texts of a language, for a corpus too small to have one; may be empty. */
  usualMean(language: LanguageCode): Float32Array;
}

/** Where an encoder reads a smaller share of the texts, it would only divide the languages. */
export const ENCODED_SHARE_MIN = 0.9;

/** Texts placed beforehand by a sentence encoder, which reads one language only. */
export interface EncodedTexts {
  /** Names the encoder; vectors of different ids are never compared. */
  readonly id: string;
  readonly dims: number;
  /** By the id of the text; those of other languages are missing. */
  readonly rows: ReadonlyMap<string, Float32Array>;
}

/** One text to be clustered: a highlight's quote. */
export interface ThemeText {
  readonly id: string;
  readonly text: string;
  readonly language: LanguageCode;
  /** Whose voice it is: a participant, or a group session when nobody is named. */
  readonly unit: string;
  /** Ids of the codes that people gave it; none of sentences that nobody marked. */
  readonly codes?: readonly string[] | undefined;
}

/** A phrase that tells a theme from the others. */
export interface ThemeTerm {
  /** As people said it, in its commonest form. */
  readonly term: string;
  /** 0 … 1, relative to the theme's best term. */
  readonly weight: number;
  /** Units of the theme that said it. */
  readonly people: number;
}

/** A text's place in a theme. */
export interface ThemeMember {
  readonly id: string;
  /** Cosine to the theme's mean, −1 … 1. */
  readonly centrality: number;
}

/** Texts that say the same: of at least two units, unless people keep them together. */
export interface FoundTheme {
  /** Empty where no name fits, and names are not to be forced. */
  readonly label: string;
  /** Best first, at most `TERMS_MAX`. */
  readonly terms: readonly ThemeTerm[];
  /** Most typical first; the first ones are of different units. */
  readonly members: readonly ThemeMember[];
  /** The theme that it is, of those that people keep; null for one that was found. */
  readonly keptId: string | null;
}

/** A text, and the other text or the theme that people said it does not belong with. */
export interface KeptApart {
  readonly textId: string;
  readonly fromId: string;
}

/** So many are kept apart in a project at most. */
export const KEPT_APART_MAX = 1000;

/**
 * A text that is in no theme, and why: it fits nowhere, only one unit says it, somebody took it out, or it is kept
 * apart from what it would be with.
 */
export interface Deviation {
  readonly id: string;
  /** How little it has to do with the others, −1 … 1. */
  readonly score: number;
  readonly reason: 'alone' | 'one_person' | 'taken_out' | 'kept_apart';
}

/** What clustering found; every text is in exactly one theme or a deviation. */
export interface ThemeResult {
  readonly engine: typeof THEME_ENGINE;
  /** What texts were compared by: ids of vectors. */
  readonly vectors: readonly string[];
  /** How many themes the texts give by themselves, whatever the grain and whatever people keep. */
  readonly automatic: number;
  /** Most units first, then most members, then by the first member's id. */
  readonly themes: readonly FoundTheme[];
  /** What fits least first. */
  readonly deviations: readonly Deviation[];
}
