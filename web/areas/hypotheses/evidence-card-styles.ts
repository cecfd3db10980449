import { css } from 'lit';

/** The look of `bv-evidence-card`; on paper without what acts, and with where it stands in words. */
export const evidenceCardStyles = css`
  :host {
    display: block;
    padding-block: var(--bv-space-3);
    border-block-end: 1px solid var(--bv-line);
    break-inside: avoid;
  }
  :host(:focus-visible) {
    box-shadow: var(--bv-focus-ring);
    border-radius: var(--bv-radius-2);
  }
  .rating {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--bv-space-1) var(--bv-space-2);
  }
  .on-paper {
    display: none;
  }
  .reason {
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    color: var(--bv-ink-2);
    margin-block-start: var(--bv-space-1);
  }
  bv-evidence-rating,
  bv-leading-question {
    margin-block-start: var(--bv-space-2);
  }
  /* A phone is for reading; there the words need the room. */
  @media (max-width: 40rem) {
    .edit {
      display: none;
    }
  }
  @media print {
    bv-quote-card::part(quote) {
      white-space: normal;
    }
    bv-button,
    bv-evidence-rating {
      display: none;
    }
    .off-paper {
      display: none;
    }
    .on-paper {
      display: inline;
    }
    a {
      white-space: normal;
    }
    :host {
      padding-block: var(--bv-space-1h);
    }
  }
`;
