import type { Translation } from '../catalogue.ts';
import type { drafts as en } from '../en/drafts.ts';

/** Drafts of themes: groups of what was said, before anybody has made a theme of them. */
export const drafts: Translation<typeof en> = {
  'drafts.title': 'Hitta teman i det som sagts',
  'drafts.open': 'Hitta i det som sagts',
  'drafts.lead':
    'Det som flera säger grupperas, på den här datorn, även där ingen har markerat något. Ingenting blir ett tema, och ingenting räknas, förrän du behåller det.',
  'drafts.failed': 'Utkasten kunde inte hämtas',
  'drafts.what': 'Vad som grupperas',
  'drafts.unit.sentences': 'Vad deltagarna sagt',
  'drafts.unit.highlights': 'Markeringar',
  'drafts.within': 'Inom',
  'drafts.scope.project': 'Hela projektet',
  'drafts.scope.study': 'Studie: {name}',
  'drafts.scope.persona': 'Persona: {name}',
  'drafts.scope.phase': 'Fas: {name}',
  'drafts.scope.hypothesis': 'Hypotes: {name}',
  'drafts.scopeGone': 'något som inte längre finns',
  'drafts.find': 'Hitta',
  'drafts.finding': 'Letar efter det som flera säger',
  'drafts.runFailed': 'Ingenting hittades.',
  'drafts.tooLittle':
    'Här finns färre än sex meningar eller markeringar. Leta inom mer, eller lägg till källor.',
  'drafts.earlier': 'Det som har letats igenom',
  'drafts.none': 'Ingenting har letats igenom än',
  'drafts.noneText':
    'Välj vad som ska grupperas och var, och tryck på Hitta. Det tar några sekunder för en studie med tio intervjuer.',
  'drafts.nothing': 'Här säger ingen samma sak som någon annan',
  'drafts.nothingText':
    'Varje grupp behöver minst två personer. Leta inom mer, eller flytta reglaget.',
  'drafts.of.sentences': { one: '{count} mening', other: '{count} meningar' },
  'drafts.of.highlights': { one: '{count} markering', other: '{count} markeringar' },
  'drafts.ofSources': { one: 'ur {count} källa', other: 'ur {count} källor' },
  'drafts.someOf': 'Jämnt fördelade bland {of}.',
  'drafts.someSources': 'Källorna är jämnt fördelade bland {of}.',
  'drafts.foundWhen': 'Hittat {when}.',
  'drafts.count': { one: '{count} grupp', other: '{count} grupper' },
  'drafts.outdated': {
    one: '{count} textställe är utelämnat: texten har rättats eller lagts undan sedan dess. Leta på nytt för att se det.',
    other:
      '{count} textställen är utelämnade: texterna har rättats eller lagts undan sedan dess. Leta på nytt för att se dem.',
  },
  'drafts.group': 'Grupp',
  'drafts.unnamed': 'Inget namn passar',
  'drafts.draft': 'Utkast',
  'drafts.kept': 'Behållen som tema',
  'drafts.keep': {
    one: 'Behåll {count} citat som tema',
    other: 'Behåll {count} citat som tema',
  },
  'drafts.keeping': 'Behåller',
  'drafts.isTheme': 'Det här är ett tema nu.',
  'drafts.toTheme': 'Öppna temat',
  'drafts.becameTheme': {
    one: '”{name}” är ett tema nu, med {count} citat',
    other: '”{name}” är ett tema nu, med {count} citat',
  },
  'drafts.alreadyKept': 'Någon har redan gjort ett tema av den här gruppen.',
  'drafts.wasCorrected':
    'Texten till ett av citaten har rättats sedan dess. Leta på nytt, och behåll sedan gruppen.',
  'drafts.gone':
    'Det här utkastet finns inte längre: något hittades på nytt under tiden. Titta på det senaste.',
  'drafts.keptApart':
    'Några av meningarna hålls isär: någon har sagt att de inte hör ihop. Lämna en av dem utanför.',
  'drafts.newer': 'Nya grupper har hittats.',
  'drafts.showNewer': 'Visa dem',
};
