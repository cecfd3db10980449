/** A theme of the run before. */
export interface EarlierTheme {
  readonly id: string;
  readonly memberIds: readonly string[];
  /** Somebody gave it a name, which must not be lost while any of its members are together. */
  readonly named: boolean;
}

/** From this share of common members on, two themes are one. */
const OVERLAP_MIN = 0.3;
/** A theme with a name is kept by less. */
const NAMED_OVERLAP_MIN = 0.1;

/**
 * Which theme of the run before each new theme continues: the pairs with the greatest Jaccard index first, each
 * theme once. Names and links live on the id, so they survive a re-run.
 *
 * @param themes - Members of each new theme.
 * @returns For each new theme the id it continues, or null.
 */
export function continuedThemes(
  earlier: readonly EarlierTheme[],
  themes: readonly (readonly string[])[],
): readonly (string | null)[] {
  const pairs = themes.flatMap((memberIds, index) =>
    earlier.map((theme) => ({ index, theme, overlap: jaccard(memberIds, theme.memberIds) })),
  );
  const continued = new Array<string | null>(themes.length).fill(null);
  const taken = new Set<string>();
  const best = pairs
    .filter(({ theme, overlap }) => overlap >= (theme.named ? NAMED_OVERLAP_MIN : OVERLAP_MIN))
    .sort((one, other) => other.overlap - one.overlap || (one.theme.id < other.theme.id ? -1 : 1));
  for (const { index, theme } of best) {
    if (continued[index] !== null || taken.has(theme.id)) continue;
    continued[index] = theme.id;
    taken.add(theme.id);
  }
  return continued;
}

function jaccard(one: readonly string[], other: readonly string[]): number {
  const known = new Set(one);
  const common = other.filter((id) => known.has(id)).length;
  return common / Math.max(1, one.length + other.length - common);
}
