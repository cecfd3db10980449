import { css } from 'lit';

/** The look of `bv-sidebar`. */
export const sidebarStyles = css`
  :host {
    display: block;
    position: relative;
    inline-size: var(--bv-sidebar);
    block-size: 100%;
    overflow: auto;
    scrollbar-width: none;
    background: var(--bv-canvas);
  }
  nav {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-half);
    min-block-size: 100%;
    padding: var(--bv-space-3) var(--bv-space-2);
  }
  .brand {
    display: flex;
    align-items: center;
    min-block-size: var(--bv-space-8);
    padding-inline: var(--bv-space-2);
    margin-block-end: var(--bv-space-2);
    text-decoration: none;
  }
  .jump {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    min-block-size: var(--bv-control-md);
    padding-inline: var(--bv-space-2) var(--bv-space-1h);
    margin-block-end: var(--bv-space-4);
    border: 1px solid var(--bv-line-strong);
    border-radius: var(--bv-radius-2);
    background: var(--bv-surface);
    color: var(--bv-ink-3);
  }
  .jump:hover {
    border-color: var(--bv-line-control);
  }
  .jump bv-kbd {
    margin-inline-start: auto;
  }
  .entry,
  .saved {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2h);
    inline-size: 100%;
    min-block-size: var(--bv-nav-row);
    padding-inline: var(--bv-space-2);
    border-radius: var(--bv-radius-2);
    color: var(--bv-ink-2);
    font-weight: var(--bv-weight-medium);
    text-decoration: none;
  }
  .entry bv-icon,
  .saved bv-icon {
    color: var(--bv-ink-3);
  }
  .entry:hover {
    background: var(--bv-hover);
  }
  .entry[aria-current] {
    background: var(--bv-active);
    color: var(--bv-ink);
  }
  .entry[aria-current] bv-icon {
    color: var(--bv-ink);
  }
  .entry[aria-current] .count {
    color: var(--bv-ink-2);
  }
  .word {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .count {
    font-size: var(--bv-text-sm);
    font-weight: var(--bv-weight-text);
    color: var(--bv-ink-3);
  }
  .saved {
    font-size: var(--bv-text-sm);
    font-weight: var(--bv-weight-text);
    color: var(--bv-ink-3);
  }
  ul {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-half);
  }
  .project {
    margin-block: var(--bv-space-3) var(--bv-space-half);
  }
  .project button {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    min-block-size: var(--bv-nav-row);
    min-inline-size: 0;
    padding-inline: var(--bv-space-2);
    border-radius: var(--bv-radius-2);
    font-weight: var(--bv-weight-strong);
  }
  .project button:hover {
    background: var(--bv-hover);
  }
  .project span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .project bv-icon {
    color: var(--bv-ink-3);
  }
  .foot {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-half);
    margin-block-start: auto;
    padding-block-start: var(--bv-space-3);
  }
  :host([slim]) {
    inline-size: var(--bv-sidebar-slim);
  }
  :host([slim]) .entry,
  :host([slim]) .brand,
  :host([slim]) .saved {
    justify-content: center;
    inline-size: 2.25rem;
    padding-inline: 0;
  }
  :host([slim]) .project {
    display: none;
  }
  :host([slim]) ul {
    margin-block-start: var(--bv-space-4);
  }
`;
