import type { Catalogue } from '../catalogue.ts';

/** Drafts of themes: groups of what was said, before anybody has made a theme of them. */
export const drafts = {
  'drafts.title': 'Find themes in what was said',
  'drafts.open': 'Find in what was said',
  'drafts.lead':
    'What people say alike is grouped, on this machine, also where nobody has marked a word. Nothing becomes a theme, and nothing counts, until you keep it.',
  'drafts.failed': 'The drafts could not be loaded',
  'drafts.what': 'What is grouped',
  'drafts.unit.sentences': 'What participants said',
  'drafts.unit.highlights': 'Highlights',
  'drafts.within': 'Within',
  'drafts.scope.project': 'The whole project',
  'drafts.scope.study': 'Study: {name}',
  'drafts.scope.persona': 'Persona: {name}',
  'drafts.scope.phase': 'Phase: {name}',
  'drafts.scope.hypothesis': 'Hypothesis: {name}',
  'drafts.scopeGone': 'something that is no more',
  'drafts.find': 'Find',
  'drafts.finding': 'Finding what people say alike',
  'drafts.runFailed': 'Nothing was found.',
  'drafts.tooLittle':
    'There are fewer than six sentences or highlights here. Look within more, or add sources.',
  'drafts.earlier': 'What was looked at',
  'drafts.none': 'Nothing was looked for yet',
  'drafts.noneText':
    'Choose what to group and where, then press Find. It takes a few seconds for a study of ten interviews.',
  'drafts.nothing': 'Nobody says the same as somebody else here',
  'drafts.nothingText':
    'Each group needs at least two people. Look within more, or move the slider.',
  'drafts.of.sentences': { one: '{count} sentence', other: '{count} sentences' },
  'drafts.of.highlights': { one: '{count} highlight', other: '{count} highlights' },
  'drafts.ofSources': { one: 'of {count} source', other: 'of {count} sources' },
  'drafts.someOf': 'Evenly spaced among {of}.',
  'drafts.someSources': 'The sources are evenly spaced among {of}.',
  'drafts.foundWhen': 'Found {when}.',
  'drafts.count': { one: '{count} group', other: '{count} groups' },
  'drafts.outdated': {
    one: '{count} passage is left out: its text was corrected or put away since. Find again to see it.',
    other:
      '{count} passages are left out: their texts were corrected or put away since. Find again to see them.',
  },
  'drafts.group': 'Group',
  'drafts.unnamed': 'No name fits',
  'drafts.draft': 'Draft',
  'drafts.kept': 'Kept as a theme',
  'drafts.keep': {
    one: 'Keep {count} quote as a theme',
    other: 'Keep {count} quotes as a theme',
  },
  'drafts.keeping': 'Keeping',
  'drafts.isTheme': 'This is a theme now.',
  'drafts.toTheme': 'Open the theme',
  'drafts.becameTheme': {
    one: '“{name}” is a theme now, with {count} quote',
    other: '“{name}” is a theme now, with {count} quotes',
  },
  'drafts.alreadyKept': 'Somebody made a theme of this group already.',
  'drafts.wasCorrected':
    'The text of one of these was corrected since. Find again, then keep the group.',
  'drafts.gone':
    'This draft is no more: something was found anew meanwhile. Look at the newest one.',
  'drafts.keptApart':
    'Some of these sentences are kept apart: somebody said that they do not belong together. Leave one of them out.',
  'drafts.newer': 'New groups were found.',
  'drafts.showNewer': 'Show them',
} as const satisfies Catalogue;
