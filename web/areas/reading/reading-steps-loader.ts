import type { Span } from '../../../core/anchoring/passage.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import { getCodebook } from '../../api/codebook.ts';
import {
  confirmTags,
  createHighlight,
  getHighlight,
  removeHighlight,
  setHighlightTags,
} from '../../api/highlights.ts';
import { isChangedMeanwhile } from '../../app/save-asking.ts';
import { changeEvidence, linkEvidence, removeEvidence } from '../../api/hypotheses.ts';
import { listLeadingOfSource } from '../../api/leading-questions.ts';
import type { EvidenceDto, HighlightDto, LeadingProposalDto } from '../../api/types.ts';
import type { HighlightPatch } from './card-events.ts';
import type { BvLinkPicked } from './picker-events.ts';
import type { ReadingData } from './reading-loader.ts';

/** One thing to do. The server keeps how to take it back. */
export interface Step {
  /** What happened, for the toast. */
  readonly text: string;
  /** @returns The highlight that it was about, if there still is one. */
  readonly run: () => Promise<string | undefined>;
  /** The tag that is given, if it is about one. */
  readonly tagId?: string;
}

/** What the steps read and write: the page's data. */
export interface ReadingStore {
  readonly data: () => ReadingData;
  readonly set: (data: ReadingData) => void;
  /** What was done lies on another text than the one that is shown: somebody corrected it meanwhile. */
  readonly onOtherText: () => void;
  /** The page, where somebody is asked who wrote at the same time as another. */
  readonly page: HTMLElement;
}

/** Tags of the codebook, and codes that it does not have yet. */
export interface GivenTags {
  readonly tagIds?: readonly TagId[];
  readonly newCodes?: readonly string[];
}

/** Marks a passage. */
export function markStep(
  store: ReadingStore,
  text: string,
  span: Span,
  more: GivenTags & HighlightPatch = {},
): Step {
  const { source } = store.data();
  const { tagIds = [], newCodes = [], ...details } = more;
  return {
    text,
    run: async () => {
      const highlight = await createHighlight(source.id, {
        ...details,
        textVersion: source.textVersion,
        start: span.start,
        end: span.end,
        tagIds: [...tagIds],
        newCodes: [...newCodes],
      });
      await learnCodes(store, newCodes);
      return putHighlight(store, highlight);
    },
  };
}

/** Gives a highlight these tags; what others gave or took meanwhile stays so. */
export function tagsStep(
  store: ReadingStore,
  text: string,
  highlightId: string,
  { tagIds = [], newCodes = [] }: GivenTags,
): Step {
  return {
    text,
    run: async () => {
      const seen = requireHighlight(store, highlightId);
      const highlight = await saveOnto(seen, (now) =>
        setHighlightTags(highlightId, {
          revision: now.revision,
          tagIds: [...tagsOnto(now.tagIds, seen.tagIds, tagIds)],
          newCodes: [...newCodes],
        }),
      );
      await learnCodes(store, newCodes);
      return putHighlight(store, highlight);
    },
  };
}

/** Says of a tag that came to mean something else that it still fits. */
export function confirmStep(
  store: ReadingStore,
  text: string,
  highlightId: string,
  tagId: string,
): Step {
  return {
    text,
    run: async () => {
      const { source } = store.data();
      const { id } = requireHighlight(store, highlightId);
      await confirmTags(source.projectId, { highlightIds: [id], tagId });
      return putHighlight(store, await getHighlight(highlightId));
    },
  };
}

/** Removes a highlight; its tags and links come back with it. */
export function removeStep(store: ReadingStore, text: string, highlightId: string): Step {
  return {
    text,
    run: async () => {
      await removeHighlight(highlightId);
      const data = store.data();
      const highlights = data.highlights.filter(({ id }) => id !== highlightId);
      store.set({ ...data, highlights });
      return undefined;
    },
  };
}

/** What a highlight is to be linked to, in which direction, and what else is said of the link. */
export type WantedLink = Pick<BvLinkPicked, 'hypothesisId' | 'direction' | 'rating'>;

