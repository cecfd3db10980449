import type { HypothesisDto, ParticipantDto, SharedProjectDto, TagDto } from '../../api/types.ts';
import type { TagMeaning } from '../../research/bv-tag-meaning.ts';
import type { TagKind } from '../../research/tag-kinds.ts';
import type { Hue } from '../../styles/hues.ts';

/** A tag as it is shown beside a quote. */
export interface NamedTag {
  readonly kind: TagKind;
  readonly name: string;
  readonly hue: Hue;
  /** It was put away, or merged into another. */
  readonly isArchived: boolean;
  /** What it says of itself; a read-only link is not told. */
  readonly meaning: TagMeaning | undefined;
}

/** A hypothesis as it is shown beside a quote. */
export interface NamedHypothesis {
  /** H1, H2 … */
  readonly code: string;
  readonly statement: string;
  /** It was put away: nothing is linked to it any more. */
  readonly isArchived: boolean;
}

/** What the ids in a page of evidence stand for. */
export interface EvidenceNames {
  readonly tags: ReadonlyMap<string, NamedTag>;
  readonly studies: ReadonlyMap<string, string>;
  /** Pseudonyms; empty for a read-only link. */
  readonly participants: ReadonlyMap<string, string>;
  /** Empty when hypotheses may not be seen. */
  readonly hypotheses: ReadonlyMap<string, NamedHypothesis>;
}

export const NO_NAMES: EvidenceNames = {
  tags: new Map(),
  studies: new Map(),
  participants: new Map(),
  hypotheses: new Map(),
};

/** Gives the ids their names. */
export function evidenceNames(known: {
  readonly tags: readonly (TagDto | SharedProjectDto['tags'][number])[];
  readonly studies: SharedProjectDto['studies'];
  readonly participants?: readonly ParticipantDto[];
  readonly hypotheses?: readonly (Pick<HypothesisDto, 'id' | 'number' | 'statement'> &
    Partial<Pick<HypothesisDto, 'archivedAt'>>)[];
}): EvidenceNames {
  const { tags, studies, participants = [], hypotheses = [] } = known;
  return {
    tags: new Map(tags.map((tag) => [tag.id, namedTag(tag)])),
    studies: new Map(studies.map(({ id, name }) => [id, name])),
    participants: new Map(participants.map(({ id, pseudonym }) => [id, pseudonym])),
    hypotheses: new Map(
      hypotheses.map(({ id, number, statement, archivedAt = null }) => [
        id,
        { code: `H${number}`, statement, isArchived: archivedAt !== null },
      ]),
    ),
  };
}

function namedTag(tag: TagDto | SharedProjectDto['tags'][number]): NamedTag {
  const kind = tag.kind === 'lane' ? (tag.lane ?? 'code') : tag.kind;
  // The server checked that the hue is one of the twelve.
  const isArchived = 'archivedAt' in tag && tag.archivedAt !== null;
  const meaning = 'definition' in tag ? tag : undefined;
  return { kind, name: tag.name, hue: tag.hue as Hue, isArchived, meaning };
}
