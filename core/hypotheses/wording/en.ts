import type { Side, StanceCounts, Tier } from '../types.ts';
import { measured } from './en-measured.ts';
import { terms } from './en-terms.ts';
import {
  capital,
  type ConditionWords,
  formatsOf,
  type Most,
  type Noun,
  type NotEnough,
  type Sentences,
  stancesTaken,
  totalOf,
  type Wording,
} from './words.ts';

const formats = formatsOf('en-GB');
const { count, percent, day, and, or } = formats;

const NOUNS: Readonly<Record<Noun, readonly [one: string, other: string]>> = {
  person: ['person', 'people'],
  organisation: ['organisation', 'organisations'],
  voice: ['voice', 'voices'],
};

const conditions: ConditionWords = {
  units: (need, noun) => `At least ${units(need, noun)}`,
  certainty: (need, side, most) => `At least ${percent(need)} sure that ${mostDo(side, most)}`,
  share: (side) => `At least four fifths ${side === 'supports' ? 'support' : 'contradict'} it`,
  methods: (need) => `At least ${numbered(need, 'method', 'methods')}`,
  studies: (need) => `At least ${numbered(need, 'study', 'studies')}`,
  tier: (tier) => `At least half with ${orStronger(tier)}`,
  countOf: (have, of) => `${count(have)} of ${count(of)}`,
};

const sentences: Sentences = {
  counts: (counts, noun) => `${capital(countsOf(counts, noun))}.`,
  neutral: (number, noun, alone) =>
    `${count(number)}${alone ? '' : ' more'} ${NOUNS[noun][number === 1 ? 0 : 1]} ` +
    `${number === 1 ? 'says neither for nor against and is' : 'say neither for nor against and are'} not counted.`,
  noEvidence: () => 'There is no evidence yet.',
  nothingVotes: (reasons) =>
    `Nothing counts yet. Left out: ${reasons.map(({ reason, links }) => `${reason} (${count(links)})`).join('; ')}.`,
  tooFew: (have, need, noun) => {
    if (have === 0)
      return `Nobody takes a side yet: the rule asks for at least ${units(need, noun)}.`;
    const missing = need - have;
    const few = have === 1 ? `One ${NOUNS[noun][0]} is` : `${units(have, noun)} are`;
    const more = missing === 1 ? 'one more is' : `${count(missing)} more are`;
    return `${few} too few: the rule asks for at least ${count(need)}, so ${more} needed.`;
  },
  contested: (says, does, saysSide) =>
    'What is said and what is done differ: ' +
    `by what they say, ${outOf(says, saysSide)}; by what they were seen to do, ${outOf(does, other(saysSide))}.`,
  enough: (side, certainty, most) =>
    `That is enough to be at least ${percent(certainty)} sure that ${mostDo(side, most)}.`,
  notEnough: (given) =>
    `${amount(given.units)} not enough to be sure that ${mostDo(given.side, given)}${furtherPart(given)}.`,
  plainEnough: (side) =>
    `At least four fifths ${verb(side, 2)} it, which is enough under the rule.`,
  plainNotEnough: (given) =>
    `${amount(given.units)} fewer than the four fifths that the rule asks for${furtherPart(given)}.`,
  even: (number) =>
    number === 0
      ? 'Nobody clearly supports or contradicts it.'
      : 'As many support it as contradict it.',
  neither: (most) => `Most likely, neither side speaks for ${mostOf(most)}.`,
  plainMixed: () => 'Neither side is more than half.',
  missingMethods: (have, need, side) =>
    `The rule also asks for at least ${numbered(need, 'method', 'methods')}: ` +
    `the evidence of those who ${verb(side, 2)} it is from ${count(have)}.`,
  missingStudies: (have, need, side) =>
    `The rule also asks for at least ${numbered(need, 'study', 'studies')}: ` +
    `the evidence of those who ${verb(side, 2)} it is from ${count(have)}.`,
  missingTier: (have, of, tier, side) =>
    `The rule also asks that at least half of those who ${verb(side, 2)} it have evidence of ` +
    `${orStronger(tier)}: so far ${count(have)} of ${count(of)}.`,
  exploratory: () =>
    'An exploratory rule never decides; it only shows which way the evidence leans.',
  interim: (have, planned, noun) =>
    `Interim: ${count(have)} of ${count(planned)} planned ${NOUNS[noun][1]} ${have === 1 ? 'is' : 'are'} counted so far.`,
  from: (methods, all) => {
    const only = methods.length === 1 ? 'All evidence' : 'The evidence';
    return `${only}${all ? '' : ' that counts'} is from ${and(methods)}.`;
  },
  stale: (links) =>
    links === 1
      ? '1 quote no longer counts, because it has gone stale.'
      : `${count(links)} quotes no longer count, because they have gone stale.`,
  waived: (links, until) =>
    links === 1
      ? `1 quote that has gone stale counts all the same until ${day(until)}, by a waiver.`
      : `${count(links)} quotes that have gone stale count all the same until ${day(until)}, by a waiver.`,
  flipWholeSide: (number, side, to) => {
    if (number === 1) {
      return `Leaving out the one who ${verb(side, 1)} it would make it ${terms.verdicts[to]}.`;
    }
    const who = number === 2 ? 'either of the two' : `any one of the ${count(number)}`;
    return `Leaving out ${who} who ${verb(side, 2)} it would make it ${terms.verdicts[to]}.`;
  },
  flipNamed: (labels, to) => `Leaving out ${or(labels)} would make it ${terms.verdicts[to]}.`,
  flipSome: (number, of, side, to) =>
    `Leaving out any one of ${count(number)} of the ${count(of)} who ${verb(side, 2)} it would make it ${terms.verdicts[to]}.`,
  noFlip: () => 'Leaving out any one who supports or contradicts it would not change the verdict.',
  further: (number, side, noun, to) =>
    `${number === 1 ? `One more ${NOUNS[noun][0]}` : `${count(number)} more ${NOUNS[noun][1]}`} ` +
    `who ${verb(side, number)} it would be enough to make it ${terms.verdicts[to]}.`,
};

