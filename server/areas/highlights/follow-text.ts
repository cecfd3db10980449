import { type Anchored, anchorIn } from '../../../core/anchoring/anchor.ts';
import { type Passage, passageAt } from '../../../core/anchoring/passage.ts';
import { type Edit, moveAfter } from '../../../core/anchoring/replace-spans.ts';
import { assert } from '../../../core/kernel/assert.ts';
import type { Change, ChangeListener } from '../../changes.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { findText } from '../sources/index.ts';
import { type Highlight, listAllHighlights, updateHighlight } from './highlights.store.ts';

/**
 * When the text of a source changes, its highlights go to the new one, removed ones too. Those outside every edit
 * keep their exact words. Where words were replaced by a pseudonym they get the new words; where a person corrected
 * the text they are looked for, and a highlight whose words are gone keeps its quote and waits for a place.
 */
export const followText: ChangeListener = async (ctx, changes) => {
  for (const change of changes) {
    if (change.type === 'source.text_replaced') await follow(ctx, change);
  }
};

/** A new text, and what is known of its way there. */
interface NewText {
  readonly sourceId: string;
  readonly version: number;
  readonly text: string;
  readonly edits: readonly Edit[];
  /** The version that is current again. */
  readonly restored: number | null;
}

async function follow(ctx: Context, { projectId, subject }: Change): Promise<void> {
  const { sourceId, textVersion, replaced, corrected, restored } = subject;
  assert(typeof sourceId === 'string' && typeof textVersion === 'number', 'a text was replaced');
  await transact(ctx, async (tx) => {
    const next: NewText = {
      sourceId,
      version: textVersion,
      text: (await findText(tx.db, sourceId, textVersion)) ?? '',
      edits: editsOf(replaced),
      restored: typeof restored === 'number' ? restored : null,
    };
    const all = await listAllHighlights(tx.db, sourceId);
    const counts = corrected
      ? await followCorrection(tx, next, all)
      : await followKnownEdit(tx, next, all);
    await recordChange(tx, {
      type: 'highlight.text_followed',
      projectId: projectId ?? null,
      subject: { sourceId, textVersion, ...counts },
    });
  });
}

async function followKnownEdit(tx: Context, next: NewText, all: readonly Highlight[]) {
  const move = moveAfter(next.edits);
  const current = all.filter(isIn(next.version - 1));
  for (const highlight of current) {
    const passage = passageAt(next.text, move(highlight));
    assert(typeof passage !== 'string', 'a known edit loses no highlight');
    const moved = placed(highlight, passage, next.version);
    await updateHighlight(tx.db, { ...moved, proposal: null, earlier: null });
  }
  // Words that may not be read any more were masked in the text that a lost highlight stands in.
  for (const highlight of all.filter(({ orphanedAt }) => orphanedAt !== null)) {
    const own = await findText(tx.db, next.sourceId, highlight.textVersion);
    const passage = passageAt(own ?? '', highlight);
    if (typeof passage === 'string') continue;
    const { proposal } = highlight;
    await updateHighlight(tx.db, {
      ...highlight,
      ...passage,
      proposal: proposal && { ...proposal, ...spanOf(move(proposal)) },
      revision: highlight.revision + 1,
    });
  }
  return { moved: current.length };
}

async function followCorrection(tx: Context, next: NewText, all: readonly Highlight[]) {
  const counts = { exact: 0, moved: 0, orphaned: 0 };
  const anchorCurrent = anchorIn(next.text, next.edits);
  const anchorLost = anchorIn(next.text, null);
  const concerned = all.filter(
    (highlight) => highlight.orphanedAt !== null || isIn(next.version - 1)(highlight),
  );
  for (const highlight of concerned) {
    const answer =
      wasThere(next, highlight) ??
      (highlight.orphanedAt === null ? anchorCurrent : anchorLost)(highlight);
    counts[answer.kind] += 1;
    await updateHighlight(tx.db, after(tx, next, highlight, answer));
  }
  return counts;
}

/** Where a highlight stood in the very text that is current again. */
function wasThere(next: NewText, highlight: Highlight): Anchored | null {
  if (next.restored === null) return null;
  const place = highlight.orphanedAt === null ? highlight.earlier : highlight;
  if (place?.textVersion !== next.restored) return null;
  if (typeof passageAt(next.text, place) === 'string') return null;
  return { kind: 'exact', span: spanOf(place), score: 1 };
}

function after(tx: Context, next: NewText, highlight: Highlight, answer: Anchored): Highlight {
  if (answer.kind !== 'orphaned') {
    const passage = passageAt(next.text, answer.span);
    assert(typeof passage !== 'string', 'an anchor is a passage');
    const { textVersion, start, end } = highlight;
    const moved = placed(highlight, passage, next.version);
    return { ...moved, orphanedAt: null, proposal: null, earlier: { textVersion, start, end } };
  }
  const best = answer.proposals[0];
  return {
    ...highlight,
    orphanedAt: highlight.orphanedAt ?? tx.now(),
    proposal: best ? { ...best.span, score: best.score } : null,
    earlier: null,
    revision: highlight.revision + 1,
  };
}

function placed(highlight: Highlight, passage: Passage, textVersion: number): Highlight {
  return { ...highlight, ...passage, textVersion, revision: highlight.revision + 1 };
}

const isIn = (version: number) => (highlight: Highlight) =>
  highlight.textVersion === version && highlight.orphanedAt === null;
const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end });

/** Ranges as the change tells them: `start-end-length`. */
function editsOf(replaced: unknown): Edit[] {
  assert(Array.isArray(replaced), 'a change of a text tells its ranges');
  return replaced.map((range) => {
    const [start = 0, end = 0, length = 0] = String(range).split('-').map(Number);
    return { start, end, length };
  });
}