/** Links a highlight to a hypothesis, or rates the link anew. */
export function linkStep(
  store: ReadingStore,
  text: string,
  highlightId: string,
  { hypothesisId, direction, rating }: WantedLink,
): Step {
  return {
    text,
    run: async () => {
      const { id } = requireHighlight(store, highlightId);
      const link = await linkEvidence(hypothesisId, { ...rating, highlightId: id, direction });
      const data = store.data();
      store.set({ ...data, evidence: withOne(data.evidence, link) });
      await askAnew(store);
      return highlightId;
    },
  };
}

/** Says whether the question before a linked highlight leads. */
export function answerStep(
  store: ReadingStore,
  text: string,
  { evidenceId, revision, place }: LeadingProposalDto,
  leads: boolean,
): Step {
  return {
    text,
    run: async () => {
      const answer = leads ? { leadingQuestion: true } : { neutralQuestion: place };
      const link = await changeEvidence(evidenceId, { revision, ...answer });
      const data = store.data();
      store.set({
        ...data,
        evidence: withOne(data.evidence, link),
        proposals: data.proposals?.filter((one) => one.evidenceId !== evidenceId) ?? null,
      });
      return link.highlightId;
    },
  };
}

/** The question before what was just linked may lead. */
async function askAnew(store: ReadingStore): Promise<void> {
  const { source, proposals: before } = store.data();
  if (!before) return;
  const proposals = await listLeadingOfSource(source.id);
  store.set({ ...store.data(), proposals });
}

/** Removes a link to a hypothesis. */
export function unlinkStep(store: ReadingStore, text: string, evidence: EvidenceDto): Step {
  return {
    text,
    run: async () => {
      await removeEvidence(evidence.id);
      const data = store.data();
      store.set({
        ...data,
        evidence: data.evidence.filter(({ id }) => id !== evidence.id),
        proposals: data.proposals?.filter(({ evidenceId }) => evidenceId !== evidence.id) ?? null,
      });
      return undefined;
    },
  };
}

/** Saves what somebody changed of a highlight as they saw it; again on top of what another saved meanwhile. */
export async function saveOnto(
  seen: HighlightDto,
  save: (now: HighlightDto) => Promise<HighlightDto>,
): Promise<HighlightDto> {
  try {
    return await save(seen);
  } catch (error) {
    if (!isChangedMeanwhile(error)) throw error;
    return save(await getHighlight(seen.id));
  }
}

/** The tags that a highlight has now, with what somebody gave and took of those that they saw. */
function tagsOnto(
  now: readonly TagId[],
  seen: readonly TagId[],
  wanted: readonly TagId[],
): ReadonlySet<TagId> {
  const taken = new Set(seen.filter((id) => !wanted.includes(id)));
  const given = wanted.filter((id) => !seen.includes(id));
  return new Set([...now.filter((id) => !taken.has(id)), ...given]);
}

/** A code that was created with a highlight is in the codebook from now on. */
async function learnCodes(store: ReadingStore, newCodes: readonly string[]): Promise<void> {
  if (newCodes.length === 0) return;
  const { tags } = await getCodebook(store.data().source.projectId);
  store.set({ ...store.data(), tags });
}

/** @throws Error when it is not in this text. */
export function requireHighlight(store: ReadingStore, highlightId: string): HighlightDto {
  const found = store.data().highlights.find(({ id }) => id === highlightId);
  if (!found) throw new Error(`The highlight ${highlightId} is not in this text.`);
  return found;
}

/** Shows a highlight as it is now, if it is in the text that is shown. @returns Its id. */
export function putHighlight(store: ReadingStore, highlight: HighlightDto): string {
  const data = store.data();
  if (highlight.textVersion !== data.source.textVersion && !highlight.orphanedAt)
    store.onOtherText();
  else store.set({ ...data, highlights: withOne(data.highlights, highlight) });
  return highlight.id;
}

function withOne<T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] {
  return all.some(({ id }) => id === one.id)
    ? all.map((each) => (each.id === one.id ? one : each))
    : [...all, one];
}
