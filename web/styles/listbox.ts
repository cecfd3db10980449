import { css } from 'lit';

/** Options under a field, see `ui/listbox-template.ts`. */
export const listbox = css`
  .group {
    padding: var(--bv-space-2) var(--bv-space-2) var(--bv-space-1);
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-xs);
    font-weight: var(--bv-weight-medium);
    color: var(--bv-ink-3);
  }
  .option {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    min-block-size: var(--bv-nav-row);
    padding: var(--bv-space-1) var(--bv-space-2);
    border-radius: var(--bv-radius-2);
    cursor: pointer;
  }
  .option:hover {
    background: var(--bv-hover);
  }
  .option.active {
    background: var(--bv-accent-soft);
  }
  .option[aria-disabled='true'] {
    color: var(--bv-ink-disabled);
  }
  .option > bv-icon {
    color: var(--hue-solid, var(--bv-ink-3));
  }
  .option u {
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  .option .detail {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: var(--bv-text-sm);
    color: var(--bv-ink-3);
  }
  .option bv-kbd {
    margin-inline-start: auto;
  }
  .no-match {
    padding: var(--bv-space-3);
    color: var(--bv-ink-2);
  }
`;