/** English. */
export const en: Wording = { formats, terms, conditions, sentences, measured };

function countsOf(counts: StanceCounts, noun: Noun): string {
  const total = totalOf(counts);
  return stancesTaken(counts)
    .map(({ stance, number }, index) => {
      const says = stanceWords(stance, number);
      if (index > 0) return `${count(number)} ${says}`;
      if (number < total) return `${count(number)} of ${units(total, noun)} ${says}`;
      if (total === 1) return `one ${NOUNS[noun][0]} ${says}`;
      return `${total === 2 ? 'both' : `all ${count(total)}`} ${NOUNS[noun][1]} ${says}`;
    })
    .join(', ');
}

function stanceWords(stance: keyof StanceCounts, number: number): string {
  if (stance === 'mixed') return number === 1 ? 'is mixed' : 'are mixed';
  return `${verb(stance, number)} it`;
}

function furtherPart({ more, side, tier, decides }: NotEnough): string {
  if (more === null) return '';
  const [agrees, has] = more === 1 ? ['agrees', 'has'] : ['agree', 'have'];
  const who = more === 1 ? 'one more who' : `${count(more)} more who`;
  const does = side === 'supports' ? agrees : `${verb(side, more)} it`;
  const how = tier === null ? '' : ` and ${has} evidence of ${orStronger(tier)}`;
  return `: ${who} ${does}${how} would ${decides ? 'decide' : 'be enough in number'}`;
}

function mostDo(side: Side, most: Most): string {
  return `${mostOf(most)} ${side === 'supports' ? 'do' : 'contradict it'}`;
}

function mostOf({ noun, share }: Most): string {
  return `${share === null ? 'most' : `more than ${percent(share)} of`} ${NOUNS[noun][1]}`;
}

function outOf(counts: StanceCounts, side: Side): string {
  return `${count(counts[side])} of ${count(totalOf(counts))} ${verb(side, counts[side])} it`;
}

function amount(number: number): string {
  return number === 1 ? 'One is' : `${count(number)} are`;
}

function verb(side: Side, number: number): string {
  if (side === 'supports') return number === 1 ? 'supports' : 'support';
  return number === 1 ? 'contradicts' : 'contradict';
}

function orStronger(tier: Tier): string {
  return tier === 5 ? terms.tiers[tier] : `${terms.tiers[tier]} or stronger`;
}

function units(number: number, noun: Noun): string {
  return numbered(number, ...NOUNS[noun]);
}

function numbered(number: number, one: string, many: string): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

function other(side: Side): Side {
  return side === 'supports' ? 'contradicts' : 'supports';
}
