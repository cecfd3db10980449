import type { Translation } from '../catalogue.ts';
import type { staleness as en } from '../en/staleness.ts';

export const staleness: Translation<typeof en> = {
  'warning.waived': 'inaktuellt, räknas genom undantag',
  'cause.product_change': 'Produkten ändrades',
  'cause.product_change_removed': 'En ändring av produkten togs bort',
  'cause.waiver': 'Inaktuella belägg fick räknas, eller inte längre',
  'cause.productChange': 'Produktändring: {name}',
  'cause.productChangeRemoved': 'Produktändring borttagen: {name}',
  'staleness.title': 'Produktändringar',
  'staleness.intro':
    'Det som sades om en kontaktpunkt innan den ändrades stämmer kanske inte längre. Från den dagen räknas inte äldre citat, förrän de förnyas eller får ett undantag.',
  'staleness.none': 'Ingen ändring är antecknad än.',
  'staleness.reach': {
    one: '{count} kopplat citat är från tiden före.',
    other: '{count} kopplade citat är från tiden före.',
  },
  'staleness.reachHypotheses': {
    one: 'Det berör {count} hypotes.',
    other: 'Det berör {count} hypoteser.',
  },
  'staleness.reachNone': 'Inget kopplat citat är från tiden före.',
  'staleness.recordHeading': 'Anteckna en ändring',
  'staleness.name': 'Vad som ändrades',
  'staleness.nameHint': 'Som ni kallar det, till exempel ”Kassan byggdes om”.',
  'staleness.touchpoint': 'Kontaktpunkt',
  'staleness.happenedOn': 'Från och med',
  'staleness.reason': 'Varför det som sades förut inte längre gäller',
  'staleness.record': 'Anteckna ändring',
  'staleness.noTouchpoints':
    'Ändringar antecknas för kontaktpunkter. Lägg först till en i kodboken.',
  'staleness.recordedBy': 'Antecknad av {name}, {date}',
  'staleness.recordedOn': 'Antecknad {date}',
  'staleness.takeBack': 'Ta bort ”{name}”',
  'staleness.wasRecorded': 'Ändringen är antecknad',
  'staleness.wasTakenBack': 'Ändringen är borttagen',
  'staleness.failed': 'Ändringarna kunde inte hämtas',
  'stale.gone': {
    one: '{count} citat är inaktuellt och räknas inte längre',
    other: '{count} citat är inaktuella och räknas inte längre',
  },
  'stale.waived': {
    one: '{count} inaktuellt citat räknas till och med {date}',
    other: '{count} inaktuella citat räknas till och med {date}',
  },
  'stale.changed': '{name}, {date}',
  'stale.refresh': 'Förnya genom att fråga {people} igen eller koppla nyare citat.',
  'stale.refreshNobody': 'Förnya genom att koppla nyare citat.',
  'stale.more': { one: '{count} till', other: '{count} till' },
  'stale.find': 'Hitta nyare belägg',
  'stale.waive': 'Gör ett undantag',
  'stale.changeWaiver': 'Ändra undantaget',
  'stale.endWaiver': 'Avsluta undantaget',
  'stale.retire': 'Arkivera hypotesen',
  'waiver.title': 'Låt inaktuella belägg räknas',
  'waiver.text':
    'De inaktuella citaten räknas igen, med en varning, till och med den här dagen. Det som ändras i produkten efter i dag omfattas inte.',
  'waiver.until': 'Sista dag',
  'waiver.save': 'Låt dem räknas',
  'waiver.wasGiven': 'De inaktuella beläggen räknas tills vidare',
  'waiver.wasEnded': 'De inaktuella beläggen räknas inte längre',
};
