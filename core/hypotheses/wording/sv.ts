import type { Side, StanceCounts, Tier, Verdict } from '../types.ts';
import { measured } from './sv-measured.ts';
import { terms } from './sv-terms.ts';
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

const formats = formatsOf('sv');
const { count, percent, day, and, or } = formats;

const NOUNS: Readonly<
  Record<Noun, { readonly one: string; readonly other: string; readonly the: string }>
> = {
  person: { one: 'person', other: 'personer', the: 'personerna' },
  organisation: { one: 'organisation', other: 'organisationer', the: 'organisationerna' },
  voice: { one: 'röst', other: 'röster', the: 'rösterna' },
};

const conditions: ConditionWords = {
  units: (need, noun) => `Minst ${units(need, noun)}`,
  certainty: (need, side, most) => `Minst ${percent(need)} säker på att ${mostDo(side, most)}`,
  share: (side) => `Minst fyra femtedelar ${verb(side)} den`,
  methods: (need) => `Minst ${numbered(need, 'metod', 'metoder')}`,
  studies: (need) => `Minst ${numbered(need, 'studie', 'studier')}`,
  tier: (tier) => `Minst hälften med ${orStronger(tier)}`,
  countOf: (have, of) => `${count(have)} av ${count(of)}`,
};

const sentences: Sentences = {
  counts: (counts, noun) => `${capital(countsOf(counts, noun))}.`,
  neutral: (number, noun, alone) =>
    `${alone ? '' : 'Ytterligare '}${units(number, noun)} säger varken för eller emot och räknas inte.`,
  noEvidence: () => 'Det finns inga belägg än.',
  nothingVotes: (reasons) =>
    `Inget räknas än. Utelämnat: ${reasons.map(({ reason, links }) => `${reason} (${count(links)})`).join('; ')}.`,
  tooFew: (have, need, noun) => {
    if (have === 0) return `Ingen tar ställning än: regeln kräver minst ${units(need, noun)}.`;
    const few = have === 1 ? `En ${NOUNS[noun].one}` : units(have, noun);
    const more = need - have === 1 ? 'en till' : `${count(need - have)} till`;
    return `${few} är för ${have === 1 ? 'lite' : 'få'}: regeln kräver minst ${count(need)}, så ${more} behövs.`;
  },
  contested: (says, does, saysSide) =>
    'Det som sägs och det som görs går isär: ' +
    `i ord ${outOf(says, saysSide)}; i handling ${outOf(does, other(saysSide))}.`,
  enough: (side, certainty, most) =>
    `Det räcker för att vara minst ${percent(certainty)} säker på att ${mostDo(side, most)}.`,
  notEnough: (given) =>
    `${given.units === 1 ? 'En' : count(given.units)} räcker inte för att vara säker på att ${mostDo(given.side, given)}${furtherPart(given)}.`,
  plainEnough: (side) => `Minst fyra femtedelar ${verb(side)} den, vilket räcker enligt regeln.`,
  plainNotEnough: (given) =>
    `${count(given.units)} är färre än de fyra femtedelar som regeln kräver${furtherPart(given)}.`,
  even: (number) =>
    number === 0
      ? 'Ingen stöder eller motsäger den tydligt.'
      : 'Lika många stöder den som motsäger den.',
  neither: (most) => `Troligast är att ingen av sidorna talar för ${mostOf(most)}.`,
  plainMixed: () => 'Ingen av sidorna är mer än hälften.',
  missingMethods: (have, need, side) =>
    `Regeln kräver också minst ${numbered(need, 'metod', 'metoder')}: ` +
    `beläggen från dem som ${verb(side)} den kommer från ${count(have)}.`,
  missingStudies: (have, need, side) =>
    `Regeln kräver också minst ${numbered(need, 'studie', 'studier')}: ` +
    `beläggen från dem som ${verb(side)} den kommer från ${count(have)}.`,
  missingTier: (have, of, tier, side) =>
    `Regeln kräver också att minst hälften av dem som ${verb(side)} den har belägg av slaget ` +
    `${orStronger(tier)}: hittills ${count(have)} av ${count(of)}.`,
  exploratory: () =>
    'En utforskande regel avgör aldrig; den visar bara åt vilket håll beläggen lutar.',
  interim: (have, planned, noun) =>
    `Preliminärt: ${count(have)} av ${count(planned)} planerade ${NOUNS[noun].other} har räknats hittills.`,
  from: (methods, all) =>
    `${methods.length === 1 ? 'Alla belägg' : 'Beläggen'}${all ? '' : ' som räknas'} kommer från ${and(methods)}.`,
  stale: (links) =>
    links === 1
      ? '1 citat räknas inte längre, eftersom det är inaktuellt.'
      : `${count(links)} citat räknas inte längre, eftersom de är inaktuella.`,
  waived: (links, until) =>
    `${count(links)} ${links === 1 ? 'inaktuellt' : 'inaktuella'} citat räknas ändå till och med ${day(until)}, genom ett undantag.`,
  flipWholeSide: (number, side, to) => {
    if (number === 1) return wouldBecome(`den enda som ${verb(side)} den`, to);
    return wouldBecome(`vem som helst av de ${count(number)} som ${verb(side)} den`, to);
  },
  flipNamed: (labels, to) => wouldBecome(or(labels), to),
  flipSome: (number, of, side, to) =>
    wouldBecome(
      `vem som helst av ${count(number)} bland de ${count(of)} som ${verb(side)} den`,
      to,
    ),
  noFlip: () => 'Utfallet ändras inte om någon enda som stöder eller motsäger den utelämnas.',
  further: (number, side, noun, to) =>
    `${number === 1 ? `En ${NOUNS[noun].one}` : units(number, noun)} till som ${verb(side)} den ` +
    `räcker för att den ska bli ${terms.verdicts[to]}.`,
};

