import { css } from 'lit';

/** A file on its way in, on one line: its icon, its name, which may be cut, and what can be done. */
export const uploadRowStyles = css`
  .file {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    min-block-size: var(--bv-control-md);
  }
  .name {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;
