import { css } from 'lit';

/** The look of `bv-rule-card`. */
export const ruleCardStyles = css`
  .card {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--bv-space-2);
    padding: var(--bv-space-3) var(--bv-space-4);
    border: 1px solid var(--bv-line-strong);
    border-radius: var(--bv-radius-3);
    background: var(--bv-raised);
    break-inside: avoid;
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    inline-size: 100%;
  }
  header bv-chip {
    margin-inline-start: auto;
  }
  li {
    display: flex;
    align-items: baseline;
    gap: var(--bv-space-2);
    padding-block: var(--bv-space-half);
  }
  li bv-icon {
    flex: none;
    color: var(--bv-ink-3);
    translate: 0 1px;
  }
  .met bv-icon {
    color: var(--bv-supports);
  }
  .have {
    color: var(--bv-ink-3);
  }
  .code {
    color: var(--bv-ink-3);
  }
  dl {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: var(--bv-space-1h) var(--bv-space-2);
    inline-size: 100%;
    font-size: var(--bv-text-sm);
  }
  @media print {
    bv-button {
      display: none;
    }
  }
`;
