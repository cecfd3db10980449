/** Kinds of tag. */
export const TAG_KINDS = ['persona', 'phase', 'touchpoint', 'lane', 'code'] as const;
export type TagKind = (typeof TAG_KINDS)[number];

/** The lanes that a highlight can be tagged with; every project has each of them once. */
export const LANES = [
  'step',
  'behaviour',
  'need',
  'expectation',
  'driver',
  'pain',
  'gain',
] as const;
export type Lane = (typeof LANES)[number];

/** How a touchpoint is met; `without_company` is where the customer acts without the company. */
export const CHANNELS = ['digital', 'physical', 'without_company'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Fields of a persona, each resting on evidence or on an assumption. */
export const PERSONA_FIELDS = [
  'who',
  'goals',
  'obstacles',
  'habits',
  'channels',
  'howWeMeetThem',
  'purchaseRole',
  'share',
] as const;
export type PersonaField = (typeof PERSONA_FIELDS)[number];

export const FIELD_BASES = ['evidence', 'assumption'] as const;
export type FieldBasis = (typeof FIELD_BASES)[number];

/** Quotes that one field of a persona rests on. */
export const FIELD_HIGHLIGHTS_MAX = 200;

/** What the twelve hues are called in files, in their order. */
export const HUE_NAMES = [
  'rust',
  'amber',
  'straw',
  'moss',
  'leaf',
  'pine',
  'sea',
  'sky',
  'ink',
  'violet',
  'plum',
  'rose',
] as const;

/** Tags that one project holds, archived ones too. */
export const TAGS_MAX = 5000;
/** Names that one tag can be found under besides its own. */
export const ALIASES_MAX = 50;

/** The number of hues a tag can have. */
export const HUES = HUE_NAMES.length;

/**
 * The hue for a new tag: the least used of the twelve, the first of them when several are.
 *
 * @param used - Hues of the tags of the same kind, 1 … 12.
 */
export function leastUsedHue(used: readonly number[]): number {
  const counts = Array.from({ length: HUES }, () => 0);
  for (const hue of used) counts[hue - 1] = (counts[hue - 1] ?? 0) + 1;
  return counts.indexOf(Math.min(...counts)) + 1;
}