/** Swedish. */
export const sv: Wording = { formats, terms, conditions, sentences, measured };

function countsOf(counts: StanceCounts, noun: Noun): string {
  const total = totalOf(counts);
  return stancesTaken(counts)
    .map(({ stance, number }, index) => {
      // The hypothesis is named once, where it is first spoken of.
      const says = stanceWords(stance, number, index === 0 ? 'hypotesen' : 'den');
      if (index > 0) return `${count(number)} ${says}`;
      if (number < total) return `${count(number)} av ${units(total, noun)} ${says}`;
      if (total === 1) return `en ${NOUNS[noun].one} ${says}`;
      if (total === 2) return `båda ${NOUNS[noun].the} ${says}`;
      return `alla ${count(total)} ${NOUNS[noun].other} ${says}`;
    })
    .join(', ');
}

function stanceWords(stance: keyof StanceCounts, number: number, object: string): string {
  if (stance === 'mixed') return number === 1 ? 'är kluven' : 'är kluvna';
  return `${verb(stance)} ${object}`;
}

function furtherPart({ more, side, tier, decides }: NotEnough): string {
  if (more === null) return '';
  const who = `${more === 1 ? 'en' : count(more)} till som`;
  const does = side === 'supports' ? 'håller med' : 'motsäger den';
  const how = tier === null ? '' : ` och har belägg av slaget ${orStronger(tier)}`;
  return `: ${who} ${does}${how} skulle ${decides ? 'avgöra' : 'räcka till antalet'}`;
}

function wouldBecome(who: string, to: Verdict): string {
  return `Om ${who} utelämnas blir hypotesen ${terms.verdicts[to]}.`;
}

function mostDo(side: Side, most: Most): string {
  return `${mostOf(most)} ${verb(side)} den`;
}

function mostOf({ noun, share }: Most): string {
  if (share === null) return noun === 'person' ? 'de flesta' : `de flesta ${NOUNS[noun].other}`;
  return `mer än ${percent(share)} av alla ${NOUNS[noun].other}`;
}

function outOf(counts: StanceCounts, side: Side): string {
  return `${verb(side)} ${count(counts[side])} av ${count(totalOf(counts))} den`;
}

function verb(side: Side): string {
  return side === 'supports' ? 'stöder' : 'motsäger';
}

function orStronger(tier: Tier): string {
  return tier === 5 ? terms.tiers[tier] : `${terms.tiers[tier]} eller starkare`;
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
