import { css } from 'lit';

/** The look of a button, for `.button` inside any element. Variants and sizes are classes. */
export const button = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--bv-space-1h);
    block-size: var(--bv-control-md);
    padding-inline: var(--bv-space-2h);
    border: 1px solid var(--bv-line-strong);
    border-radius: var(--bv-radius-2);
    background: var(--bv-raised);
    color: var(--bv-ink);
    font-size: var(--bv-text-md);
    line-height: var(--bv-lh-md);
    font-weight: var(--bv-weight-medium);
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    user-select: none;
    transition: background var(--bv-fast);
  }
  .button bv-icon {
    color: var(--bv-ink-2);
  }
  .button:hover {
    background: linear-gradient(var(--bv-hover), var(--bv-hover)), var(--bv-raised);
    border-color: var(--bv-line-control);
  }
  .button:active,
  .button[aria-pressed='true'],
  .button[aria-expanded='true'] {
    background: linear-gradient(var(--bv-active), var(--bv-active)), var(--bv-raised);
  }
  .button.primary {
    background: var(--bv-primary);
    border-color: var(--bv-primary);
    color: var(--bv-on-primary);
  }
  .button.primary:hover {
    background: var(--bv-primary-hover);
  }
  .button.ghost {
    border-color: transparent;
    background: none;
    color: var(--bv-ink-2);
  }
  .button.ghost:hover {
    background: var(--bv-hover);
  }
  .button.ghost:active,
  .button.ghost[aria-pressed='true'],
  .button.ghost[aria-expanded='true'] {
    background: var(--bv-active);
    color: var(--bv-ink);
  }
  .button.danger {
    color: var(--bv-danger);
    border-color: var(--bv-danger-line);
  }
  .button.primary bv-icon,
  .button.danger bv-icon,
  .button[aria-disabled='true'] bv-icon {
    color: inherit;
  }
  .button.small {
    block-size: var(--bv-control-sm);
    padding-inline: var(--bv-space-2);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
  }
  .button.large {
    block-size: var(--bv-control-lg);
    padding-inline: var(--bv-space-4);
    font-size: var(--bv-text-ml);
  }
  .button.icon-only {
    inline-size: var(--bv-control-md);
    padding: 0;
  }
  .button.icon-only.small {
    inline-size: var(--bv-control-sm);
  }
  .button.icon-only.large {
    inline-size: var(--bv-control-lg);
  }
  .button[aria-disabled='true'],
  .button[aria-disabled='true']:hover {
    color: var(--bv-ink-disabled);
    border-color: var(--bv-line);
    background: var(--bv-sunken);
    cursor: not-allowed;
  }
  .button.ghost[aria-disabled='true'] {
    border-color: transparent;
    background: none;
  }
`;
