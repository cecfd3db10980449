import { css } from 'lit';

/** The frame of the empty, error and denied states: a mark, a heading, a sentence, buttons. */
export const stateFrame = css`
  :host {
    display: block;
  }
  .state {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: var(--bv-space-1);
    block-size: 100%;
    padding: var(--bv-space-8) var(--bv-space-6);
    text-align: center;
  }
  .mark {
    color: var(--bv-ink-3);
    margin-block-end: var(--bv-space-1);
  }
  .mark.danger {
    color: var(--bv-danger);
  }
  .state h2 {
    font-size: var(--bv-text-statement);
    line-height: var(--bv-lh-statement);
    text-wrap: balance;
  }
  .state p,
  ::slotted(p) {
    max-inline-size: 24rem;
    margin: 0;
    color: var(--bv-ink-2);
    text-wrap: pretty;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--bv-space-2);
    margin-block-start: var(--bv-space-3);
  }
`;
