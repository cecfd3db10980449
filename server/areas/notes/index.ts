/** The notes area: notes on sources, themes and participants, and all that people wrote as a note in one list. */
export { followThemes } from './follow-themes.ts';
export { forgetWordsInNotes, listNotesAbout, maskRemovedNote } from './forget-words.service.ts';
export { mountNotes } from './notes.routes.ts';
export { allNotes, type NotesSearch } from './notes.service.ts';
export { turnNote, writeNote } from './written-notes.service.ts';
export { listNotesOn, reassignNotes } from './written-notes.store.ts';
