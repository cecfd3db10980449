import type { Catalogue } from '../catalogue.ts';

/** The notes of a project. */
export const notes = {
  'notes.title': 'Notes',
  'notes.failed': 'The notes could not be loaded',
  'notes.search': 'Search notes',
  'notes.on': 'Written on',
  'notes.onAll': 'On everything',
  'notesOn.highlight': 'On highlights',
  'notesOn.hypothesis': 'On hypotheses',
  'notesOn.tag': 'On merged tags',
  'notes.author': 'By',
  'notes.empty': 'No notes yet',
  'notes.emptyText':
    'What you note on a highlight, what is said of a hypothesis, and why you set a verdict, decide something or merge tags, is gathered here.',
  'notes.noMatch': 'No note fits',
  'notes.withheld': {
    one: '{count} more note is not shown: consent',
    other: '{count} more notes are not shown: consent',
  },
  'notes.mergedInto': '{name}, merged into {into}',
  'notes.saidBy': '{name} in {source}',
  'notesKind.highlight': 'On a highlight',
  'notesKind.override': 'Verdict set by hand',
  'notesKind.decision': 'Decision',
  'notesKind.confidence': 'Confidence set by hand: {part}',
  'notesKind.comment': 'Comment',
  'notesKind.merge': 'Tags merged',
} as const satisfies Catalogue;
