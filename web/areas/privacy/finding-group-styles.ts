import { css } from 'lit';

/** How one group of findings looks: calm rows with the current one framed. */
export const findingGroupStyles = css`
  :host {
    display: block;
    scroll-margin: var(--bv-space-10);
  }
  article {
    display: grid;
    gap: var(--bv-space-1h);
    padding: var(--bv-space-3) var(--bv-space-4);
    border: 1px solid var(--bv-line);
    border-radius: var(--bv-radius-3);
    background: var(--bv-raised);
  }
  :host([current]) article {
    border-color: var(--bv-accent);
  }
  article.refused {
    background: none;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--bv-space-2);
  }
  header bv-icon {
    align-self: center;
    color: var(--bv-ink-3);
  }
  h2 {
    overflow-wrap: anywhere;
  }
  .refused h2 {
    color: var(--bv-ink-2);
  }
  .state {
    margin-inline-start: auto;
    font-size: var(--bv-text-sm);
    color: var(--bv-ink-2);
  }
  .accepted .state {
    color: var(--bv-accent);
    font-weight: var(--bv-weight-medium);
  }
  .renames {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    font-size: var(--bv-text-sm);
  }
  .renames bv-icon {
    flex: none;
    color: var(--bv-ink-3);
  }
  ul {
    display: grid;
    gap: var(--bv-space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    overflow-wrap: anywhere;
    color: var(--bv-ink-2);
  }
  mark {
    padding-inline: var(--bv-space-half);
    border-radius: var(--bv-radius-1);
    background: var(--bv-accent-soft);
    color: var(--bv-ink);
  }
  footer,
  .send {
    display: flex;
    flex-wrap: wrap;
    gap: var(--bv-space-2);
  }
  form {
    display: grid;
    gap: var(--bv-space-3);
    max-inline-size: 24rem;
    padding-block-start: var(--bv-space-2);
  }
`;
