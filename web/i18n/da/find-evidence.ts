import type { Translation } from '../catalogue.ts';
import type { findEvidence as source } from '../en/find-evidence.ts';

/** Evidence that is suggested, why, and the log of searches. */
export const findEvidence: Translation<typeof source> = {
  'findEvidence.title': 'Find belæg',
  'findEvidence.search': 'Søg i alle kilder',
  'findEvidence.again': 'Søg igen',
  'findEvidence.explain':
    'Tekststeder fra alle kilder, der kan have med hypotesen at gøre, med det, der kan tale imod den, blandt de første. Intet tæller, før du siger, hvilken vej det peger. En retning med spørgsmålstegn er et gæt ud fra ordene: læs, før du er enig.',
  'findEvidence.searching': 'Søger i alle kilder…',
  'findEvidence.searchFailed': 'Søgningen mislykkedes. Det, der blev foreslået før, er her stadig.',
  'findEvidence.none': 'Intet venter',
  'findEvidence.noneText':
    'Alt, hvad der blev fundet, er afgjort. Søg igen, når der er nye kilder.',
  'findEvidence.notSearched': 'Ingen har søgt endnu',
  'findEvidence.notSearchedText':
    'Søgningen går igennem, hvad deltagerne har sagt i hver kilde, tagget eller ej, og leder med vilje efter det, der modsiger hypotesen. Det noteres, hvem der søgte, hvornår, og hvad der kom ud af det.',
  'findEvidence.open': 'Hvilken vej?',
  'findEvidence.noEvidence': 'Intet belæg',
  'findEvidence.sayWhich': 'Ordene røber ikke, hvilken vej det peger. Vælg +, − eller 0.',
  'findEvidence.wasLinked': 'Linket: {direction}',
  'findEvidence.wasRejected': 'Foreslås ikke igen',
  'findEvidence.keysTitle': 'Find belæg',
  'findEvidence.keyAsProposed': 'Godtag som foreslået',
  'direction.negatedHere': '“{word}” er benægtet her',
  'direction.negatedThere': '“{word}” er kun benægtet i hypotesen',
  'direction.negatorHere': '“{word}” kun her',
  'direction.negatorThere': '“{word}” kun i hypotesen',
  'direction.opposites': 'modsatte ord: {word} / {other}',
  'direction.otherNumber': 'forskellige tal: {word} / {other}',
  'direction.sameNumber': 'samme tal: {word}',
  'direction.commonWords': 'fælles: {words}',
  'direction.speaksWell': 'taler godt om det',
  'direction.speaksIll': 'taler dårligt om det',
  'direction.sameFeeling': 'samme tone som hypotesen',
  'direction.otherFeeling': 'modsat tone af hypotesen',
  'searchLog.title': 'Søgninger efter modbevis',
  'searchLog.never': 'Ingen har søgt efter det, der modsiger den.',
  'searchLog.by': '{date}, {name}',
  'searchLog.found': '{looked} tekststeder sammenlignet, {found} foreslået.',
  'searchLog.nothingAgainst': 'Intet så ud til at modsige den.',
  'searchLog.against': {
    one: '{count} så ud til at modsige den:',
    other: '{count} så ud til at modsige den:',
  },
  'searchLog.place': 'Tekststed {number} i sin kilde',
};
