/** The notes area: what people wrote about highlights, hypotheses and tags, in one list. */
export { mountNotes } from './notes.routes.ts';
export { allNotes, type NotesSearch } from './notes.service.ts';
