import type { Translation } from '../catalogue.ts';
import type { participants as en } from '../en/participants.ts';

export const participants: Translation<typeof en> = {
  'participants.failed': 'Deltagarna kunde inte läsas in',
  'participants.personas': 'Personor',
  'participants.allPersonas': 'Alla personor',
  'participants.organisation': 'Organisation',
  'participants.organisationHint': 'Räknas som en röst där en hypotes frågar organisationer.',
  'participants.attributes': 'Egenskaper',
  'participants.attributesHint':
    'En per rad, till exempel ”Roll: kontorschef”. Inget som avslöjar vem det är.',
  'participants.attributesRule':
    'Skriv varje rad som ”Namn: värde”; högst 40 rader, 60 och 200 tecken.',
  'participants.consent': 'Samtycke',
  'participants.consentHint':
    'Den som nekat eller återkallat räknas inte och visas inte för besökare.',
  'participants.expires': 'Samtycket upphör',
  'participants.expiresHint': 'Första dagen utan samtycke.',
  'participants.search': 'Sök deltagare',
  'participants.new': 'Ny deltagare',
  'participants.create': 'Skapa deltagare',
  'participants.change': 'Ändra deltagare',
  'participants.pseudonym': 'Pseudonym',
  'participants.pseudonymHint': 'Aldrig namnet: P1, P2 …',
  'participants.pseudonymTaken': 'Någon i projektet har redan den pseudonymen. Välj en annan.',
  'participants.kind': 'Är',
  'participants.kindHint': 'Det personalen säger är ett antagande.',
  'participants.empty': 'Inga deltagare än',
  'participants.emptyText':
    'Lägg till dem du har frågat, under pseudonym. När du laddar upp deras intervjuer föreslås de också.',
  'participants.emptyReader': 'En forskare i arbetsytan lägger till de första.',
  'participants.noMatch': 'Ingen passar',
  'participants.noMatchText': 'Ta bort ett ord eller välj alla personor.',
  'participants.carries': 'Vad {name} påverkar',
  'participants.quotes': 'Citat',
  'participants.words': 'Med {name}s egna ord',
  'participants.all': { one: '{count} citat bland beläggen', other: 'Alla {count} bland beläggen' },
  'participants.overridden': 'åsidosatt: {verdict}',
  'participants.noWords': 'Inget av det de sagt är markerat än. Öppna en källa och markera.',
  'participants.noSources': 'Ingen källa är deras än.',
  'participants.wasChanged': '{name} är ändrad',
  'participantKind.customer': 'Kund',
  'participantKind.staff': 'Personal',
  'consent.given': 'Lämnat',
  'consent.not_recorded': 'Inte noterat',
  'consent.refused': 'Nekat',
  'consent.withdrawn': 'Återkallat',
  'consent.expired': 'Har gått ut',
  'consent.until': 'till {date}',
  'consentText.given': 'Orden räknas och visas under pseudonymen.',
  'consentText.ends':
    'Det upphör inom en månad. Därefter räknas orden inte längre: fråga igen i tid.',
  'consentText.not_recorded': 'Orden räknas, med en varning. Notera vad som har samtyckts till.',
  'consentText.refused': 'Orden räknas inte och visas inte för besökare.',
  'consentText.withdrawn': 'Orden räknas inte och visas inte för besökare.',
  'consentText.expired':
    'Orden räknas inte längre och visas inte för besökare. Fråga igen eller arkivera.',
  'withdrawal.withdraw': 'Återkalla samtycke…',
  'withdrawal.heading': 'Återkalla samtycket för {name}?',
  'withdrawal.forGood': 'Orden skrivs över överallt, genast och för gott. Det går inte att ångra.',
  'withdrawal.sources': {
    one: '{count} källa maskeras, med alla tidigare versioner av texten.',
    other: '{count} källor maskeras, med alla tidigare versioner av texterna.',
  },
  'withdrawal.shared': {
    one: 'I {count} gemensam session maskeras bara det som personen sa; de andras ord står kvar.',
    other:
      'I {count} gemensamma sessioner maskeras bara det som personen sa; de andras ord står kvar.',
  },
  'withdrawal.highlights': {
    one: '{count} markering förlorar sina ord. Den står kvar på sin plats men räknas inte.',
    other: '{count} markeringar förlorar sina ord. De står kvar på sina platser men räknas inte.',
  },
  'withdrawal.originals': {
    one: '{count} originalfil raderas.',
    other: '{count} originalfiler raderas.',
  },
  'withdrawal.hypotheses': {
    one: '{count} hypotes bedöms på nytt; utslaget kan ändras.',
    other: '{count} hypoteser bedöms på nytt; utslagen kan ändras.',
  },
  'withdrawal.copies':
    'Taggar och teman som fått sina namn av orden får andra namn. Kopior som någon har skrivit in listas så att du kan ändra dem.',
  'withdrawal.keep': 'Behåll samtycket',
  'withdrawal.confirm': 'Återkalla och skriv över',
  'withdrawal.running': 'Raderar filer och gamla kopior',
  'withdrawal.stopped': 'Orden är maskerade, men filer och gamla kopior är inte raderade än.',
  'withdrawal.goOn': 'Fortsätt radera',
  'withdrawal.done': 'Allt från personen raderades {date}.',
  'withdrawal.tags': {
    one: '{count} tagg hade fått sitt namn av orden. Ge den ett nytt namn.',
    other: '{count} taggar hade fått sina namn av orden. Ge dem nya namn.',
  },
  'withdrawal.reviews': 'Kopior att se över',
  'withdrawal.reviewsText':
    'Det här har någon skrivit in, och det upprepar det som återkallades. Ändra och bocka sedan av.',
  'withdrawal.look': 'Öppna',
  'withdrawal.place.statement': 'Påstående i en hypotes',
  'withdrawal.place.decision': 'Beslut om en hypotes',
  'withdrawal.place.override': 'Skäl till ett eget utslag',
  'withdrawal.place.note': 'Anteckning vid en markering',
  'withdrawal.place.persona': 'Text om en persona',
  'withdrawal.place.study': 'Namn på en studie',
  'withdrawal.place.source_title': 'Titel på en källa',
  'withdrawal.place.project': 'Projektets beskrivning',
  'withdrawal.backupUntil':
    'Säkerhetskopian {name} innehåller fortfarande orden. Den raderas {date}.',
  'withdrawal.backupForEver':
    'Säkerhetskopian {name} innehåller fortfarande orden. Radera den för hand.',
};
