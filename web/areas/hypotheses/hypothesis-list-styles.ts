import { css } from 'lit';

/** The look of `bv-hypothesis-list`: columns at a desk, two lines under the statement on a phone. */
export const hypothesisListStyles = css`
  :host {
    display: block;
    --columns: 2.25rem minmax(0, 1fr) 11.5rem 11rem 7rem 6.5rem;
  }
  :host([editable]) {
    --columns: 2.25rem minmax(0, 1fr) 11.5rem 11rem 7rem 6.5rem var(--bv-control-md);
  }
  .heads,
  li {
    display: grid;
    grid-template-columns: var(--columns);
    column-gap: var(--bv-space-4);
    padding-inline: var(--bv-space-2);
    border-block-end: 1px solid var(--bv-line);
  }
  .heads {
    padding-block-end: var(--bv-space-1h);
    border-color: var(--bv-line-strong);
  }
  h2 {
    display: flex;
    align-items: baseline;
    gap: var(--bv-space-2);
    padding: var(--bv-space-6) var(--bv-space-2) var(--bv-space-2);
    border-block-end: 1px solid var(--bv-line-strong);
  }
  li {
    position: relative;
    align-items: start;
    padding-block: var(--bv-space-3);
  }
  li:hover,
  li:focus-within {
    background: var(--bv-hover);
  }
  .number {
    color: var(--bv-ink-2);
    line-height: var(--bv-lh-statement);
  }
  .statement a {
    color: inherit;
    text-decoration: none;
  }
  /* The whole row is the link. */
  .statement a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .statement a:focus-visible {
    box-shadow: none;
  }
  .statement a:focus-visible::after {
    box-shadow: inset 0 0 0 2px var(--bv-focus);
    border-radius: var(--bv-radius-2);
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--bv-space-1) var(--bv-space-2);
    margin-block-start: var(--bv-space-1);
  }
  .verdict,
  .people {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--bv-space-1);
  }
  .people {
    padding-block-start: var(--bv-space-1h);
  }
  .confidence {
    line-height: var(--bv-lh-statement);
  }
  .newest {
    font-size: var(--bv-text-sm);
    color: var(--bv-ink-2);
    line-height: var(--bv-lh-statement);
  }
  bv-menu {
    position: relative;
  }
  .archived .statement {
    color: var(--bv-ink-3);
  }
  @media (max-width: 69rem) {
    :host {
      --columns: 2.25rem minmax(0, 1fr) 10rem 9.5rem;
    }
    :host([editable]) {
      --columns: 2.25rem minmax(0, 1fr) 10rem 9.5rem var(--bv-control-md);
    }
    .newest,
    .confidence,
    .heads :nth-child(n + 5) {
      display: none;
    }
  }
  @media (max-width: 48rem) {
    .heads,
    .number,
    bv-menu {
      display: none;
    }
    li {
      grid-template-columns: minmax(0, 1fr) auto;
      grid-template-areas: 'statement statement' 'verdict people';
      gap: var(--bv-space-2h) var(--bv-space-4);
      padding: var(--bv-space-4) 0;
    }
    h2 {
      padding-inline: 0;
    }
    .words {
      grid-area: statement;
    }
    .verdict {
      grid-area: verdict;
    }
    .people {
      grid-area: people;
      align-items: flex-end;
      text-align: end;
      --bv-marks-align: end;
    }
  }
`;
