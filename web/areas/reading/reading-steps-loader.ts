import type { Span } from '../../../core/anchoring/passage.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import { changeTag, createTag } from '../../api/codebook.ts';
import {
  changeHighlight,
  createHighlight,
  moveHighlight,
  removeHighlight,
  restoreHighlight,
  setHighlightTags,
} from '../../api/highlights.ts';
import { linkEvidence, removeEvidence } from '../../api/hypotheses.ts';
import type { EvidenceDto, HighlightDto, TagDto } from '../../api/types.ts';
import type { HighlightPatch } from './card-events.ts';
import type { ReadingData } from './reading-loader.ts';

/** One thing that was done, and how to take it back. Both can be called in turn, as often as wanted. */
export interface Step {
  /** What happened, for the toast. */
  readonly text: string;
  readonly run: () => Promise<void>;
  readonly revert: () => Promise<void>;
}

/** A step that makes a highlight, or acts on one. */
export interface HighlightStep extends Step {
  /** Known once it ran. */
  readonly highlightId: () => string | undefined;
}

/** What the steps read and write: the page's data. */
export interface ReadingStore {
  readonly data: () => ReadingData;
  readonly set: (data: ReadingData) => void;
}

/** Marks a passage. Taking it back removes the highlight, doing it again restores the same one. */
export function markStep(
  store: ReadingStore,
  text: string,
  span: Span,
  more: { readonly tagIds?: readonly TagId[] } & HighlightPatch = {},
): HighlightStep {
  let made: string | undefined;
  const { source } = store.data();
  const { tagIds = [], ...details } = more;
  return {
    text,
    highlightId: () => made,
    run: async () => {
      const highlight = made
        ? await restoreHighlight(made)
        : await createHighlight(source.id, {
            ...details,
            textVersion: source.textVersion,
            start: span.start,
            end: span.end,
            tagIds: [...tagIds],
          });
      made = highlight.id;
      putHighlight(store, highlight);
    },
    revert: async () => {
      if (made) await removeHighlight(made);
      dropHighlight(store, made);
    },
  };
}

/** Gives a highlight exactly these tags. */
export function tagsStep(
  store: ReadingStore,
  text: string,
  highlightId: string,
  tagIds: readonly TagId[],
): HighlightStep {
  const before = requireHighlight(store, highlightId).tagIds;
  const give = async (ids: readonly TagId[]): Promise<void> => {
    const { revision } = requireHighlight(store, highlightId);
    putHighlight(store, await setHighlightTags(highlightId, { revision, tagIds: [...ids] }));
  };
  return {
    text,
    highlightId: () => highlightId,
    run: () => give(tagIds),
    revert: () => give(before),
  };
}

/** Changes note, sentiment, key quote, participant or finding. */
export function editStep(
  store: ReadingStore,
  text: string,
  highlightId: string,
  patch: HighlightPatch,
): HighlightStep {
  const before = requireHighlight(store, highlightId);
  const kept = Object.fromEntries(
    Object.keys(patch).map((key) => [key, before[key as keyof HighlightPatch]]),
  ) as HighlightPatch;
  const edit = async (change: HighlightPatch): Promise<void> => {
    const { revision } = requireHighlight(store, highlightId);
    putHighlight(store, await changeHighlight(highlightId, { revision, ...change }));
  };
  return {
    text,
    highlightId: () => highlightId,
    run: () => edit(patch),
    revert: () => edit(kept),
  };
}

/** Moves the ends of a highlight. */
export function moveStep(
  store: ReadingStore,
  text: string,
  highlightId: string,
  span: Span,
): HighlightStep {
  const { start, end } = requireHighlight(store, highlightId);
  const move = async (to: Span): Promise<void> => {
    const { revision, textVersion } = requireHighlight(store, highlightId);
    const body = { revision, textVersion, start: to.start, end: to.end };
    putHighlight(store, await moveHighlight(highlightId, body));
  };
  return {
    text,
    highlightId: () => highlightId,
    run: () => move(span),
    revert: () => move({ start, end }),
  };
}

