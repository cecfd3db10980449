/** What made a verdict another one, as its history tells. */
export const VERDICT_CAUSES = [
  /** The hypothesis was stated. */
  'created',
  /** Evidence was linked, rated anew or removed. */
  'evidence',
  /** A highlight was removed, brought back, changed, or tagged otherwise. */
  'highlight',
  /** A participant's personas, kind, organisation or consent changed, or words were given to somebody else. */
  'participant',
  /** A source was archived, brought back, or has another date or study. */
  'source',
  /** A study has another method. */
  'study',
  /** A measurement was linked, judged anew or removed, or its number or place changed. */
  'measurement',
  'rule',
  'scope',
  /** A change of the product was recorded or its day came, so that what was said before is stale. */
  'product_change',
  /** A recorded change of the product was taken back. */
  'product_change_removed',
  /** Stale evidence was allowed to vote for a while, or no longer. */
  'waiver',
  /** Time alone: evidence grew too old, a consent ran out or a waiver ended. */
  'time',
  /** A new version of the engine. */
  'engine',
] as const;
export type VerdictCause = (typeof VERDICT_CAUSES)[number];
