import { highlights, participants, projects, sources } from '../../../../core/api/index.ts';
import type { Caller } from '../../../support/api.ts';

/** What four people said of two things, freight first. */
export const SAID = {
  P1: ['Frakten dök upp först i sista steget av köpet.', 'Leveransdatumet flyttades två gånger.'],
  P2: ['Jag såg frakten först i sista steget.', 'Datumet för leveransen flyttades utan besked.'],
  P3: [
    'Frakten kom i sista steget, så jag avbröt köpet.',
    'Ingen sa att leveransdatumet flyttades.',
  ],
  P4: ['I sista steget av köpet dök frakten upp.', 'Leveransdatumet flyttades och ingen ringde.'],
};

/** A project in which each person's sentences are highlighted; those about freight are complaints. */
export async function aSaidProject(
  researcher: Caller,
  said: Readonly<Record<string, readonly string[]>> = SAID,
  language: 'sv' | 'en' = 'sv',
) {
  const { id: projectId } = await researcher.call(projects.createProject, {
    body: { name: 'Kontor & Co', language: 'sv', journeyTemplate: 'six-phases' },
  });
  const params = { projectId };
  const { id: studyId } = await researcher.call(projects.createStudy, {
    params,
    body: { name: 'Intervjuer', method: 'interview' },
  });
  const highlightIds: string[] = [];
  const add = async (pseudonym: string, sentences: readonly string[]): Promise<void> => {
    const person = await researcher.call(participants.createParticipant, {
      params,
      body: { pseudonym },
    });
    const text = sentences.join('\n\n');
    const source = await researcher.call(sources.createSource, {
      params,
      body: { studyId, title: pseudonym, text, participantId: person.id, language },
    });
    for (const sentence of sentences) {
      const start = text.indexOf(sentence);
      const made = await researcher.call(highlights.createHighlight, {
        params: { sourceId: source.id },
        body: {
          textVersion: 1,
          start,
          end: start + sentence.length,
          sentiment: sentence.includes('rakten') ? -1 : null,
        },
      });
      highlightIds.push(made.id);
    }
  };
  for (const [pseudonym, sentences] of Object.entries(said)) await add(pseudonym, sentences);
  return { projectId, params, highlightIds, add };
}
