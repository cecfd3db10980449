import type { Translation } from '../catalogue.ts';
import type { findEvidence as source } from '../en/find-evidence.ts';

/** Evidence that is suggested, why, and the log of searches. */
export const findEvidence: Translation<typeof source> = {
  'findEvidence.title': 'Hitta belägg',
  'findEvidence.search': 'Sök i alla källor',
  'findEvidence.again': 'Sök igen',
  'findEvidence.explain':
    'Textställen ur alla källor som kan ha med hypotesen att göra, med det som kan tala emot den bland de första. Inget räknas förrän du säger åt vilket håll det pekar. En riktning med frågetecken är en gissning utifrån orden: läs innan du håller med.',
  'findEvidence.searching': 'Söker i alla källor…',
  'findEvidence.searchFailed': 'Sökningen misslyckades. Det som föreslogs tidigare finns kvar.',
  'findEvidence.none': 'Inget väntar',
  'findEvidence.noneText': 'Allt som hittades är avgjort. Sök igen när det finns nya källor.',
  'findEvidence.notSearched': 'Ingen har sökt än',
  'findEvidence.notSearchedText':
    'Sökningen går igenom vad deltagarna sagt i varje källa, taggat eller inte, och letar med flit efter det som motsäger hypotesen. Vem som sökte, när och vad det gav noteras.',
  'findEvidence.open': 'Åt vilket håll?',
  'findEvidence.noEvidence': 'Inget belägg',
  'findEvidence.sayWhich': 'Orden avslöjar inte åt vilket håll det pekar. Välj +, − eller 0.',
  'findEvidence.wasLinked': 'Länkat: {direction}',
  'findEvidence.wasRejected': 'Föreslås inte igen',
  'findEvidence.keysTitle': 'Hitta belägg',
  'findEvidence.keyAsProposed': 'Godta som föreslaget',
  'direction.negatedHere': '”{word}” är nekat här',
  'direction.negatedThere': '”{word}” är nekat bara i hypotesen',
  'direction.negatorHere': '”{word}” bara här',
  'direction.negatorThere': '”{word}” bara i hypotesen',
  'direction.opposites': 'motsatta ord: {word} / {other}',
  'direction.otherNumber': 'olika tal: {word} / {other}',
  'direction.sameNumber': 'samma tal: {word}',
  'direction.commonWords': 'gemensamt: {words}',
  'direction.speaksWell': 'talar väl om det',
  'direction.speaksIll': 'talar illa om det',
  'direction.sameFeeling': 'samma ton som hypotesen',
  'direction.otherFeeling': 'motsatt ton mot hypotesen',
  'searchLog.title': 'Sökningar efter motbevis',
  'searchLog.never': 'Ingen har sökt efter det som motsäger den.',
  'searchLog.by': '{date}, {name}',
  'searchLog.found': '{looked} textställen jämfördes, {found} föreslogs.',
  'searchLog.nothingAgainst': 'Inget tycktes motsäga den.',
  'searchLog.against': {
    one: '{count} tycktes motsäga den:',
    other: '{count} tycktes motsäga den:',
  },
  'searchLog.place': 'Textställe {number} i sin källa',
};
