import type { Translation } from '../catalogue.ts';
import type { comments as en } from '../en/comments.ts';

export const comments: Translation<typeof en> = {
  'comments.title': 'Kommentarer',
  'comments.new': 'Skriv en kommentar',
  'comments.hint': 'Alle i projektet læser den. Den ændrer intet udfald.',
  'comments.send': 'Kommentér',
  'comments.change': 'Ret kommentaren',
  'comments.remove': 'Fjern',
  'comments.removeOf': 'Fjern kommentaren fra {name}',
  'comments.edited': '{date}, rettet siden',
  'comments.wasWritten': 'Kommenterede',
  'comments.wasChanged': 'Rettede kommentaren',
  'comments.wasRemoved': 'Kommentaren er fjernet',
  'comments.wasBroughtBack': 'Kommentaren er tilbage',
};
