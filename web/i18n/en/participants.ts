import type { Catalogue } from '../catalogue.ts';

/** Participants and what they agreed to. */
export const participants = {
  'participants.failed': 'The participants could not be loaded',
  'participants.personas': 'Personas',
  'participants.allPersonas': 'All personas',
  'participants.organisation': 'Organisation',
  'participants.organisationHint': 'Counts as one voice where a hypothesis asks organisations.',
  'participants.attributes': 'Attributes',
  'participants.attributesHint':
    'One a line, such as “Role: office manager”. Nothing that tells who it is.',
  'participants.attributesRule':
    'Write each line as “Name: value”; at most 40 lines, 60 and 200 characters.',
  'participants.consent': 'Consent',
  'participants.consentHint':
    'Whoever refused or withdrew counts for nothing and is not shown to visitors.',
  'participants.expires': 'Consent ends on',
  'participants.expiresHint': 'The first day without it.',
  'participants.search': 'Search participants',
  'participants.new': 'New participant',
  'participants.create': 'Create participant',
  'participants.change': 'Change participant',
  'participants.pseudonym': 'Pseudonym',
  'participants.pseudonymHint': 'Never the name: P1, P2 …',
  'participants.pseudonymTaken': 'Somebody in this project has this pseudonym. Choose another one.',
  'participants.kind': 'Is a',
  'participants.kindHint': 'What staff say is an assumption.',
  'participants.empty': 'No participants yet',
  'participants.emptyText':
    'Add the people you asked, under a pseudonym. Uploading their interviews proposes them as well.',
  'participants.emptyReader': 'A researcher of the workspace adds the first ones.',
  'participants.noMatch': 'Nobody matches',
  'participants.noMatchText': 'Take away a word or choose all personas.',
  'participants.carries': 'What {name} bears on',
  'participants.quotes': 'Quotes',
  'participants.words': 'In the words of {name}',
  'participants.all': {
    one: '{count} quote in the evidence',
    other: 'All {count} in the evidence',
  },
  'participants.noWords': 'Nothing of theirs is marked yet. Open a source and mark what they said.',
  'participants.noSources': 'No source is theirs yet.',
  'participants.wasChanged': '{name} is changed',
  'participantKind.customer': 'Customer',
  'participantKind.staff': 'Staff',
  'consent.given': 'Given',
  'consent.not_recorded': 'Not recorded',
  'consent.refused': 'Refused',
  'consent.withdrawn': 'Withdrawn',
  'consent.expired': 'Has run out',
  'consent.until': 'until {date}',
  'consentText.given': 'Their words count, and are shown under the pseudonym.',
  'consentText.ends':
    'It ends within a month. After that their words no longer count: ask again in time.',
  'consentText.not_recorded': 'Their words count, with a warning. Record what they agreed to.',
  'consentText.refused': 'Their words count for nothing and are not shown to visitors.',
  'consentText.withdrawn': 'Their words count for nothing and are not shown to visitors.',
  'consentText.expired':
    'Their words no longer count and are not shown to visitors. Ask again, or archive them.',
} as const satisfies Catalogue;
