import { css, html, nothing } from 'lit';
import { cssProperties } from '../../styles/css-properties.ts';
import { type Measured, onScale } from './measurement-words.ts';

/** The value and its interval on the scale of the metric; nothing without an interval. Words must say the same. */
export function intervalScale(measurement: Measured) {
  const placed = onScale(measurement);
  if (!placed) return nothing;
  const percent = (share: number): string => `${share * 100}%`;
  return html`
    <div
      class="scale"
      aria-hidden="true"
      ${cssProperties({
        '--low': percent(placed.low),
        '--beyond': percent(1 - placed.high),
        '--value': percent(placed.value),
      })}
    >
      <div class="range"></div>
      <div class="point"></div>
    </div>
  `;
}

/** How the scale looks. */
export const intervalScaleStyles = css`
  .scale {
    position: relative;
    block-size: var(--bv-space-3);
    margin-block-end: var(--bv-space-1);
  }
  .scale::before,
  .range {
    content: '';
    position: absolute;
    inset-block: calc(50% - 1px);
    inset-inline: 0;
    background: var(--bv-line-strong);
  }
  .range {
    inset-block: calc(50% - 2px);
    inset-inline: var(--low) var(--beyond);
    background: var(--bv-ink-2);
  }
  .point {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--value);
    inline-size: var(--bv-space-1);
    margin-inline-start: calc(var(--bv-space-1) / -2);
    background: var(--bv-ink);
    border-radius: var(--bv-radius-1);
  }
`;
