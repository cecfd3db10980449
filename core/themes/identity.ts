/** A theme of the run before. */
export interface EarlierTheme {
  readonly id: string;
  readonly memberIds: readonly string[];
}

/** From this share of common members on, two themes are one. */
const OVERLAP_MIN = 0.3;

/**
 * Which theme of the run before each new theme continues: the pairs with the greatest Jaccard index first, each
 * theme once, so that a link to a theme still leads to it.
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
    .filter(({ overlap }) => overlap >= OVERLAP_MIN)
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
