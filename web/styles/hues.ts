import { css } from 'lit';

const HUES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** One of the twelve tag hues: rust, amber, straw, moss, leaf, pine, sea, sky, ink, violet, plum, rose. */
export type Hue = (typeof HUES)[number];

/**
 * Turns the attribute `hue="3"` of the host, or of an inner `[data-hue='3']`, into `--hue-soft`,
 * `--hue-ink` and `--hue-solid`. Without a hue they are undefined: give a fallback.
 */
export const hues = HUES.map(
  (hue) => css`
    :host([hue='${hue}']),
    [data-hue='${hue}'] {
      --hue-soft: var(--bv-tag-${hue}-soft);
      --hue-ink: var(--bv-tag-${hue}-ink);
      --hue-solid: var(--bv-tag-${hue}-solid);
    }
  `,
);
