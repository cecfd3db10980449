import type { Certainty, Finding, FindingReason } from '../finding.ts';
import { AMBIGUOUS_FIRST_NAMES } from './ambiguous.ts';
import {
  AFTER_GREETING,
  DONE_TO_PERSON,
  FAMILY_NAME,
  GREETING,
  INTRODUCED,
  PERSON_DOES,
  RELATION,
  SIGNATURE,
  THING_AFTER,
  THING_BEFORE,
  TITLE,
} from './cues.ts';
import { firstNameIn, isFirstName } from './first-names.ts';
import { AFTER_COMPANIES, PLACE_ENDING } from './not-names.ts';
import { type Run, runsOf, type Word } from './runs.ts';

/** A first name, perhaps a middle one, and a family name. */
const WORDS_IN_NAME = 3;
const LABEL_END = /^(?:\*\*|__)?(?: ?[([]\d[\d:.]*[)\]])?\s?:(?!\d)/u;

/** What a rule says about a run: which of its words are a name, and why. */
interface Hit {
  readonly from: number;
  readonly to: number;
  readonly reason: FindingReason;
  readonly certainty: Certainty;
}

/** Strongest first: the first rule that says anything decides. */
const RULES: readonly ((run: Run) => Hit | null)[] = [
  whatCuesSay,
  speakerLabel,
  firstAndLastName,
  firstName,
  unusualFullName,
];

/**
 * Finds names of people by the words around them and by lists of first names: rather one too few than one too
 * many. A word that is also a name counts only where what stands beside it says so.
 *
 * @param text - Any text, in any mix of the languages. Linear.
 */
export function findNames(text: string): Finding[] {
  const found: Finding[] = [];
  const rest: Run[] = [];
  for (const run of runsOf(text)) {
    const hit = firstHit(run);
    if (hit) found.push(toFinding(run, hit));
    else rest.push(run);
  }
  return [...found, ...sameAsElsewhere(text, found, rest)];
}

function firstHit(run: Run): Hit | null {
  if (isThing(run)) return null;
  for (const rule of RULES) {
    const hit = rule(run);
    if (hit) return hit;
  }
  return null;
}

/** Said in so many words: "she is called …", "Mrs …", "Kind regards …", "my colleague …", "Hi …,". */
function whatCuesSay(run: Run): Hit | null {
  const { before, words } = run;
  if (INTRODUCED.test(before)) return wholeName(run, 'introduced', 'likely');
  if (TITLE.test(before)) return wholeName(run, 'title', 'likely');
  if (SIGNATURE.test(before)) return wholeName(run, 'signature', 'likely');
  const certainty = isFirstName(words[0]?.text ?? '') ? 'likely' : 'possible';
  if (RELATION.test(before)) return wholeName(run, 'relation', certainty);
  return isGreeted(run) ? wholeName(run, 'greeting', certainty) : null;
}

function isGreeted({ before, after, words }: Run): boolean {
  return GREETING.test(before) && AFTER_GREETING.test(after) && words.length <= 2;
}

function speakerLabel(run: Run): Hit | null {
  const first = run.words[0]?.text ?? '';
  if (!run.startsLine || !LABEL_END.test(run.after) || !isFirstName(first)) return null;
  return wholeName(run, 'speaker_label', 'likely');
}

function firstAndLastName(run: Run): Hit | null {
  const from = run.words.findIndex((word) => isFirstName(word.text));
  const next = run.words[from + 1];
  if (from < 0 || !next || PLACE_ENDING.test(next.text)) return null;
  const word = firstNameIn(run.words[from]?.text ?? '') ?? '';
  // "Bill Benefits", "Line Modal": with a word as first name, the other must look like a family name.
  if (AMBIGUOUS_FIRST_NAMES.has(word) && !FAMILY_NAME.test(next.text) && !besideVerb(run)) {
    return null;
  }
  const to = Math.min(run.words.length, from + WORDS_IN_NAME);
  return { from, to, reason: 'first_and_last_name', certainty: 'likely' };
}

function firstName(run: Run): Hit | null {
  const from = run.words.findIndex((word) => isFirstName(word.text));
  const word = run.words[from];
  // In "Ring Karin" the first word begins the sentence; in "Café Karin" the name is part of something else.
  if (!word || (from > 0 && !(from === 1 && run.startsSentence))) return null;
  const hit = { from, to: from + 1 } as const;
  if (!AMBIGUOUS_FIRST_NAMES.has(firstNameIn(word.text) ?? '')) {
    return { ...hit, reason: 'first_name', certainty: 'likely' };
  }
  if (from > 0 || !besideVerb(run)) return null;
  return { ...hit, reason: 'name_beside_verb', certainty: 'possible' };
}

/** Somebody does something that people do, or has it done to them. */
function besideVerb({ before, after, startsSentence }: Run): boolean {
  return DONE_TO_PERSON.test(before) || (!startsSentence && PERSON_DOES.test(after));
}

/** Two words of which neither begins a sentence, the second with the ending of a family name. */
function unusualFullName(run: Run): Hit | null {
  const [first, last, ...more] = run.words;
  if (!first || !last || more.length > 0 || run.startsSentence) return null;
  if (!FAMILY_NAME.test(last.text) || first.text.length < 3) return null;
  return { from: 0, to: 2, reason: 'first_and_last_name', certainty: 'possible' };
}

function wholeName(run: Run, reason: FindingReason, certainty: Certainty): Hit {
  return { from: 0, to: Math.min(run.words.length, WORDS_IN_NAME), reason, certainty };
}

function isThing({ words, before, after }: Run): boolean {
  if (words.slice(1).some((word) => AFTER_COMPANIES.test(word.text))) return true;
  if (
    words.some((word) => PLACE_ENDING.test(word.text) && !isFirstName(word.text)) &&
    words.length === 1
  ) {
    return true;
  }
  return (
    AFTER_COMPANIES.test(after.trim().split(/[\s.,;:!?]/)[0] ?? '') ||
    THING_BEFORE.test(before) ||
    THING_AFTER.test(after)
  );
}

/** Words that are part of a name found before, where they stand alone: "Bergström", or "Sten" of "Sten Ek". */
function sameAsElsewhere(text: string, found: readonly Finding[], rest: readonly Run[]): Finding[] {
  const parts = new Set(
    found
      .flatMap(({ start, end }) => text.slice(start, end).split(' '))
      .filter((part) => part.length > 1),
  );
  return rest.flatMap((run) => {
    const word = run.words[0];
    if (!word || run.words.length > 1 || run.startsSentence || isThing(run)) return [];
    const bare = parts.has(word.text) ? word.text : word.text.replace(/(?:['’]s|s)$/u, '');
    if (!parts.has(bare)) return [];
    return [
      {
        start: word.start,
        end: word.start + bare.length,
        kind: 'name' as const,
        reason: 'same_as_elsewhere' as const,
        certainty: 'possible' as const,
      },
    ];
  });
}

function toFinding(run: Run, { from, to, reason, certainty }: Hit): Finding {
  const words = run.words.slice(from, to);
  const start = words[0]?.start ?? 0;
  return { start, end: endOfName(words), kind: 'name', reason, certainty };
}

/** Where the name ends, without the s of the genitive: `Karin` in "Karins", `Camilla` in "Camilla's". */
function endOfName(words: readonly Word[]): number {
  const last = words.at(-1);
  if (!last) return 0;
  const apostrophe = /['’]s?$/u.exec(last.text)?.[0].length ?? 0;
  if (apostrophe > 0) return last.end - apostrophe;
  const known = firstNameIn(last.text);
  return known === null || words.length > 1 ? last.end : last.start + known.length;
}
