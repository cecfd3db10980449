import { css } from 'lit';

/** Check box and radio: `<label class="choice"><input …><span class="choice-text">…`. */
export const choice = css`
  .choice {
    display: inline-flex;
    align-items: flex-start;
    gap: var(--bv-space-2);
    min-block-size: var(--bv-control-sm);
    padding-block: var(--bv-space-half);
    cursor: pointer;
  }
  .choice input {
    appearance: none;
    flex: none;
    inline-size: var(--bv-box);
    block-size: var(--bv-box);
    margin-block-start: calc((var(--bv-lh-md) - var(--bv-box)) / 2);
    border: 1px solid var(--bv-line-control);
    border-radius: var(--bv-radius-1);
    background: var(--bv-raised);
    display: grid;
    place-items: center;
    cursor: inherit;
  }
  .choice input:checked,
  .choice input:indeterminate {
    background: var(--bv-primary);
    border-color: var(--bv-primary);
  }
  .choice input[type='checkbox']:checked::before {
    content: '';
    inline-size: 60%;
    block-size: 30%;
    margin-block-end: 20%;
    border: 2px solid var(--bv-on-primary);
    border-block-start: 0;
    border-inline-end: 0;
    transform: rotate(-45deg);
  }
  .choice input[type='checkbox']:indeterminate::before {
    content: '';
    inline-size: 55%;
    border-block-start: 2px solid var(--bv-on-primary);
  }
  .choice input[type='radio'] {
    border-radius: var(--bv-radius-full);
  }
  .choice input[type='radio']:checked::before {
    content: '';
    inline-size: 45%;
    block-size: 45%;
    border-radius: var(--bv-radius-full);
    background: var(--bv-on-primary);
  }
  .choice input:disabled {
    background: var(--bv-sunken);
    border-color: var(--bv-line-strong);
  }
  .choice:has(:disabled) {
    color: var(--bv-ink-disabled);
    cursor: not-allowed;
  }
  .choice .detail {
    display: block;
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    color: var(--bv-ink-3);
  }
  @media (pointer: coarse) {
    .choice {
      align-items: center;
    }
    .choice input {
      margin-block-start: 0;
    }
  }
`;
