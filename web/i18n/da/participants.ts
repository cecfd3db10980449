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
  'consentText.given': 'Ordene tæller og vises under pseudonymet.',
  'consentText.ends':
    'Det ophører inden for en måned. Derefter tæller ordene ikke længere: spørg igen i tide.',
  'consentText.not_recorded':
    'Ordene tæller med en advarsel. Notér, hvad der er givet samtykke til.',
  'consentText.refused': 'Ordene tæller ikke og vises ikke for besøgende.',
  'consentText.withdrawn': 'Ordene tæller ikke og vises ikke for besøgende.',
  'consentText.expired':
    'Ordene tæller ikke længere og vises ikke for besøgende. Spørg igen, eller arkivér.',
};
