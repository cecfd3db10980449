import type { Day } from '../../core/kernel/time.ts';
import { METHODS, type Method } from '../../core/projects/methods.ts';
import { assert } from '../../core/kernel/assert.ts';
import type {
  Direction,
  EvidenceLink,
  EvidenceParticipant,
  Rule,
  Tier,
  VerdictInput,
} from '../../core/hypotheses/types.ts';
import { presetRule } from '../../core/hypotheses/rules.ts';

/** The day on which tests ask. */
export const TODAY = '2026-06-01' as Day;

const LINK =
  /^(?:(?<org>\w+)\/)?(?<who>[pg]\d+)(?<sign>\+\+|\+|0|--|-)(?<tier>[1-5])?(?<marks>(?:[@#!][\w-]+)*)$/;
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  '++': 2,
  '+': 1,
  0: 0,
  '-': -1,
  '--': -2,
};

/**
 * Evidence in one line. Each word is a link: who, direction, then what differs from an accepted, testing
 * tier-3 link of an interview in study s1.
 *
 * - `p1+` person 1 supports; also `++`, `0`, `-`, `--`; `g1+` unattributed speech of group session 1
 * - `p1+4` tier 4
 * - `acme/p1+` of an organisation
 * - `p1+@survey` method (its spaces as `-`), `p1+#s2` study
 * - `p1+!leading`, `!second-hand`, `!generating`, `!suggested`, `!rejected`, `!staff`
 */
export function evidence(notation: string): readonly EvidenceLink[] {
  return notation
    .split(' ')
    .filter((word) => word !== '')
    .map(parseLink);
}

/** `supports` people who support, `contradicts` who contradict and `mixed` who do both. */
export function people(supports: number, contradicts: number, mixed: number): string {
  const words: string[] = [];
  for (let person = 1; person <= supports + contradicts + mixed; person += 1) {
    if (person <= supports) words.push(`p${person}+`);
    else if (person <= supports + contradicts) words.push(`p${person}-`);
    else words.push(`p${person}+ p${person}-`);
  }
  return words.join(' ');
}

/** Links with everything a verdict needs; Standard rule, no scope, asked today. */
export function verdictInput(
  links: readonly EvidenceLink[] | string,
  changes: { readonly rule?: Partial<Rule> } & Partial<Omit<VerdictInput, 'rule' | 'links'>> = {},
): VerdictInput {
  return {
    scope: { personaIds: [], phaseIds: [] },
    asOf: TODAY,
    ...changes,
    links: typeof links === 'string' ? evidence(links) : links,
    rule: { ...presetRule('standard'), ...changes.rule },
  };
}

/** One voting link with what a test changes. */
export function aLink(changes: Partial<EvidenceLink> = {}): EvidenceLink {
  return { ...parseLink('p1+', 0), ...changes };
}

/** One participant with what a test changes. */
export function aParticipant(changes: Partial<EvidenceParticipant> = {}): EvidenceParticipant {
  return {
    id: 'p1',
    pseudonym: 'P1',
    kind: 'customer',
    organisation: null,
    personaIds: [],
    consent: 'given',
    consentExpiresOn: null,
    ...changes,
  };
}

function parseLink(word: string, index: number): EvidenceLink {
  const { org, who, sign, tier, marks } = partsOf(word);
  const isGroup = who.startsWith('g');
  return {
    id: `ev${String(index).padStart(4, '0')}`,
    highlightId: `hl${index}`,
    ...flagsOf(marks),
    direction: DIRECTIONS[sign] ?? 0,
    tier: Number(tier) as Tier, // The notation allows 1 … 5 only.
    participant: isGroup ? null : speaker(who, org, marks),
    highlightPersonaIds: [],
    phaseIds: [],
    sourceId: `src-${who}`,
    sourceDay: '2026-05-04' as Day,
    studyId: marked(marks, '#') ?? 's1',
    method: isGroup ? 'focus group' : methodOf(marked(marks, '@') ?? 'interview'),
    groupBarred: false,
    productChanges: [],
    coderId: 'us1',
  };
}

function partsOf(word: string): Record<'who' | 'sign' | 'tier' | 'marks', string> & {
  org: string | null;
} {
  const parts = LINK.exec(word)?.groups;
  assert(parts, `"${word}" is a link like p1+`);
  const { org = null, who = '', sign = '', tier = '3', marks = '' } = parts;
  return { org, who, sign, tier, marks };
}

function speaker(who: string, organisation: string | null, marks: string): EvidenceParticipant {
  const kind = has(marks, 'staff') ? 'staff' : 'customer';
  return aParticipant({ id: who, pseudonym: who.toUpperCase(), kind, organisation });
}

function flagsOf(
  marks: string,
): Pick<EvidenceLink, 'state' | 'role' | 'leadingQuestion' | 'secondHand'> {
  const states = ['suggested', 'rejected'] as const;
  return {
    state: states.find((state) => has(marks, state)) ?? 'accepted',
    role: has(marks, 'generating') ? 'generating' : 'testing',
    leadingQuestion: has(marks, 'leading'),
    secondHand: has(marks, 'second-hand'),
  };
}

function has(marks: string, flag: string): boolean {
  return marks.split(/(?=[@#!])/).includes(`!${flag}`);
}

/** What follows a mark, e.g. `s2` after `#`. */
function marked(marks: string, mark: '@' | '#'): string | undefined {
  return marks
    .split(/(?=[@#!])/)
    .find((part) => part.startsWith(mark))
    ?.slice(1);
}

function methodOf(word: string): Method {
  const method = METHODS.find((known) => known === word || known.replaceAll(' ', '-') === word);
  assert(method, `"${word}" is a method`);
  return method;
}
