/** Somebody who speaks in a source. */
export interface Speaker {
  readonly name: string;
  /** Asks rather than tells. */
  readonly moderator: boolean;
}

/** A label found at the start of a line. */
export interface Label {
  readonly speaker: Speaker;
  /** Characters of the line that the label takes, its colon included. */
  readonly length: number;
}

/** The speakers of a text. */
export interface Speakers {
  readonly all: readonly Speaker[];
  labelOf(line: string): Label | null;
}

/** `[id1] hello`: a short code in brackets before what was said. */
const BRACKET_LABEL = /^\[(\p{L}{1,12}[ -]?\d{1,3}|\p{Lu}{1,3})\]:?(?=\s+\S)/u;
const NUMBERED_IN_BRACKETS = /^\[\p{L}{1,12}[ -]?\d{1,3}\]/u;
/** `P1:`, `Karin:`, `Anna-Lena K.:`, `**Moderator**:`, with a time in brackets before the colon at most. */
const LABEL =
  /^\s{0,3}(?:\*\*|__)?(\p{Lu}[\p{L}\p{N}.’'-]{0,24}(?: \p{Lu}[\p{L}\p{N}.’'-]{0,24}){0,2})(?:\*\*|__)?(?: ?[([]\d[\d:.]*[)\]])?\s?:(?:\*\*|__)?(?=\s|$)/u;
const PARTICIPANT_NUMBER =
  /^(?:P|D|T|U|IP|R|TP)[ -]?\d{1,3}$|^(?:IP|SP)$|^(?:Participant|Interviewee|Deltagare|Deltager|User|Bruger|Användare|Respondent|Informant|Intervjuperson|Interviewperson|Testperson|Testdeltagare|Testdeltager|Kund|Kunde|Customer)(?: \d{1,3})?$/i;
const MODERATOR_NAME =
  /^(?:moderator|interviewer|intervieware|intervjuare|intervjuaren|intervieweren|testledare|testledaren|testleder|mötesledare|samtalsledare|ordstyrer|facilitator|moderatorn|forsker|forskare|researcher|host|q|question|fråga|spørgsmål|i|m|int|mod)\.?$/i;
/** A label that names a field of a form, not a person, in the three languages. */
const NOT_A_SPEAKER =
  /^(?:note|notes|obs|nb|task|tasks|uppgift|opgave|date|datum|dato|time|tid|device|url|http|https|goal|mål|result|resultat|summary|sammanfattning|title|titel|background|bakgrund|baggrund|participants?|deltagare|method|metod|metode)$/i;
/** A speaker talks at least this often, unless the label has the form of a participant's number. */
const TURNS_MIN = 2;
/** More than this share of a moderator's turns end in a question. */
const QUESTION_SHARE = 0.5;

/**
 * Finds who speaks, from labels at the start of lines. A label counts when it comes back, or has the form of
 * a participant's number. Moderators are known by name, or ask in most of their turns while others do not.
 *
 * @param lines - Lines of the text, without line ends.
 */
export function findSpeakers(lines: readonly string[]): Speakers {
  const speakers = new Map<string, Speaker>();
  for (const [name, { count, questions, numbered }] of countTurns(lines)) {
    const known = isParticipantLabel(name) || MODERATOR_NAME.test(name) || numbered;
    if (count < TURNS_MIN && !known) continue;
    speakers.set(name, { name, moderator: isModerator(name, questions / count) });
  }
  return {
    all: [...speakers.values()],
    labelOf(line) {
      const found = labelIn(line);
      const speaker = speakers.get(found?.[1] ?? '');
      return found && speaker ? { speaker, length: found[0].length } : null;
    },
  };
}

function labelIn(line: string): RegExpExecArray | null {
  return LABEL.exec(line) ?? BRACKET_LABEL.exec(line);
}

interface Tally {
  count: number;
  questions: number;
  /** A code in brackets with a number, which is nobody's way of writing anything else. */
  numbered: boolean;
}

/** How often each label stands at the start of a line, and how often that line ends in a question. */
function countTurns(lines: readonly string[]): Map<string, Tally> {
  const turns = new Map<string, Tally>();
  for (const line of lines) {
    const name = labelIn(line)?.[1];
    if (!name || NOT_A_SPEAKER.test(name)) continue;
    const tally = turns.get(name) ?? { count: 0, questions: 0, numbered: false };
    tally.count += 1;
    tally.numbered ||= NUMBERED_IN_BRACKETS.test(line);
    if (line.endsWith('?')) tally.questions += 1;
    turns.set(name, tally);
  }
  return turns;
}

/** Whether a speaker's name has the form of a participant's number, such as `P7`. */
export function isParticipantLabel(name: string): boolean {
  return PARTICIPANT_NUMBER.test(name);
}

/** Whether a speaker asks rather than tells, by name or by the share of turns that end in a question. */
export function isModerator(name: string, questionShare: number): boolean {
  if (isParticipantLabel(name)) return false;
  return MODERATOR_NAME.test(name) || questionShare > QUESTION_SHARE;
}
