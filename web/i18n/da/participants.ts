import type { Translation } from '../catalogue.ts';
import type { participants as en } from '../en/participants.ts';

export const participants: Translation<typeof en> = {
  'participants.failed': 'Deltagerne kunne ikke indlæses',
  'participants.personas': 'Personaer',
  'participants.allPersonas': 'Alle personaer',
  'participants.organisation': 'Organisation',
  'participants.organisationHint': 'Tæller som én stemme, hvor en hypotese spørger organisationer.',
  'participants.attributes': 'Egenskaber',
  'participants.attributesHint':
    'Én pr. linje, for eksempel “Rolle: kontorchef”. Intet, der afslører, hvem det er.',
  'participants.attributesRule':
    'Skriv hver linje som “Navn: værdi”; højst 40 linjer, 60 og 200 tegn.',
  'participants.consent': 'Samtykke',
  'participants.consentState': 'Status',
  'participants.consentScope': 'Må vises for',
  'participants.consentScopeHint': 'Begrænser, hvem der læser citaterne. De tæller alligevel.',
  'participants.consentOn': 'Givet den',
  'participants.consentDocument': 'Dokument',
  'participants.consentDocumentHint':
    'Hvor det underskrevne papir er, eller hvad der blev sagt. Ingen navne.',
  'participants.consentHint':
    'Den, der har nægtet eller trukket det tilbage, tæller ikke og vises ikke for besøgende.',
  'participants.expires': 'Samtykket ophører',
  'participants.expiresHint': 'Den første dag uden samtykke.',
  'participants.search': 'Søg deltagere',
  'participants.new': 'Ny deltager',
  'participants.create': 'Opret deltager',
  'participants.change': 'Ret deltager',
  'participants.pseudonym': 'Pseudonym',
  'participants.pseudonymHint': 'Aldrig navnet: P1, P2 …',
  'participants.pseudonymTaken': 'Nogen i projektet har allerede det pseudonym. Vælg et andet.',
  'participants.kind': 'Er',
  'participants.kindHint': 'Det, personalet siger, er en antagelse.',
  'participants.empty': 'Ingen deltagere endnu',
  'participants.emptyText':
    'Tilføj dem, du har spurgt, under pseudonym. Når du uploader deres interview, foreslås de også.',
  'participants.emptyReader': 'En forsker i arbejdsområdet tilføjer de første.',
  'participants.noMatch': 'Ingen passer',
  'participants.noMatchText': 'Fjern et ord, eller vælg alle personaer.',
  'participants.carries': 'Hvad {name} har betydning for',
  'participants.quotes': 'Citater',
  'participants.words': 'Med {name}s egne ord',
  'participants.all': {
    one: '{count} citat blandt belæggene',
    other: 'Alle {count} blandt belæggene',
  },
  'participants.overridden': 'tilsidesat: {verdict}',
  'participants.noWords': 'Intet af det, de har sagt, er markeret endnu. Åbn en kilde og markér.',
  'participants.noSources': 'Ingen kilde er deres endnu.',
  'participants.wasChanged': '{name} er rettet',
  'participantKind.customer': 'Kunde',
  'participantKind.staff': 'Personale',
  'consent.given': 'Givet',
  'consent.not_recorded': 'Ikke noteret',
  'consent.refused': 'Nægtet',
  'consent.withdrawn': 'Trukket tilbage',
  'consent.expired': 'Er udløbet',
  'consent.until': 'til {date}',
  'consentScope.none': 'Alle, ingen grænse',
  'consentScope.internal': 'Kun teamet',
  'consentScope.stakeholders': 'Teamet og interessenter',
  'consentScope.links': 'Alle, også læselinks og filer',
  'consentText.given': 'Ordene tæller og vises under pseudonymet.',
  'consentText.ends':
    'Det ophører inden for en måned. Derefter tæller ordene ikke længere: spørg igen i tide.',
  'consentText.not_recorded':
    'Ordene tæller med en advarsel. Notér, hvad der er givet samtykke til.',
  'consentText.refused': 'Ordene tæller ikke og vises ikke for besøgende.',
  'consentText.withdrawn': 'Ordene tæller ikke og vises ikke for besøgende.',
  'consentText.expired':
    'Ordene tæller ikke længere og vises ikke for besøgende. Spørg igen, eller arkivér.',
  'withdrawal.withdraw': 'Træk samtykke tilbage…',
  'withdrawal.heading': 'Træk samtykket fra {name} tilbage?',
  'withdrawal.forGood': 'Ordene overskrives overalt, straks og for altid. Det kan ikke fortrydes.',
  'withdrawal.sources': {
    one: '{count} kilde maskeres med alle tidligere versioner af teksten.',
    other: '{count} kilder maskeres med alle tidligere versioner af teksterne.',
  },
  'withdrawal.shared': {
    one: 'I {count} fælles session maskeres kun det, som personen sagde; de andres ord bliver stående.',
    other:
      'I {count} fælles sessioner maskeres kun det, som personen sagde; de andres ord bliver stående.',
  },
  'withdrawal.highlights': {
    one: '{count} markering mister sine ord. Den bliver på sin plads, men tæller ikke.',
    other: '{count} markeringer mister deres ord. De bliver på deres pladser, men tæller ikke.',
  },
  'withdrawal.originals': {
    one: '{count} originalfil slettes.',
    other: '{count} originalfiler slettes.',
  },
  'withdrawal.measurements': {
    one: '{count} måling beregnes uden personens værdi.',
    other: '{count} målinger beregnes uden personens værdier.',
  },
  'withdrawal.hypotheses': {
    one: '{count} hypotese bedømmes på ny; dommen kan ændre sig.',
    other: '{count} hypoteser bedømmes på ny; dommene kan ændre sig.',
  },
  'withdrawal.copies':
    'Tags og temaer, der har navn efter ordene, får andre navne. Kopier, som nogen har skrevet ind, vises på en liste, så du kan rette dem.',
  'withdrawal.keep': 'Behold samtykket',
  'withdrawal.confirm': 'Træk tilbage og overskriv',
  'withdrawal.running': 'Sletter filer og gamle kopier',
  'withdrawal.stopped': 'Ordene er maskeret, men filer og gamle kopier er ikke slettet endnu.',
  'withdrawal.goOn': 'Fortsæt sletningen',
  'withdrawal.done': 'Alt fra personen blev slettet {date}.',
  'withdrawal.tags': {
    one: '{count} tag havde navn efter ordene. Giv det et nyt navn.',
    other: '{count} tags havde navn efter ordene. Giv dem nye navne.',
  },
  'withdrawal.reviews': 'Kopier at se på',
  'withdrawal.reviewsText':
    'Det her har nogen skrevet ind, og det gentager det, som blev trukket tilbage. Ret det, og sæt så flueben.',
  'withdrawal.look': 'Åbn',
  'withdrawal.place.statement': 'Udsagn i en hypotese',
  'withdrawal.place.decision': 'Beslutning om en hypotese',
  'withdrawal.place.override': 'Begrundelse for en tilsidesat dom',
  'withdrawal.place.note': 'Note til en markering',
  'withdrawal.place.persona': 'Tekst om en persona',
  'withdrawal.place.study': 'Navn på et studie',
  'withdrawal.place.source_title': 'Titel på en kilde',
  'withdrawal.place.project': 'Projektets beskrivelse',
  'withdrawal.backupUntil': 'Sikkerhedskopien {name} indeholder stadig ordene. Den slettes {date}.',
  'withdrawal.backupForEver':
    'Sikkerhedskopien {name} indeholder stadig ordene. Slet den i hånden.',
};
