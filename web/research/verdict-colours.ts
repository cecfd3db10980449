import { css } from 'lit';

/** Turns `[data-verdict]` into `--verdict` (text), `--verdict-soft` and `--verdict-line`. */
export const verdictColours = css`
  [data-verdict='validated'] {
    --verdict: var(--bv-supports);
    --verdict-soft: var(--bv-supports-soft);
    --verdict-line: var(--bv-supports-line);
  }
  [data-verdict='disproved'] {
    --verdict: var(--bv-contradicts);
    --verdict-soft: var(--bv-contradicts-soft);
    --verdict-line: var(--bv-contradicts-line);
  }
  [data-verdict='mixed'] {
    --verdict: var(--bv-mixed);
    --verdict-soft: var(--bv-mixed-soft);
    --verdict-line: var(--bv-mixed-line);
  }
  [data-verdict='contested'] {
    --verdict: var(--bv-contested);
    --verdict-soft: var(--bv-contested-soft);
    --verdict-line: var(--bv-contested-line);
  }
  [data-verdict='insufficient'] {
    --verdict: var(--bv-insufficient);
    --verdict-soft: var(--bv-insufficient-soft);
    --verdict-line: var(--bv-insufficient-line);
  }
  [data-verdict='untested'] {
    --verdict: var(--bv-ink-2);
    --verdict-soft: transparent;
    --verdict-line: var(--bv-insufficient-line);
  }
`;
