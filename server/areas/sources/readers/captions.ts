import { findSpeakers } from '../../../../core/sources/speakers.ts';
import type { TextDocument } from '../../../../core/sources/document.ts';
import { DocumentWriter } from './document-writer.ts';

/** What one person says in one cue. */
export interface Utterance {
  readonly speaker: string | null;
  readonly text: string;
  readonly timeMs: number;
}

/**
 * Lays captions out: a block for each utterance, with its time; those of one speaker in a row are lines of one
 * turn. Some tools write `Karin: …` in the cue instead of a voice tag; such a label becomes the speaker where
 * it comes back or has the form of a participant's number, and counts until the next one.
 */
export function layOutCaptions(utterances: readonly Utterance[]): TextDocument {
  const writer = new DocumentWriter();
  for (const { speaker, text, timeMs } of withSpeakers(utterances)) {
    writer.write({ speaker, timeMs }, [{ text }]);
  }
  return writer.finish();
}

function withSpeakers(utterances: readonly Utterance[]): readonly Utterance[] {
  if (utterances.some(({ speaker }) => speaker !== null)) return utterances;
  const labels = findSpeakers(utterances.map(({ text }) => text));
  let speaker: string | null = null;
  return utterances.map((utterance) => {
    const label = labels.labelOf(utterance.text);
    speaker = label?.speaker.name ?? speaker;
    return { ...utterance, speaker, text: utterance.text.slice(label?.length ?? 0).trim() };
  });
}
