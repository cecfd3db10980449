import { seededRandom } from '../core/kernel/random.ts';
import type { Served } from './served.ts';
import { generateTranscripts } from './transcripts.ts';

/** A passage and the colour that it is painted in. */
export interface MarkedPassage {
  readonly start: number;
  readonly end: number;
  /** 1 … 12. */
  readonly hue: number;
}

/** An interview in the product, with highlights on it. */
export interface MarkedInterview {
  /** Its page. */
  readonly path: string;
  /** As the product keeps it. */
  readonly text: string;
  readonly passages: readonly MarkedPassage[];
}

const CODES = 12;
/** Clients that mark at once; more would only queue. */
const MARKERS = 4;
/** Characters of a passage: from a few words to some sentences. */
const LENGTHS = [20, 300] as const;

/**
 * Makes a project with one interview of about so many words and marks passages all over it, each with one of
 * twelve codes, through the endpoints that the reading view uses. The same numbers give the same marks.
 */
export async function aMarkedInterview(
  served: Served,
  { words, highlights }: { readonly words: number; readonly highlights: number },
): Promise<MarkedInterview> {
  const project = await served.call<{ id: string }>('POST', '/api/projects', {
    ...{ name: 'Reader', language: 'en', journeyTemplate: 'six-phases' },
  });
  const add = <Answer>(what: string, body: object): Promise<Answer> =>
    served.call<Answer>('POST', `/api/projects/${project.id}/${what}`, body);
  const codes: { readonly id: string; readonly hue: number }[] = [];
  for (let index = 0; index < CODES; index += 1)
    codes.push(await add('tags', { kind: 'code', name: `Code ${index + 1}`, hue: index + 1 }));
  const study = await add<{ id: string }>('studies', { name: 'Interviews', method: 'interview' });
  const [transcript] = generateTranscripts(1, words);
  const { id } = await add<{ id: string }>('sources', {
    ...{ studyId: study.id, title: 'A long interview', heldOn: '2026-03-02' },
    text: new TextDecoder().decode(transcript?.bytes),
  });
  const { text } = await served.call<{ text: string }>('GET', `/api/sources/${id}`);
  const waiting = draw(text.length, highlights);
  const mark = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { start, end, hue } = next;
      const code = codes[hue - 1];
      if (!code) continue;
      await served.call('POST', `/api/sources/${id}/highlights`, {
        ...{ textVersion: 1, start, end, tagIds: [code.id] },
      });
    }
  };
  const passages = [...waiting];
  await Promise.all(Array.from({ length: MARKERS }, mark));
  return { path: `/projects/${project.id}/sources/${id}`, text, passages };
}

function draw(length: number, count: number): MarkedPassage[] {
  const random = seededRandom(count);
  const [least, most] = LENGTHS;
  return Array.from({ length: count }, () => {
    const start = Math.floor(random() * (length - most));
    // Squared: most passages are short.
    const end = start + least + Math.floor(random() ** 2 * (most - least));
    return { start, end, hue: 1 + Math.floor(random() * CODES) };
  });
}
