import type { NoteDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import type { IconName } from '../../ui/icons.ts';

type Subject = NoteDto['subject'];

/** What kind of note it is, in words. */
export function kindWords(subject: Subject): string {
  if (subject.kind !== 'confidence') return msg(`notesKind.${subject.kind}`);
  return msg('notesKind.confidence', { part: msg(`confidencePart.${subject.component}`) });
}

/** What a note is on, by its name. */
export function subjectName(subject: Subject): string {
  switch (subject.kind) {
    case 'highlight':
      return subject.quote;
    case 'source':
      return subject.title;
    case 'theme':
      return subject.isGone ? msg('notes.goneTheme', { name: subject.label }) : subject.label;
    case 'participant':
      return subject.pseudonym;
    case 'merge':
      return msg('notes.mergedInto', { name: subject.name, into: subject.into });
    default:
      return `H${subject.number} ${subject.statement}`;
  }
}

/** Where a note leads: to the very words, the part of the hypothesis, or the tag. */
export function subjectHref(projectId: string, subject: Subject): string {
  const project = `/projects/${projectId}`;
  switch (subject.kind) {
    case 'highlight':
      return `${project}/sources/${subject.sourceId}#${subject.highlightId}`;
    case 'source':
      return `${project}/sources/${subject.sourceId}#notes`;
    case 'theme':
      return subject.isGone ? `${project}/themes` : `${project}/themes?theme=${subject.themeId}`;
    case 'participant':
      return `${project}/participants/${subject.participantId}`;
    case 'merge': {
      const query = new URLSearchParams({ kind: subject.tagKind, q: subject.name, archived: '1' });
      return `${project}/codebook?${query.toString()}`;
    }
    case 'decision':
      return `${project}/hypotheses/${subject.hypothesisId}#decision`;
    case 'comment':
      return `${project}/hypotheses/${subject.hypothesisId}#comments`;
    default:
      return `${project}/hypotheses/${subject.hypothesisId}#verdict`;
  }
}

/** The icon of what a note is on. */
export const SUBJECT_ICONS: Readonly<Record<Subject['kind'], IconName>> = {
  highlight: 'quote',
  source: 'file-text',
  theme: 'layers',
  participant: 'user',
  override: 'flask-conical',
  decision: 'flag',
  confidence: 'gauge',
  comment: 'message-square',
  merge: 'git-merge',
};
