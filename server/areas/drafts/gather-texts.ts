import { setImmediate } from 'node:timers/promises';
import { MASK } from '../../../core/anchoring/mask-spans.ts';
import type { Span } from '../../../core/anchoring/passage.ts';
import type { ParticipantId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { dayOf } from '../../../core/kernel/time.ts';
import { consentHolds } from '../../../core/participants/consent.ts';
import { sentencesIn } from '../../../core/suggestions/sentences.ts';
import { DRAFT_TEXTS_MAX, type DraftScope, type DraftUnit } from '../../../core/themes/drafts.ts';
import { evenlySpaced } from '../../../core/themes/evenly-spaced.ts';
import { contentWords } from '../../../core/themes/features.ts';
import { templateLines } from '../../../core/themes/template-lines.ts';
import type { Context } from '../../context.ts';
import { languageTools } from '../../language/language.ts';
import { listParticipants, type Participant } from '../participants/index.ts';
import { findSpokenText, type SpokenText } from '../sources/index.ts';
import { type DraftText, listHighlightTexts, listSourcesWithin } from './draft-texts.store.ts';

/** What is grouped, and of how much that is a part. */
export interface Gathered {
  readonly texts: readonly DraftText[];
  /** Texts that there are in the sources that were looked through. */
  readonly of: number;
  readonly sources: number;
  readonly ofSources: number;
}

/** Of longer material, evenly spaced sources are read until they have so many words. */
const WORDS_MAX = 1_000_000;

/** Fewer words about a subject tell too little of what a sentence is about. */
const CONTENT_WORDS_MIN = 3;

/** The words within a scope that may be grouped, evenly spaced where there are too many. */
export async function gatherTexts(
  ctx: Context,
  projectId: string,
  unit: DraftUnit,
  scope: DraftScope,
): Promise<Gathered> {
  const found =
    unit === 'highlights'
      ? await gatherHighlights(ctx, projectId, scope)
      : await gatherSentences(ctx, projectId, scope);
  return { ...found, texts: someOf(found.texts, DRAFT_TEXTS_MAX) };
}

async function gatherHighlights(
  ctx: Context,
  projectId: string,
  scope: DraftScope,
): Promise<Gathered> {
  const texts = await listHighlightTexts(ctx.db, projectId, scope);
  const sources = new Set(texts.map(({ passage }) => passage.sourceId)).size;
  return { texts, of: texts.length, sources, ofSources: sources };
}

/** One source after the other, and between two people are answered. */
async function gatherSentences(
  ctx: Context,
  projectId: string,
  scope: DraftScope,
): Promise<Gathered> {
  const studyId = scope.kind === 'study' ? scope.id : null;
  const all = await listSourcesWithin(ctx.db, projectId, studyId);
  const words = all.reduce((sum, source) => sum + source.words, 0);
  const most = Math.max(1, Math.floor((all.length * WORDS_MAX) / Math.max(WORDS_MAX, words)));
  const chosen = someOf(all, most);
  const people = await speakersOf(ctx, projectId, scope);
  const texts: DraftText[] = [];
  for (const { id } of chosen) {
    const source = await findSpokenText(ctx.db, id);
    if (source) texts.push(...sentencesOf(source, people));
    await setImmediate();
  }
  const spoken = withoutTemplates(texts, chosen.length);
  return { texts: spoken, of: spoken.length, sources: chosen.length, ofSources: all.length };
}

/** What note-takers wrote beforehand is alike in all sources, and nobody said it. */
function withoutTemplates(texts: readonly DraftText[], sources: number): readonly DraftText[] {
  const read = texts.map(({ text, passage }) => ({ text, sourceId: passage.sourceId }));
  const isTemplate = templateLines(read, sources);
  return texts.filter(({ text }) => !isTemplate(text));
}

function someOf<Item>(items: readonly Item[], most: number): readonly Item[] {
  return evenlySpaced(items.length, most).flatMap((row) => items[row] ?? []);
}

/** Who is who in a project, and whose words may be looked at. */
interface Speakers {
  readonly byPseudonym: ReadonlyMap<string, ParticipantId>;
  /** Null is somebody unknown. */
  isAsked(participantId: ParticipantId | null): boolean;
}

async function speakersOf(ctx: Context, projectId: string, scope: DraftScope): Promise<Speakers> {
  const people = await listParticipants(ctx.db, projectId);
  const today = dayOf(ctx.now());
  const isOfScope = ({ personaIds }: Participant): boolean =>
    scope.kind !== 'persona' || personaIds.some((id) => id === scope.id);
  const asked = new Set(
    people
      // What somebody did not agree to, or takes back, can become no evidence.
      .filter(({ consent, consentExpiresOn }) => consentHolds(consent, consentExpiresOn, today))
      .filter(isOfScope)
      .map(({ id }) => id),
  );
  return {
    byPseudonym: new Map(people.map(({ pseudonym, id }) => [pseudonym, id])),
    isAsked: (id) => (id === null ? scope.kind !== 'persona' : asked.has(id)),
  };
}

/** Sentences of those who are asked for; in a session of several, whoever is named as the speaker. */
function sentencesOf(source: SpokenText, people: Speakers): DraftText[] {
  const { sourceId, textVersion, language, body } = source;
  return source.spans.flatMap((span) => {
    const named = people.byPseudonym.get(span.speaker ?? '');
    const participantId = named ?? source.participantId;
    if (!people.isAsked(participantId)) return [];
    return sentencesIn(body, span, language)
      .map((sentence) => withoutQuotationMarks(body, sentence))
      .map(({ start, end }) => ({
        text: body.slice(start, end),
        language,
        passage: { sourceId, textVersion, start, end, participantId, highlightId: null },
      }))
      .filter(({ text }) => !text.includes(MASK) && saysSomething(text, language));
  });
}

/** "That's what I said" is like many sentences, and about nothing. */
function saysSomething(text: string, language: LanguageCode): boolean {
  return new Set(contentWords(text, languageTools(language))).size >= CONTENT_WORDS_MIN;
}

/** Note-takers put what was said in quotation marks, often over several sentences. */
function withoutQuotationMarks(body: string, { start, end }: Span): Span {
  const words = body.slice(start, end);
  const before = /^["“”„«»]+\s*/u.exec(words)?.[0].length ?? 0;
  const after = /\s*["“”„«»]+$/u.exec(words)?.[0].length ?? 0;
  return before + after < words.length
    ? { start: start + before, end: end - after }
    : { start, end };
}
