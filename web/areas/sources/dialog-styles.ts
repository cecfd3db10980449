import { css } from 'lit';

/** A form in a dialog: fields below each other, short ones side by side. */
export const dialogStyles = css`
  form {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-4);
  }
  fieldset {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-1h);
  }
  legend {
    padding: 0;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
    gap: var(--bv-space-4);
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-1);
  }
  .tight {
    gap: var(--bv-space-1) var(--bv-space-4);
  }
`;

/** What was typed into a form, by the names of its fields. */
export function formValues(form: HTMLFormElement): (name: string) => string {
  const values = new FormData(form);
  return (name) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : '';
  };
}
