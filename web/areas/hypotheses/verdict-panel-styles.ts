import { css } from 'lit';

/** The look of `bv-verdict-panel`. */
export const verdictPanelStyles = css`
  :host {
    display: block;
  }
  .panel {
    border: 1px solid var(--verdict-line);
    border-radius: var(--bv-radius-3);
    background: var(--bv-raised);
    overflow: hidden;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--bv-space-2) var(--bv-space-5);
    padding: var(--bv-space-2) var(--bv-space-4);
    background: var(--verdict-soft);
    border-block-end: 1px solid var(--verdict-line);
  }
  .head bv-verdict-badge {
    margin-inline-start: calc(-1 * var(--bv-space-2));
  }
  [data-verdict='untested'] .head bv-verdict-badge {
    margin-inline-start: 0;
  }
  .head bv-mark {
    margin-inline-start: auto;
  }
  .fact {
    font-size: var(--bv-text-sm);
    color: var(--bv-ink-2);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 20.5rem;
    gap: var(--bv-space-6);
    padding: var(--bv-space-4);
  }
  .why {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-4);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--bv-space-2);
  }
  .explanation {
    font-size: var(--bv-text-lg);
    line-height: var(--bv-lh-quote);
    text-wrap: pretty;
  }
  .override {
    padding-inline-start: var(--bv-space-3);
    border-inline-start: 2px solid var(--bv-line-control);
  }
  .override .voice {
    font-size: var(--bv-text-quote);
    line-height: var(--bv-lh-quote);
    white-space: pre-line;
  }
  .warnings {
    display: flex;
    flex-wrap: wrap;
    gap: var(--bv-space-1) var(--bv-space-4);
  }
  bv-what-would-change {
    padding-inline-start: var(--bv-space-6);
    border-inline-start: 1px solid var(--bv-line);
  }
  @media (max-width: 82rem) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
    bv-what-would-change {
      padding: 0;
      border: 0;
    }
  }
  @media (max-width: 40rem) {
    .head bv-mark {
      margin-inline-start: 0;
    }
  }
  @media print {
    .body {
      grid-template-columns: minmax(0, 1fr) 16rem;
      padding: var(--bv-space-3);
    }
    bv-button {
      display: none;
    }
    .explanation {
      font-size: var(--bv-text-md);
      line-height: var(--bv-lh-md);
    }
  }
`;
