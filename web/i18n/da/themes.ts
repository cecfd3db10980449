import type { Translation } from '../catalogue.ts';
import type { themes as en } from '../en/themes.ts';

/** Themes: groups of highlights that say the same, and what fits in none. */
export const themes: Translation<typeof en> = {
  'themes.failed': 'Temaerne kunne ikke indlæses',
  'themes.themeFailed': 'Temaet kunne ikke indlæses',
  'themes.theme': 'Tema',
  'themes.csv': 'Gem som CSV',
  'themes.grouped': {
    one: 'Grupperet {when} ud fra {count} markering',
    other: 'Grupperet {when} ud fra {count} markeringer',
  },
  'themes.group': 'Gruppér markeringerne',
  'themes.again': 'Gruppér igen',
  'themes.grouping': 'Markeringerne grupperes',
  'themes.groupingShort': 'Grupperer',
  'themes.stepOf': 'Trin {step} af {steps}',
  'themes.queued': 'Venter på sin tur. Du kan fortsætte imens.',
  'themes.stage.vectors': 'Læser, hvilke ord folk bruger. Du kan fortsætte imens.',
  'themes.stage.neighbours': 'Finder markeringer, der siger det samme. Du kan fortsætte imens.',
  'themes.stage.groups': 'Danner grupper. Du kan fortsætte imens.',
  'themes.stage.labels': 'Giver grupperne navne. Du kan fortsætte imens.',
  'themes.runFailed': 'Markeringerne kunne ikke grupperes; de tidligere temaer gælder stadig.',
  'themes.tooSlow': 'Grupperingen tog for lang tid og blev stoppet.',
  'themes.tooLarge': 'Grupperingen kræver mere hukommelse, end den må bruge.',
  'themes.abandoned': 'Serveren stoppede mere end én gang under arbejdet.',
  'themes.failedHere': 'Fejlen ligger hos os; årsagen står i serverens log.',
  'themes.stale': {
    one: '{count} markering er kommet til eller forsvundet, siden markeringerne blev grupperet.',
    other:
      '{count} markeringer er kommet til eller forsvundet, siden markeringerne blev grupperet.',
  },
  'themes.done': { one: 'Grupperet: {count} tema', other: 'Grupperet: {count} temaer' },
  'themes.none': 'Ingen temaer endnu',
  'themes.noneText':
    'Et tema er en gruppe markeringer, der siger det samme. De grupperes efter de ord, folk bruger, på denne maskine.',
  'themes.tooFew': 'For få markeringer til temaer',
  'themes.tooFewText': {
    one: 'Temaer kræver mindst {needed} markeringer, helst mange flere; projektet har {count}.',
    other: 'Temaer kræver mindst {needed} markeringer, helst mange flere; projektet har {count}.',
  },
  'themes.toSources': 'Gå til kilderne',
  'themes.name': 'Temaets navn',
  'themes.rename': 'Omdøb “{name}”',
  'themes.keepName': 'Omdøb',
  'themes.renamed': 'Temaet hedder “{name}”',
  'themes.computed': 'Beregnet navn: {label}',
  'themes.changedMeanwhile':
    'En anden omdøbte temaet imens. Deres navn vises nu; omdøb igen, hvis det skal være dit.',
  'themes.people': { one: 'person', other: 'personer' },
  'themes.sources': { one: '{count} kilde', other: '{count} kilder' },
  'themes.mentions': { one: '{count} omtale', other: '{count} omtaler' },
  'themes.peopleOf': '{people} af {of}',
  'themes.nobodyOpposes': 'Ingen siger det modsatte',
  'themes.oppose': {
    one: '{count} person siger det modsatte',
    other: '{count} personer siger det modsatte',
  },
  'themes.theOthers': 'De andre',
  'themes.quotes': 'Mest typiske først',
  'themes.sentiment': 'middelstemning {mean}',
  'themes.alone': 'Passer ingen steder',
  'themes.aloneText': 'Holdt adskilt med vilje: intet andet siges med disse ord.',
  'themes.aloneNone': 'Intet: hver markering ligner en anden.',
  'themes.one_person': 'Kun én person',
  'themes.onePersonText': 'Sagt mere end én gang, men altid af den samme person.',
  'themes.onePersonNone': 'Intet: mindst to personer står bag hver gruppe.',
};
