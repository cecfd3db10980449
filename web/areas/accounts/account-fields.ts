import { html } from 'lit';
import { PASSWORD_LENGTH_MIN } from '../../../core/api/accounts.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-text-field.ts';

/** The fields of a new account, for a form: `name`, `email` and `password`. */
export function accountFields() {
  return html`
    <bv-text-field
      size="large"
      name="name"
      label=${msg('account.name')}
      autocomplete="name"
      maxlength="120"
      required
    ></bv-text-field>
    <bv-text-field
      size="large"
      name="email"
      type="email"
      label=${msg('account.email')}
      autocomplete="username"
      required
    ></bv-text-field>
    ${newPasswordField(msg('account.password'), 'large')}
  `;
}

/** The field of a password that somebody chooses, for a form: `password`. */
export function newPasswordField(label: string, size: 'medium' | 'large' = 'medium') {
  return html`
    <bv-text-field
      size=${size}
      name="password"
      type="password"
      label=${label}
      hint=${msg('account.passwordHint', { count: PASSWORD_LENGTH_MIN })}
      autocomplete="new-password"
      maxlength="128"
      .validator=${passwordRule}
      required
    ></bv-text-field>
  `;
}

function passwordRule(value: string): string {
  return value.length < PASSWORD_LENGTH_MIN
    ? msg('account.passwordShort', { count: PASSWORD_LENGTH_MIN })
    : '';
}

/** What was typed into a form, by the names of its fields. */
export function formValues(form: HTMLFormElement): (name: string) => string {
  const values = new FormData(form);
  return (name) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : '';
  };
}
