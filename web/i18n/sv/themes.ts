import type { Translation } from '../catalogue.ts';
import type { themes as en } from '../en/themes.ts';

/** Themes: groups of highlights that say the same, and what fits in none. */
export const themes: Translation<typeof en> = {
  'themes.failed': 'Temana kunde inte läsas in',
  'themes.themeFailed': 'Temat kunde inte läsas in',
  'themes.theme': 'Tema',
  'themes.csv': 'Spara som CSV',
  'themes.grouped': {
    one: 'Grupperat {when} ur {count} markering',
    other: 'Grupperat {when} ur {count} markeringar',
  },
  'themes.group': 'Gruppera markeringarna',
  'themes.again': 'Gruppera om',
  'themes.grouping': 'Markeringarna grupperas',
  'themes.groupingShort': 'Grupperar',
  'themes.stepOf': 'Steg {step} av {steps}',
  'themes.queued': 'Väntar på sin tur. Du kan fortsätta så länge.',
  'themes.stage.vectors': 'Läser vilka ord folk använder. Du kan fortsätta så länge.',
  'themes.stage.neighbours': 'Söker markeringar som säger samma sak. Du kan fortsätta så länge.',
  'themes.stage.groups': 'Bildar grupper. Du kan fortsätta så länge.',
  'themes.stage.labels': 'Ger grupperna namn. Du kan fortsätta så länge.',
  'themes.runFailed': 'Markeringarna kunde inte grupperas; de tidigare temana står kvar.',
  'themes.stale': {
    one: '{count} markering har tillkommit eller försvunnit sedan markeringarna grupperades.',
    other: '{count} markeringar har tillkommit eller försvunnit sedan markeringarna grupperades.',
  },
  'themes.done': { one: 'Grupperat: {count} tema', other: 'Grupperat: {count} teman' },
  'themes.none': 'Inga teman än',
  'themes.noneText':
    'Ett tema är en grupp markeringar som säger samma sak. De grupperas efter orden folk använder, på den här datorn.',
  'themes.tooFew': 'För få markeringar för teman',
  'themes.tooFewText': {
    one: 'Teman behöver minst {needed} markeringar, helst många fler; projektet har {count}.',
    other: 'Teman behöver minst {needed} markeringar, helst många fler; projektet har {count}.',
  },
  'themes.toSources': 'Gå till källorna',
  'themes.name': 'Temats namn',
  'themes.rename': 'Byt namn på ”{name}”',
  'themes.keepName': 'Byt namn',
  'themes.renamed': 'Temat heter ”{name}”',
  'themes.computed': 'Beräknat namn: {label}',
  'themes.changedMeanwhile':
    'Någon annan bytte namn på temat under tiden. Deras namn visas nu; byt igen om det ska vara ditt.',
  'themes.people': { one: 'person', other: 'personer' },
  'themes.sources': { one: '{count} källa', other: '{count} källor' },
  'themes.mentions': { one: '{count} omnämnande', other: '{count} omnämnanden' },
  'themes.peopleOf': '{people} av {of}',
  'themes.nobodyOpposes': 'Ingen säger motsatsen',
  'themes.oppose': {
    one: '{count} person säger motsatsen',
    other: '{count} personer säger motsatsen',
  },
  'themes.theOthers': 'De andra',
  'themes.quotes': 'Mest typiska först',
  'themes.sentiment': 'medelkänsla {mean}',
  'themes.alone': 'Passar ingenstans',
  'themes.aloneText': 'Hålls isär med flit: inget annat sägs med de här orden.',
  'themes.aloneNone': 'Inget: varje markering liknar någon annan.',
  'themes.one_person': 'Bara en person',
  'themes.onePersonText': 'Sagt mer än en gång, men alltid av samma person.',
  'themes.onePersonNone': 'Inget: minst två personer står bakom varje grupp.',
};
