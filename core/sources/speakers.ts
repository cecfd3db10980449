import { isFirstName } from '../privacy/names/first-names.ts';
import { isCategory } from './category-words.ts';

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
/** Who speaks by a number, as people and programs write it: `Participant 7`, `Talare 2`. */
const NUMBERED =
  '(?:Participant|Interviewee|Deltagare|Deltager|User|Bruger|Användare|Respondent|Informant|Intervjuperson|Interviewperson|Testperson|Testdeltagare|Testdeltager|Kund|Kunde|Customer|Speaker|Talare|Taler|Person|Moderator|Interviewer|IP|TP|P|D|T|U|R) \\d{1,3}';
const NAME = "\\p{Lu}[\\p{L}\\p{N}.’'-]{0,24}(?: \\p{Lu}[\\p{L}\\p{N}.’'-]{0,24}){0,2}";
const TIME = '[[(]?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?[\\])]?';
/**
 * `P1:`, `Karin:`, `Anna-Lena K.:`, `**Moderator**:`, with a time before it and a time or a role in brackets before the
 * colon at most.
 */
const LABEL = new RegExp(
  `^\\s{0,3}(?:${TIME}\\s+)?(?:\\*\\*|__)?(${NUMBERED}|${NAME})(?:\\*\\*|__)?(?: ?(?:[([]\\d[\\d:.]*[)\\]]|\\([\\p{L} ]{2,24}\\)))?\\s?:(?:\\*\\*|__)?(?=\\s|$)`,
  'u',
);
/** `Karin Lind   0:03` on a line of its own, as meeting tools write it. */
const TIMED_LABEL = new RegExp(`^(${NUMBERED}|${NAME})(?=\\s+${TIME}$)`, 'u');
/** Nothing but a time, or nothing at all, after a label: what was said begins on the next line. */
const NOTHING_SAID = new RegExp(`^\\s*(?:${TIME})?\\s*$`, 'u');
const PARTICIPANT_NUMBER =
  /^(?:P|D|T|U|IP|R|TP)[ -]?\d{1,3}$|^(?:IP|SP)$|^(?:Participant|Interviewee|Deltagare|Deltager|User|Bruger|Användare|Respondent|Informant|Intervjuperson|Interviewperson|Testperson|Testdeltagare|Testdeltager|Kund|Kunde|Customer)(?: \d{1,3})?$/i;
const MODERATOR_NAME =
  /^(?:moderator|interviewer|intervieware|intervjuare|intervjuaren|intervieweren|testledare|testledaren|testleder|mötesledare|samtalsledare|ordstyrer|facilitator|moderatorn|forsker|forskare|researcher|host|q|question|fråga|spørgsmål|i|m|int|mod)\.?(?: \d{1,3})?$/i;
