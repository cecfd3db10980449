import type { Translation } from '../catalogue.ts';
import type { drafts as en } from '../en/drafts.ts';

/** Drafts of themes: groups of what was said, before anybody has made a theme of them. */
export const drafts: Translation<typeof en> = {
  'drafts.title': 'Find temaer i det, der er sagt',
  'drafts.open': 'Find i det, der er sagt',
  'drafts.lead':
    'Det, som flere siger, bliver grupperet på denne computer, også hvor ingen har markeret noget. Intet bliver til et tema, og intet tæller, før du beholder det.',
  'drafts.failed': 'Udkastene kunne ikke hentes',
  'drafts.what': 'Hvad der grupperes',
  'drafts.unit.sentences': 'Hvad deltagerne har sagt',
  'drafts.unit.highlights': 'Markeringer',
  'drafts.within': 'Inden for',
  'drafts.scope.project': 'Hele projektet',
  'drafts.scope.study': 'Studie: {name}',
  'drafts.scope.persona': 'Persona: {name}',
  'drafts.scope.phase': 'Fase: {name}',
  'drafts.scope.hypothesis': 'Hypotese: {name}',
  'drafts.scopeGone': 'noget, der ikke længere findes',
  'drafts.find': 'Find',
  'drafts.finding': 'Leder efter det, som flere siger',
  'drafts.runFailed': 'Der blev ikke fundet noget.',
  'drafts.tooLittle':
    'Her er færre end seks sætninger eller markeringer. Led inden for mere, eller tilføj kilder.',
  'drafts.earlier': 'Det, der er ledt igennem',
  'drafts.none': 'Der er ikke ledt efter noget endnu',
  'drafts.noneText':
    'Vælg, hvad der skal grupperes og hvor, og tryk på Find. Det tager nogle sekunder for et studie med ti interviews.',
  'drafts.nothing': 'Her siger ingen det samme som en anden',
  'drafts.nothingText':
    'Hver gruppe skal have mindst to personer. Led inden for mere, eller flyt skyderen.',
  'drafts.of.sentences': { one: '{count} sætning', other: '{count} sætninger' },
  'drafts.of.highlights': { one: '{count} markering', other: '{count} markeringer' },
  'drafts.ofSources': { one: 'fra {count} kilde', other: 'fra {count} kilder' },
  'drafts.someOf': 'Jævnt fordelt blandt {of}.',
  'drafts.someSources': 'Kilderne er jævnt fordelt blandt {of}.',
  'drafts.foundWhen': 'Fundet {when}.',
  'drafts.count': { one: '{count} gruppe', other: '{count} grupper' },
  'drafts.outdated': {
    one: '{count} tekststed er udeladt: teksten er rettet eller lagt væk siden. Led igen for at se det.',
    other:
      '{count} tekststeder er udeladt: teksterne er rettet eller lagt væk siden. Led igen for at se dem.',
  },
  'drafts.group': 'Gruppe',
  'drafts.unnamed': 'Intet navn passer',
  'drafts.draft': 'Udkast',
  'drafts.kept': 'Beholdt som tema',
  'drafts.keep': {
    one: 'Behold {count} citat som tema',
    other: 'Behold {count} citater som tema',
  },
  'drafts.keeping': 'Beholder',
  'drafts.isTheme': 'Det er et tema nu.',
  'drafts.toTheme': 'Åbn temaet',
  'drafts.becameTheme': {
    one: '»{name}« er et tema nu, med {count} citat',
    other: '»{name}« er et tema nu, med {count} citater',
  },
  'drafts.alreadyKept': 'Nogen har allerede gjort denne gruppe til et tema.',
  'drafts.wasCorrected':
    'Teksten til et af citaterne er rettet siden. Led igen, og behold så gruppen.',
  'drafts.gone':
    'Dette udkast findes ikke længere: noget blev fundet på ny i mellemtiden. Se på det nyeste.',
  'drafts.keptApart':
    'Nogle af sætningerne holdes adskilt: nogen har sagt, at de ikke hører sammen. Lad en af dem være udenfor.',
  'drafts.newer': 'Der er fundet nye grupper.',
  'drafts.showNewer': 'Vis dem',
};
