import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { JOURNEY_TEMPLATES } from '../../../core/codebook/templates.ts';
import type { ProjectSummaryDto } from '../../api/types.ts';
import { LANGUAGES, language, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-area.ts';
import '../../ui/bv-text-field.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { validateFields } from '../../ui/field-element.ts';
import { BvProjectFilled } from './project-events.ts';

/**
 * Asks what a project is called and about. A new one also gets the phases of its first journey.
 *
 * @fires bv-project-filled - With what was typed.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-project-dialog')
export class BvProjectDialog extends LitElement {
  static override styles = [
    reset,
    css`
      form {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-4);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** Which is changed; `undefined` creates one. */
  @property({ attribute: false }) project: ProjectSummaryDto | undefined;
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return formDialog(this, {
      heading: this.project ? msg('home.changeProject') : msg('home.newProject'),
      open: this.open,
      sending: this.sending,
      action: this.project ? msg('home.save') : msg('home.createProject'),
      form: () => this.#form(),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form() {
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <bv-text-field
          data-autofocus
          name="name"
          label=${msg('home.name')}
          value=${this.project?.name ?? ''}
          maxlength="120"
          required
        ></bv-text-field>
        <bv-text-area
          name="description"
          label=${msg('home.description')}
          hint=${msg('home.descriptionHint')}
          value=${this.project?.description ?? ''}
          rows="2"
          maxlength="4000"
          optional
        ></bv-text-area>
        <bv-select
          name="language"
          label=${msg('home.language')}
          hint=${msg('home.languageHint')}
          value=${this.project?.language ?? language()}
          .options=${LANGUAGES.map((value) => ({ value, label: msg(`language.${value}`) }))}
        ></bv-select>
        ${this.project ? nothing : this.#templates()}
      </form>
    `;
  }

  #templates() {
    return html`
      <bv-radio-group
        name="journeyTemplate"
        label=${msg('home.journey')}
        value="six-phases"
        .options=${JOURNEY_TEMPLATES.map((value) => ({
          value,
          label: msg(`template.${value}`),
          detail: msg(`templateText.${value}`),
        }))}
      ></bv-radio-group>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !validateFields(this.form)) return;
    const values = new FormData(this.form);
    const text = (name: string) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : '';
    };
    this.dispatchEvent(
      new BvProjectFilled({
        name: text('name'),
        description: text('description'),
        language: LANGUAGES.find((each) => each === text('language')) ?? language(),
        journeyTemplate:
          JOURNEY_TEMPLATES.find((each) => each === text('journeyTemplate')) ?? 'blank',
      }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-project-dialog': BvProjectDialog;
  }
}
