import { MASK, maskSpans } from '../../../core/anchoring/mask-spans.ts';
import type { Span } from '../../../core/anchoring/passage.ts';
import type { TheirWords } from '../../../core/participants/their-words.ts';
import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { InterferenceError } from '../../db/interference.ts';
import type { Highlight } from './highlight.ts';
import { listAllHighlights, updateHighlight } from './highlights.store.ts';

/** Whose words of a source are taken away. */
export interface HighlightMasking {
  readonly projectId: string;
  readonly sourceId: string;
  readonly participantId: string;
  /** What was masked, by text version. */
  readonly spans: ReadonlyMap<number, readonly Span[]>;
  readonly theirs: TheirWords;
}

/**
 * Masks the quotes of a source where its text was masked, removed highlights too, and copies of the words in notes
 * on them. Their offsets, tags and links stay.
 *
 * @returns How many highlights lost words.
 */
export async function maskHighlights(tx: Context, masking: HighlightMasking): Promise<number> {
  let masked = 0;
  for (const before of await listAllHighlights(tx.db, masking.sourceId)) {
    const after = { ...before, ...withoutWords(before, masking) };
    const changed = (['quote', 'prefix', 'suffix', 'note', 'task'] as const).some(
      (field) => after[field] !== before[field],
    );
    if (!changed) continue;
    const stored = await updateHighlight(tx.db, { ...after, revision: before.revision + 1 });
    if (!stored) throw new InterferenceError();
    masked += 1;
  }
  await recordChange(tx, {
    type: 'highlight.masked',
    projectId: masking.projectId,
    subject: { sourceId: masking.sourceId, masked },
  });
  return masked;
}

function withoutWords(highlight: Highlight, { participantId, spans, theirs }: HighlightMasking) {
  const { start, end, prefix, suffix, quote } = highlight;
  const here = spans.get(highlight.textVersion) ?? [];
  const isTheirs = highlight.participantId === participantId;
  const quoteAfter = isTheirs ? maskAll(quote) : maskShifted(quote, here, start);
  const touched = quoteAfter !== quote;
  const own = isTheirs || touched;
  // Nobody can change what was removed, or decide whether a word in it is a name.
  const copiesIn = highlight.removedAt ? theirs.tracesIn : theirs.copiesIn;
  return {
    quote: quoteAfter,
    prefix: maskShifted(prefix, here, start - prefix.length),
    suffix: maskShifted(suffix, here, end),
    note: own ? withoutCopies(highlight.note, copiesIn, quote) : highlight.note,
    task: own && highlight.task ? withoutCopies(highlight.task, copiesIn, quote) : highlight.task,
  };
}

const maskAll = (text: string): string => text.replaceAll(/[^\n]/g, MASK);

/** Masks a piece of a text that begins at an offset of it. */
function maskShifted(piece: string, spans: readonly Span[], offset: number): string {
  return maskSpans(
    piece,
    spans
      .map(({ start, end }) => ({
        start: Math.max(0, start - offset),
        end: Math.min(piece.length, end - offset),
      }))
      .filter(({ start, end }) => start < end),
  );
}

/** A note is the researcher's, but for what it repeats: runs of their words, whole quotes, and its own quote. */
function withoutCopies(text: string, copiesIn: TheirWords['copiesIn'], quote: string): string {
  const lower = text.toLowerCase();
  const words = quote.trim().toLowerCase();
  const own: Span[] = [];
  for (let at = lower.indexOf(words); words && at >= 0; at = lower.indexOf(words, at + 1)) {
    own.push({ start: at, end: at + words.length });
  }
  return maskSpans(text, [...copiesIn(text, 2), ...own]);
}