/** Removes a highlight; its tags and links come back with it. */
export function removeStep(store: ReadingStore, text: string, highlightId: string): Step {
  return {
    text,
    run: async () => {
      await removeHighlight(highlightId);
      dropHighlight(store, highlightId);
    },
    revert: async () => putHighlight(store, await restoreHighlight(highlightId)),
  };
}

/** Links a highlight to a hypothesis, or rates the link anew. */
export function linkStep(
  store: ReadingStore,
  text: string,
  highlightId: string,
  hypothesisId: string,
  direction: EvidenceDto['direction'],
): HighlightStep {
  const find = () =>
    store
      .data()
      .evidence.find(
        (each) => each.highlightId === highlightId && each.hypothesisId === hypothesisId,
      );
  const before = find()?.direction;
  const link = async (rated: EvidenceDto['direction']): Promise<void> => {
    const { id } = requireHighlight(store, highlightId);
    putEvidence(store, await linkEvidence(hypothesisId, { highlightId: id, direction: rated }));
  };
  return {
    text,
    highlightId: () => highlightId,
    run: () => link(direction),
    revert: async () => {
      if (before !== undefined) await link(before);
      else await unlink(store, find());
    },
  };
}

/** Removes a link to a hypothesis. */
export function unlinkStep(store: ReadingStore, text: string, evidence: EvidenceDto): Step {
  return {
    text,
    run: () => unlink(store, evidence),
    revert: async () => {
      const { hypothesisId, highlightId, direction, tier, role } = evidence;
      const { leadingQuestion, secondHand } = evidence;
      const body = { highlightId, direction, tier, role, leadingQuestion, secondHand };
      putEvidence(store, await linkEvidence(hypothesisId, body));
    },
  };
}

/**
 * Creates a code and then does something with it. Taking it back archives the code, so that a slip of the
 * finger does not stay in the codebook.
 */
export function codeStep(
  store: ReadingStore,
  name: string,
  then: (tagId: TagId) => HighlightStep,
): HighlightStep {
  let tag: TagDto | undefined;
  let after: HighlightStep | undefined;
  const { projectId } = store.data().source;
  return {
    get text() {
      return after?.text ?? name;
    },
    highlightId: () => after?.highlightId(),
    run: async () => {
      tag = tag
        ? await changeTag(tag.id, { revision: tag.revision, archived: false })
        : await createTag(projectId, { kind: 'code', name });
      putTag(store, tag);
      after ??= then(tag.id);
      await after.run();
    },
    revert: async () => {
      await after?.revert();
      if (tag) tag = await changeTag(tag.id, { revision: tag.revision, archived: true });
      if (tag) putTag(store, tag);
    },
  };
}

async function unlink(store: ReadingStore, evidence: EvidenceDto | undefined): Promise<void> {
  if (!evidence) return;
  await removeEvidence(evidence.id);
  const data = store.data();
  store.set({ ...data, evidence: data.evidence.filter(({ id }) => id !== evidence.id) });
}

function requireHighlight(store: ReadingStore, highlightId: string): HighlightDto {
  const found = store.data().highlights.find(({ id }) => id === highlightId);
  if (!found) throw new Error(`The highlight ${highlightId} is not in this text.`);
  return found;
}

function putHighlight(store: ReadingStore, highlight: HighlightDto): void {
  const data = store.data();
  store.set({ ...data, highlights: withOne(data.highlights, highlight) });
}

function dropHighlight(store: ReadingStore, highlightId: string | undefined): void {
  const data = store.data();
  store.set({ ...data, highlights: data.highlights.filter(({ id }) => id !== highlightId) });
}

function putEvidence(store: ReadingStore, evidence: EvidenceDto): void {
  const data = store.data();
  store.set({ ...data, evidence: withOne(data.evidence, evidence) });
}

function putTag(store: ReadingStore, tag: TagDto): void {
  const data = store.data();
  store.set({ ...data, tags: withOne(data.tags, tag) });
}

function withOne<T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] {
  return all.some(({ id }) => id === one.id)
    ? all.map((each) => (each.id === one.id ? one : each))
    : [...all, one];
}
