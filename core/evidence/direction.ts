import type { Language } from '../kernel/language.ts';
import type { Polarities } from '../sentiment/judge-text.ts';

/** Why a passage seems to speak for or against a statement. */
export type DirectionReason =
  /** The same word, negated on one side only. */
  | { readonly kind: 'negation'; readonly word: string; readonly inPassage: boolean }
  /** A word that negates, on one side only, away from the words in common. */
  | { readonly kind: 'negator'; readonly word: string; readonly inPassage: boolean }
  | { readonly kind: 'opposite'; readonly word: string; readonly other: string }
  /** Its numbers are others than those of the statement, or the same. */
  | { readonly kind: 'number'; readonly word: string; readonly other: string }
  | { readonly kind: 'sameNumber'; readonly word: string }
  /** It does not say a name of the statement, and says another. */
  | { readonly kind: 'name'; readonly word: string; readonly other: string }
  /** It speaks well (1) or ill (−1), the statement so (1), the other way (−1), or of neither (0). */
  | { readonly kind: 'feeling'; readonly statement: -1 | 0 | 1; readonly passage: -1 | 1 }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** A short answer says yes or no to the question before it. */
  | { readonly kind: 'reply'; readonly word: string; readonly isYes: boolean }
  /** Words in common with the question that it answers. */
  | { readonly kind: 'askedWords'; readonly words: readonly string[] };

/** Which way a passage seems to go. */
export interface ProposedDirection {
  /** Below 0 against, above 0 for; 1 is as much as one clear cue says. Not a probability. */
  readonly lean: number;
  /** Share of the statement that the passage says too, 0 … 1. */
  readonly coverage: number;
  /** What it is taken for when it must be taken for something. */
  readonly likeliest: 'supports' | 'refutes' | 'neutral';
  /** What is proposed; null where the cues say too little, and a person decides alone. */
  readonly proposed: 'supports' | 'refutes' | null;
  readonly reasons: readonly DirectionReason[];
}

/** What is known of the languages of statement and passage, which may be two. */
export interface DirectionTools {
  readonly statement: { readonly language: Language; readonly polarities: Polarities };
  readonly passage: { readonly language: Language; readonly polarities: Polarities };
  /** How alike a word of the statement and one of the passage are in meaning, −1 … 1. */
  readonly alike: (word: string, other: string) => number;
}
