import { css } from 'lit';

/** Label, hint, error and the box of every field. */
export const field = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-1h);
  }
  .field-label {
    font-weight: var(--bv-weight-medium);
  }
  .field-label .optional {
    font-weight: var(--bv-weight-text);
    color: var(--bv-ink-3);
  }
  .hint,
  .error {
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    color: var(--bv-ink-3);
  }
  .error {
    display: flex;
    gap: var(--bv-space-1h);
    color: var(--bv-danger);
  }
  .box {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    min-block-size: var(--bv-control-md);
    padding-inline: var(--bv-space-2h);
    border: 1px solid var(--bv-line-control);
    border-radius: var(--bv-radius-2);
    background: var(--bv-raised);
  }
  .box:focus-within {
    box-shadow: var(--bv-focus-ring);
  }
  .box.quiet {
    border-color: var(--bv-line-strong);
  }
  .box.large {
    min-block-size: var(--bv-control-lg);
    font-size: var(--bv-text-ml);
  }
  .box.invalid {
    border-color: var(--bv-danger-fill);
    box-shadow: inset 0 0 0 1px var(--bv-danger-fill);
  }
  .box.invalid:focus-within {
    box-shadow:
      inset 0 0 0 1px var(--bv-danger-fill),
      var(--bv-focus-ring);
  }
  .box.disabled {
    background: var(--bv-sunken);
    border-color: var(--bv-line);
    color: var(--bv-ink-disabled);
  }
  .box > bv-icon {
    color: var(--bv-ink-3);
  }
  .control {
    flex: 1;
    min-inline-size: 0;
    align-self: stretch;
    padding: 0;
    border: 0;
    background: none;
    text-overflow: ellipsis;
  }
  .control:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .control::placeholder {
    color: var(--bv-ink-3);
    opacity: 1;
  }
  .control:disabled {
    color: inherit;
    -webkit-text-fill-color: currentColor;
    cursor: not-allowed;
  }
`;
