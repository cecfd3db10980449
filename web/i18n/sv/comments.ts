import type { Translation } from '../catalogue.ts';
import type { comments as en } from '../en/comments.ts';

export const comments: Translation<typeof en> = {
  'comments.title': 'Kommentarer',
  'comments.new': 'Skriv en kommentar',
  'comments.hint': 'Alla i projektet läser den. Den ändrar inget utfall.',
  'comments.send': 'Kommentera',
  'comments.change': 'Ändra kommentaren',
  'comments.remove': 'Ta bort',
  'comments.removeOf': 'Ta bort kommentaren från {name}',
  'comments.edited': '{date}, ändrad sedan dess',
  'comments.wasWritten': 'Kommenterade',
  'comments.wasChanged': 'Ändrade kommentaren',
  'comments.wasRemoved': 'Kommentaren är borttagen',
  'comments.wasBroughtBack': 'Kommentaren är tillbaka',
};
