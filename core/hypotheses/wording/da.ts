import type { Side, StanceCounts, Tier, Verdict } from '../types.ts';
import { measured } from './da-measured.ts';
import { terms } from './da-terms.ts';
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

const formats = formatsOf('da');
const { count, percent, day, and, or } = formats;

const NOUNS: Readonly<Record<Noun, { readonly one: string; readonly other: string }>> = {
  person: { one: 'person', other: 'personer' },
  organisation: { one: 'organisation', other: 'organisationer' },
  voice: { one: 'stemme', other: 'stemmer' },
};

const conditions: ConditionWords = {
  units: (need, noun) => `Mindst ${units(need, noun)}`,
  certainty: (need, side, most) => `Mindst ${percent(need)} sikker på, at ${mostDo(side, most)}`,
  share: (side) => `Mindst fire femtedele ${verb(side)} den`,
  methods: (need) => `Mindst ${numbered(need, 'metode', 'metoder')}`,
  studies: (need) => `Mindst ${numbered(need, 'studie', 'studier')}`,
  tier: (tier) => `Mindst halvdelen med ${orStronger(tier)}`,
  countOf: (have, of) => `${count(have)} ud af ${count(of)}`,
};

const sentences: Sentences = {
  counts: (counts, noun) => `${capital(countsOf(counts, noun))}.`,
  neutral: (number, noun, alone) =>
    `${alone ? '' : 'Yderligere '}${units(number, noun)} siger hverken for eller imod og tælles ikke med.`,
  noEvidence: () => 'Der er ingen belæg endnu.',
  nothingVotes: (reasons) =>
    `Intet tæller endnu. Udeladt: ${reasons.map(({ reason, links }) => `${reason} (${count(links)})`).join('; ')}.`,
  tooFew: (have, need, noun) => {
    if (have === 0) return `Ingen tager stilling endnu: reglen kræver mindst ${units(need, noun)}.`;
    const few = have === 1 ? `Én ${NOUNS[noun].one}` : units(have, noun);
    const more = need - have === 1 ? 'én' : count(need - have);
    return `${few} er for ${have === 1 ? 'lidt' : 'få'}: reglen kræver mindst ${count(need)}, så der mangler ${more}.`;
  },
  contested: (says, does, saysSide) =>
    'Det, der siges, og det, der gøres, går hver sin vej: ' +
    `i ord ${outOf(says, saysSide)}; i handling ${outOf(does, other(saysSide))}.`,
  enough: (side, certainty, most) =>
    `Det er nok til at være mindst ${percent(certainty)} sikker på, at ${mostDo(side, most)}.`,
  notEnough: (given) =>
    `${given.units === 1 ? 'Én' : count(given.units)} er ikke nok til at være sikker på, at ${mostDo(given.side, given)}${furtherPart(given)}.`,
  plainEnough: (side) => `Mindst fire femtedele ${verb(side)} den, hvilket er nok efter reglen.`,
  plainNotEnough: (given) =>
    `${count(given.units)} er færre end de fire femtedele, som reglen kræver${furtherPart(given)}.`,
  even: (number) =>
    number === 0
      ? 'Ingen støtter eller modsiger den klart.'
      : 'Lige så mange støtter den, som modsiger den.',
  neither: (most) => `Det mest sandsynlige er, at ingen af siderne taler for ${mostOf(most)}.`,
  plainMixed: () => 'Ingen af siderne er mere end halvdelen.',
  missingMethods: (have, need, side) =>
    `Reglen kræver også mindst ${numbered(need, 'metode', 'metoder')}: ` +
    `belæggene fra dem, der ${verb(side)} den, kommer fra ${count(have)}.`,
  missingStudies: (have, need, side) =>
    `Reglen kræver også mindst ${numbered(need, 'studie', 'studier')}: ` +
    `belæggene fra dem, der ${verb(side)} den, kommer fra ${count(have)}.`,
  missingTier: (have, of, tier, side) =>
    `Reglen kræver også, at mindst halvdelen af dem, der ${verb(side)} den, har belæg af typen ` +
    `${orStronger(tier)}: indtil videre ${count(have)} ud af ${count(of)}.`,
  exploratory: () =>
    'En udforskende regel afgør aldrig noget; den viser kun, hvilken vej belæggene hælder.',
  interim: (have, planned, noun) =>
    `Foreløbigt: ${count(have)} ud af ${count(planned)} planlagte ${NOUNS[noun].other} er talt med indtil videre.`,
  from: (methods, all) =>
    `${methods.length === 1 ? 'Alle belæg' : 'Belæggene'}${all ? '' : ', der tæller,'} kommer fra ${and(methods)}.`,
  stale: (links) =>
    links === 1
      ? '1 citat tæller ikke længere, fordi det er forældet.'
      : `${count(links)} citater tæller ikke længere, fordi de er forældede.`,
  waived: (links, until) =>
    links === 1
      ? `1 forældet citat tæller alligevel til og med ${day(until)} på grund af en undtagelse.`
      : `${count(links)} forældede citater tæller alligevel til og med ${day(until)} på grund af en undtagelse.`,
  flipWholeSide: (number, side, to) => {
    if (number === 1) return wouldBecome(`den eneste, der ${verb(side)} den,`, to);
    return wouldBecome(`en hvilken som helst af de ${count(number)}, der ${verb(side)} den,`, to);
  },
  flipNamed: (labels, to) => wouldBecome(or(labels), to),
  flipSome: (number, of, side, to) =>
    wouldBecome(
      `en hvilken som helst af ${count(number)} blandt de ${count(of)}, der ${verb(side)} den,`,
      to,
    ),
  noFlip: () => 'Udfaldet ændres ikke, hvis en enkelt, der støtter eller modsiger den, udelades.',
  further: (number, side, noun, to) =>
    `${number === 1 ? `Én ${NOUNS[noun].one}` : units(number, noun)} mere, der ${verb(side)} den, ` +
    `er nok til, at den bliver ${terms.verdicts[to]}.`,
};

