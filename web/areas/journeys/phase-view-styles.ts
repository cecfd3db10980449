import { css } from 'lit';

/** One phase of the map on a phone. */
export const phaseViewStyles = css`
  .gap {
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
  }
  bv-emotion-curve {
    block-size: 9rem;
    border: 1px solid var(--bv-line);
    border-radius: var(--bv-radius-2);
  }
  .phases {
    display: grid;
    grid-template-columns: repeat(var(--phases), minmax(0, 1fr));
    margin-block-end: var(--bv-space-3);
  }
  .phases button {
    display: flex;
    flex-direction: column;
    align-items: center;
    min-block-size: var(--bv-touch);
    min-inline-size: 0;
    padding-block-start: var(--bv-space-1);
    border-radius: var(--bv-radius-2);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
  }
  .phases button .name {
    inline-size: 100%;
    color: var(--bv-ink-3);
    font-size: var(--bv-text-xs);
    text-align: center;
    /* Seven phases on a phone: a name breaks into lines, and is never cut. */
    overflow-wrap: anywhere;
    hyphens: auto;
    text-wrap: balance;
  }
  .phases button[aria-current] .name {
    color: var(--bv-ink);
    font-weight: var(--bv-weight-strong);
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    margin-block-start: var(--bv-space-6);
  }
  .head h2 {
    flex: 1;
    font-size: var(--bv-text-xl);
    line-height: var(--bv-lh-xl);
    text-align: center;
  }
  .about {
    text-align: center;
  }
  .about .door {
    justify-content: center;
  }
  .about .door a {
    min-block-size: var(--bv-touch);
  }
  .about small {
    color: var(--bv-ink-3);
    font-size: var(--bv-text-sm);
  }
  .lane {
    padding-block: var(--bv-space-4);
    border-block-end: 1px solid var(--bv-line);
  }
  .lane-name {
    display: flex;
    align-items: center;
    gap: var(--bv-space-1h);
    margin-block-end: var(--bv-space-1);
    color: var(--bv-ink-2);
    font-size: var(--bv-text-sm);
    font-weight: var(--bv-weight-text);
  }
  .lane-name bv-icon {
    color: var(--bv-ink-3);
  }
  .cell {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-2);
    inline-size: 100%;
    min-block-size: var(--bv-touch);
    --cell-words: var(--bv-text-statement);
    --cell-lead: var(--bv-lh-statement);
    --cell-lines: 6;
  }
  .cell.empty {
    display: grid;
    background-image: repeating-linear-gradient(
      135deg,
      var(--bv-hatch) 0 1px,
      transparent 1px 0.375rem
    );
  }
  .none {
    padding: var(--bv-space-3);
    color: var(--bv-ink-3);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-md);
    text-align: center;
  }
  .none span {
    justify-self: center;
    padding-inline: var(--bv-space-1);
    background: var(--bv-surface);
  }
  :host([wide]) .lanes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(22rem, 1fr));
    column-gap: var(--bv-space-8);
  }
  :host([wide]) .cell {
    --cell-words: var(--bv-text-quote-xl);
    --cell-lead: var(--bv-lh-quote-xl);
  }
  :host([wide]) .head h2 {
    font-size: var(--bv-text-3xl);
    line-height: var(--bv-lh-3xl);
  }
  :host([wide]) .phases button .name,
  :host([wide]) .lane-name {
    font-size: var(--bv-text-lg);
    line-height: var(--bv-lh-lg);
  }
  .cell .touchpoint {
    font-size: var(--bv-text-ml);
  }
  .cell .hypothesis {
    min-block-size: var(--bv-touch);
  }
`;
