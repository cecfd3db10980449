import { assert } from '../../../core/kernel/assert.ts';
import type { ParticipantId, ProjectId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { Context } from '../../context.ts';
import { writeNote } from '../notes/index.ts';
import type { Source } from '../sources/index.ts';
import type { ExampleNote } from './example-files.ts';

/** What notes of the example are on, by the keys of its files. */
interface Known {
  readonly projectId: ProjectId;
  readonly language: LanguageCode;
  readonly sources: ReadonlyMap<string, Source>;
  readonly participants: ReadonlyMap<string, ParticipantId>;
}

/** Writes a note on a source or a participant of the example. */
export async function makeNote(tx: Context, made: Known, { on, text }: ExampleNote): Promise<void> {
  const thing =
    'source' in on
      ? { on: 'source' as const, id: made.sources.get(on.source)?.id }
      : { on: 'participant' as const, id: made.participants.get(on.participant) };
  const { id } = thing;
  assert(id !== undefined, 'the thing of a note is in the example');
  await writeNote(tx, made.projectId, { thing: { ...thing, id }, text: text[made.language] });
}