/** Danish. */
export const da: Wording = { formats, terms, conditions, sentences, measured };

function countsOf(counts: StanceCounts, noun: Noun): string {
  const total = totalOf(counts);
  return stancesTaken(counts)
    .map(({ stance, number }, index) => {
      // The hypothesis is named once, where it is first spoken of.
      const says = stanceWords(stance, number, index === 0 ? 'hypotesen' : 'den');
      if (index > 0) return `${count(number)} ${says}`;
      if (number < total) return `${count(number)} ud af ${units(total, noun)} ${says}`;
      if (total === 1) return `én ${NOUNS[noun].one} ${says}`;
      if (total === 2) return `begge ${NOUNS[noun].other} ${says}`;
      return `alle ${count(total)} ${NOUNS[noun].other} ${says}`;
    })
    .join(', ');
}

function stanceWords(stance: keyof StanceCounts, number: number, object: string): string {
  if (stance === 'mixed') return number === 1 ? 'er delt' : 'er delte';
  return `${verb(stance)} ${object}`;
}

function furtherPart({ more, side, tier, decides }: NotEnough): string {
  if (more === null) return '';
  const who = `${more === 1 ? 'én' : count(more)} mere, der`;
  const agrees = more === 1 ? 'er enig' : 'er enige';
  const does = side === 'supports' ? agrees : 'modsiger den';
  const how = tier === null ? '' : ` og har belæg af typen ${orStronger(tier)}`;
  return `: ${who} ${does}${how}, ville ${decides ? 'afgøre det' : 'være nok i antal'}`;
}

function wouldBecome(who: string, to: Verdict): string {
  return `Hvis ${who} udelades, bliver hypotesen ${terms.verdicts[to]}.`;
}

function mostDo(side: Side, most: Most): string {
  return `${mostOf(most)} ${verb(side)} den`;
}

function mostOf({ noun, share }: Most): string {
  if (share === null) return noun === 'person' ? 'de fleste' : `de fleste ${NOUNS[noun].other}`;
  return `mere end ${percent(share)} af alle ${NOUNS[noun].other}`;
}

function outOf(counts: StanceCounts, side: Side): string {
  return `${verb(side)} ${count(counts[side])} ud af ${count(totalOf(counts))} den`;
}

function verb(side: Side): string {
  return side === 'supports' ? 'støtter' : 'modsiger';
}

function orStronger(tier: Tier): string {
  return tier === 5 ? terms.tiers[tier] : `${terms.tiers[tier]} eller stærkere`;
}

function units(number: number, noun: Noun): string {
  return numbered(number, NOUNS[noun].one, NOUNS[noun].other);
}

function numbered(number: number, one: string, many: string): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

function other(side: Side): Side {
  return side === 'supports' ? 'contradicts' : 'supports';
}
