import { css } from 'lit';

/** The card of a theme. */
export const themeCardStyles = css`
  article {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    padding: var(--bv-space-3) var(--bv-space-4) var(--bv-space-2h);
    border: 1px solid var(--bv-line);
    border-radius: var(--bv-radius-3);
    background: var(--bv-raised);
    box-shadow: var(--bv-shadow-1);
  }
  article.proposed {
    border-style: dashed;
    border-color: var(--bv-line-strong);
    background: none;
    box-shadow: none;
  }
  article.over {
    border-color: var(--bv-accent);
    background: var(--bv-accent-soft);
  }
  .standing {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    margin-block-end: var(--bv-space-1h);
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-xs);
    color: var(--bv-ink-3);
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: var(--bv-space-1);
    margin-inline-end: auto;
  }
  .new {
    color: var(--bv-accent);
    font-weight: var(--bv-weight-medium);
  }
  .placed {
    padding-inline: var(--bv-space-1h);
    border: 1px dashed var(--bv-line-strong);
    border-radius: var(--bv-radius-2);
  }
  article.on {
    border-color: var(--bv-accent);
    box-shadow: 0 0 0 1px var(--bv-accent);
  }
  .terms {
    margin-block-start: var(--bv-space-half);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    color: var(--bv-ink-3);
  }
  .counts {
    margin-block: var(--bv-space-2h) var(--bv-space-2);
  }
  .counts b {
    font-size: var(--bv-text-lg);
    font-weight: var(--bv-weight-strong);
  }
  bv-persona-spread {
    padding-block-end: var(--bv-space-3);
    border-block-end: 1px solid var(--bv-line);
  }
  .quotes li {
    display: flex;
    align-items: flex-start;
    gap: var(--bv-space-2);
    padding-block-start: var(--bv-space-2h);
  }
  .quotes .quote {
    flex: 1;
    min-inline-size: 0;
    margin-inline-start: 0.42em;
    color: inherit;
    font-size: var(--bv-text-ml);
    line-height: var(--bv-lh-ml);
    text-decoration: none;
  }
  .quotes .quote:hover {
    color: var(--bv-accent);
  }
  footer {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--bv-space-2);
    margin-block-start: auto;
    padding-block-start: var(--bv-space-3);
  }
  .against {
    display: inline-flex;
    align-items: center;
    gap: var(--bv-space-1);
    color: var(--bv-contradicts);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    font-weight: var(--bv-weight-medium);
    text-decoration: none;
  }
  .against:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
`;
