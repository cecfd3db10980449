import type { Span } from '../../../core/anchoring/passage.ts';
import type { Option } from '../../ui/options.ts';
import { KINDS, tagRows } from '../codebook/codebook-rows.ts';
import type { PickerHypothesis } from './bv-picker-hypotheses.ts';
import type { Hue } from '../../styles/hues.ts';
import type { TagKind } from '../../research/tag-kinds.ts';
import type {
  EvidenceDto,
  HighlightDto,
  HypothesisDto,
  LeadingProposalDto,
  ParticipantDto,
  TagDto,
} from '../../api/types.ts';

/** A tag as the reading view shows it. */
export interface ShownTag {
  readonly id: string;
  /** The kind with its icon; a lane is its own. */
  readonly kind: TagKind;
  readonly name: string;
  readonly hue: Hue;
  /** What it stands for, for the picker. */
  readonly definition: string;
  /** Other names under which it is found. */
  readonly aliases: readonly string[];
  /** People behind it. */
  readonly people: number;
}

/** A link of a highlight to a hypothesis. */
export interface ShownLink {
  readonly evidenceId: string;
  readonly hypothesisId: string;
  /** H1, H2 … */
  readonly code: string;
  readonly statement: string;
  readonly direction: EvidenceDto['direction'];
  /** The question before it may lead, which nobody has said yet. */
  readonly proposal: LeadingProposalDto | undefined;
}

/** A highlight with everything that its stripe, its colour and its card need. */
export interface ShownHighlight extends Span {
  readonly id: string;
  /** Of the first of its tags; undefined without tags. */
  readonly hue: Hue | undefined;
  /** Codes first. */
  readonly tags: readonly ShownTag[];
  readonly links: readonly ShownLink[];
  readonly participant: string | undefined;
  /** Who made it; undefined when the reader may not see the members. */
  readonly author: string | undefined;
  /** It steps back, so that what has no tag stands out. */
  readonly isDimmed?: boolean;
  readonly dto: HighlightDto;
}

const EVERY_TAG = { query: '', archived: false };

/** Tags of a codebook as it shows them, kind by kind, codes below codes; without the archived ones. */
export function shownTags(tags: readonly TagDto[]): readonly ShownTag[] {
  return KINDS.flatMap((kind) =>
    tagRows(
      tags.filter((tag) => tag.kind === kind),
      EVERY_TAG,
    ),
  )
    .map(({ tag }) => tag)
    .filter(({ archivedAt }) => archivedAt === null)
    .map(shownTag);
}

/** Puts highlights together with what they are tagged and linked with, in reading order. */
export function shownHighlights(
  highlights: readonly HighlightDto[],
  parts: {
    readonly tags: readonly TagDto[];
    readonly evidence: readonly EvidenceDto[];
    readonly proposals: readonly LeadingProposalDto[] | null;
    readonly hypotheses: readonly HypothesisDto[];
    readonly participants: readonly ParticipantDto[];
    /** Names of people by their id. */
    readonly names: ReadonlyMap<string, string>;
  },
): readonly ShownHighlight[] {
  const tags = new Map(parts.tags.map((tag): [string, ShownTag] => [tag.id, shownTag(tag)]));
  const people = new Map(
    parts.participants.map(({ id, pseudonym }): [string, string] => [id, pseudonym]),
  );
  const links = linksByHighlight(parts);
  return [...highlights]
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
    .map((dto) => {
      const own = dto.tagIds.flatMap((id) => tags.get(id) ?? []).sort(codesFirst);
      return {
        id: dto.id,
        start: dto.start,
        end: dto.end,
        hue: own[0]?.hue,
        tags: own,
        links: links.get(dto.id) ?? [],
        participant: people.get(dto.participantId ?? ''),
        author: parts.names.get(dto.createdBy),
        dto,
      };
    });
}

/** The participants whose words a highlight can be. */
export function peopleOptions(participants: readonly ParticipantDto[]): readonly Option[] {
  return participants
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ id, pseudonym }) => ({ value: id, label: pseudonym }));
}

/** The hypotheses for the picker, with what a highlight does to each already. */
export function pickerHypotheses(
  hypotheses: readonly HypothesisDto[],
  links: readonly ShownLink[] = [],
): readonly PickerHypothesis[] {
  return [...hypotheses]
    .sort((a, b) => a.number - b.number)
    .map(({ id, number, statement }) => ({
      id,
      code: `H${number}`,
      statement,
      direction: links.find((link) => link.hypothesisId === id)?.direction,
    }));
}

function linksByHighlight({
  evidence,
  proposals,
  hypotheses,
}: Pick<
  Parameters<typeof shownHighlights>[1],
  'evidence' | 'proposals' | 'hypotheses'
>): ReadonlyMap<string, readonly ShownLink[]> {
  const proposed = new Map(proposals?.map((one) => [one.evidenceId, one]));
  const known = new Map(hypotheses.map((each): [string, HypothesisDto] => [each.id, each]));
  const links = new Map<string, ShownLink[]>();
  for (const { id, hypothesisId, highlightId, direction, state } of evidence) {
    const hypothesis = known.get(hypothesisId);
    if (!hypothesis || state === 'rejected') continue;
    const link = {
      evidenceId: id,
      hypothesisId,
      code: `H${hypothesis.number}`,
      statement: hypothesis.statement,
      direction,
      proposal: proposed.get(id),
    };
    links.set(highlightId, [...(links.get(highlightId) ?? []), link]);
  }
  return links;
}

/** A code says most about the words, so it gives the colour. */
function codesFirst(a: ShownTag, b: ShownTag): number {
  return Number(b.kind === 'code') - Number(a.kind === 'code');
}

function shownTag(tag: TagDto): ShownTag {
  return {
    id: tag.id,
    kind: tag.kind === 'lane' ? (tag.lane ?? 'step') : tag.kind,
    name: tag.name,
    // The contract keeps hues between 1 and 12.
    hue: tag.hue as Hue,
    definition: tag.definition,
    aliases: tag.aliases,
    people: tag.counts.people,
  };
}
