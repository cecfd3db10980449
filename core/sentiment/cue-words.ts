import type { LanguageCode } from '../kernel/languages.ts';

/** What turns, strengthens and opposes in a language. */
export interface CueWords {
  /** Turn what follows. */
  readonly negations: ReadonlySet<string>;
  /** Whether a negation may also stand after what it turns: *jag gillar det inte*. */
  readonly negatesBackwards: boolean;
  /** Strengthen (above 1) or weaken (below 1) the next word. */
  readonly degrees: ReadonlyMap<string, number>;
  /** Written together with what they strengthen: *jättebra*. */
  readonly strongPrefixes: readonly string[];
  /** Written together with what they turn: *otydlig*. */
  readonly turningPrefixes: readonly string[];
  /** What comes after weighs more than what came before. */
  readonly contrasts: ReadonlySet<string>;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
/** Strengths as of VADER, which had people rate them: a degree adds or takes .293 of 1. */
const STRONG = 1.293;
const WEAK = 1 - 0.293;

function degreesOf(strong: string, weak: string): ReadonlyMap<string, number> {
  return new Map([
    ...words(strong).map((word) => [word, STRONG] as const),
    ...words(weak).map((word) => [word, WEAK] as const),
  ]);
}

/** @see Hutto, Gilbert (2014): VADER: a parsimonious rule-based model for sentiment analysis of social media text. */
export const CUE_WORDS: Readonly<Record<LanguageCode, CueWords>> = {
  en: {
    negations: new Set(
      words(`not no never none nothing nobody nowhere neither nor without cannot cant dont didnt doesnt isnt wasnt
        wont wouldnt couldnt shouldnt hardly barely rarely don't didn't doesn't isn't wasn't aren't weren't won't
        wouldn't can't couldn't shouldn't haven't hasn't hadn't ain't`),
    ),
    negatesBackwards: false,
    degrees: degreesOf(
      'very really so extremely incredibly totally absolutely super such most completely deeply highly utterly',
      'slightly somewhat fairly rather kinda almost partly little bit',
    ),
    strongPrefixes: ['super'],
    turningPrefixes: ['un'],
    contrasts: new Set(['but', 'however']),
  },
  sv: {
    negations: new Set(
      words(
        'inte ej icke aldrig ingen inget inga ingenting utan knappt knappast varken näppeligen ingenstans',
      ),
    ),
    negatesBackwards: true,
    degrees: degreesOf(
      'mycket väldigt otroligt extremt så verkligen helt super riktigt oerhört jätte sjukt grymt totalt',
      'lite något ganska rätt nästan delvis hyfsat',
    ),
    strongPrefixes: ['jätte', 'super', 'skit', 'svin', 'as', 'ur', 'kanon', 'mega', 'sjukt'],
    turningPrefixes: ['o'],
    contrasts: new Set(['men', 'däremot']),
  },
  da: {
    negations: new Set(
      words('ikke ej aldrig ingen intet ingenting uden næppe hverken ingenlunde ingensteder'),
    ),
    negatesBackwards: true,
    degrees: degreesOf(
      'meget virkelig så ekstremt utrolig utroligt helt super rigtig rigtigt vildt enormt mega vanvittig vanvittigt',
      'lidt noget ret næsten delvist nogenlunde',
    ),
    strongPrefixes: ['super', 'skide', 'pisse', 'mega', 'hammer', 'kæmpe', 'røv'],
    turningPrefixes: ['u'],
    contrasts: new Set(['men', 'derimod']),
  },
};
