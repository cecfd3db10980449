import type { Catalogue } from '../catalogue.ts';

/** What people say about a hypothesis. */
export const comments = {
  'comments.title': 'Comments',
  'comments.new': 'Write a comment',
  'comments.hint': 'Everybody in the project reads it. It changes no verdict.',
  'comments.send': 'Comment',
  'comments.change': 'Change comment',
  'comments.remove': 'Take away',
  'comments.removeOf': 'Take away the comment of {name}',
  'comments.edited': '{date}, changed since',
  'comments.wasWritten': 'Commented',
  'comments.wasChanged': 'Comment changed',
  'comments.wasRemoved': 'The comment is taken away',
  'comments.wasBroughtBack': 'The comment is back',
} as const satisfies Catalogue;