/** Words and words joined by hyphens that begin small. */
const SMALL_WORD = /(?<![\p{L}\p{N}-])\p{Ll}[\p{L}\p{N}’'-]*/gu;
/** A speaker talks at least this often, unless the label has the form of a participant's number. */
const TURNS_MIN = 2;
/** More than this share of a moderator's turns end in a question. */
const QUESTION_SHARE = 0.5;

/** Labels rule a text when this share of its lines has one. */
const RULING_SHARE = 0.2;
/** So many labels at least make a form; fewer take turns in a fixed order, too. */
const FORM_LABELS_MIN = 4;
/** A form when this share of labels is followed by the one that most often follows it. */
const FORM_SHARE = 0.8;

/**
 * Finds who speaks, from labels at the start of lines. The forms of a participant's number and the words for those who
 * ask are known. Any other label counts when it comes back, names no category, and behaves like a speaker: the labels
 * rule the text and are not the fields of a form, or it is a first name that the text never writes small. Moderators
 * are known by name, or ask in most of their turns, or more than the participants beside them.
 *
 * @param lines - Lines of the text, without line ends.
 */
export function findSpeakers(lines: readonly string[]): Speakers {
  const turns = countTurns(lines);
  const behaves = behaviourOf(turns, lines);
  const heard = [...turns].filter(([name, tally]) => isKnown(name, tally) || behaves(name, tally));
  const asksMore = askingMore(heard);
  const speakers = new Map<string, Speaker>();
  for (const [name, tally] of heard) {
    const moderator = isModerator(name, tally.questions / tally.count) || asksMore(name, tally);
    speakers.set(name, { name, moderator });
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

function isKnown(name: string, { numbered }: Tally): boolean {
  return numbered || isParticipantLabel(name) || MODERATOR_NAME.test(name);
}

/** Whether a label that has no known form behaves like somebody who speaks. */
function behaviourOf(
  turns: ReadonlyMap<string, Tally>,
  lines: readonly string[],
): (name: string, tally: Tally) => boolean {
  const filled = lines.filter((line) => line.trim() !== '').length;
  const labelled = [...turns.values()].reduce((sum, { count }) => sum + count, 0);
  const rules = labelled / Math.max(1, filled) >= RULING_SHARE && !isForm(turns);
  const isPerson = rules ? () => true : personIn(turns, lines);
  return (name, { count }) => count >= TURNS_MIN && isPerson(name);
}

/** Fields of a form come back in one order; people do not speak so. */
function isForm(turns: ReadonlyMap<string, Tally>): boolean {
  const unknown = [...turns].filter(([name, tally]) => !isKnown(name, tally));
  if (unknown.length < FORM_LABELS_MIN) return false;
  const followed = unknown.flatMap(([, { next }]) => [...next.values()]);
  const usual = unknown.map(([, { next }]) => Math.max(0, ...next.values()));
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return sum(usual) >= FORM_SHARE * Math.max(1, sum(followed));
}

/** Whether a label is a first name, and no word that the text writes small elsewhere. */
function personIn(
  turns: ReadonlyMap<string, Tally>,
  lines: readonly string[],
): (name: string) => boolean {
  const wanted = new Set([...turns.keys()].map((name) => name.toLowerCase()));
  const small = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(SMALL_WORD)) if (wanted.has(word)) small.add(word);
  }
  return (name) => !small.has(name.toLowerCase()) && isFirstName(/^[^ .]*/.exec(name)?.[0] ?? '');
}

/** Beside people who have the label of participants, somebody who asks more than they do is the one who asks. */
function askingMore(
  heard: readonly (readonly [string, Tally])[],
): (name: string, tally: Tally) => boolean {
  const participants = heard.filter(([name]) => isParticipantLabel(name));
  const shares = participants.map(([, { questions, count }]) => questions / count);
  const usual = Math.max(0, ...shares);
  return (name, { questions, count }) =>
    participants.length > 0 &&
    !isParticipantLabel(name) &&
    count >= TURNS_MIN &&
    questions / count > usual;
}

function labelIn(line: string): RegExpExecArray | null {
  return LABEL.exec(line) ?? BRACKET_LABEL.exec(line) ?? TIMED_LABEL.exec(line);
}

interface Tally {
  count: number;
  questions: number;
  /** How often each label is the next one, itself left out. */
  readonly next: Map<string, number>;
  /** A code in brackets with a number, which is nobody's way of writing anything else. */
  numbered: boolean;
}

/** How often each label stands at the start of a line, how often that line asks, and which label comes next. */
function countTurns(lines: readonly string[]): Map<string, Tally> {
  const turns = new Map<string, Tally>();
  let before: { readonly name: string; readonly tally: Tally } | null = null;
  for (const { line, name, said } of labelled(lines)) {
    const tally = turns.get(name) ?? { count: 0, questions: 0, numbered: false, next: new Map() };
    tally.count += 1;
    tally.numbered ||= NUMBERED_IN_BRACKETS.test(line);
    if (said.endsWith('?')) tally.questions += 1;
    if (before && before.name !== name) follow(before.tally.next, name);
    turns.set(name, tally);
    before = { name, tally };
  }
  return turns;
}

function labelled(lines: readonly string[]) {
  return lines.flatMap((line, index) => {
    const label = labelIn(line);
    const name = label?.[1];
    if (!name || (isCategory(name) && !isNumbered(name))) return [];
    const said = NOTHING_SAID.test(line.slice(label[0].length)) ? lines[index + 1] : line;
    return [{ line, name, said: said ?? line }];
  });
}

/** `Deltagare 7` is somebody, where `Deltagare` may be a heading. */
function isNumbered(name: string): boolean {
  return isParticipantLabel(name) && /\d$/.test(name);
}

function follow(next: Map<string, number>, name: string): void {
  next.set(name, (next.get(name) ?? 0) + 1);
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
