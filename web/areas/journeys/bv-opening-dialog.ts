import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { JOURNEY_TEMPLATES } from '../../../core/codebook/templates.ts';
import type { JourneyMapDto } from '../../api/types.ts';
import { language, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';
import type { BvChange } from '../../ui/events.ts';
import { validateFields } from '../../ui/field-element.ts';
import { formDialog } from '../../ui/form-dialog.ts';
import { formValues } from '../sources/dialog-styles.ts';
import { BvOpeningChosen } from './opening-events.ts';

type Kind = 'new' | 'journey' | 'none';

/**
 * What a phase opens into: a new journey, one of the project, or nothing again.
 *
 * @fires bv-opening-chosen - With what it is to be.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-opening-dialog')
export class BvOpeningDialog extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      form {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-4);
      }
    `,
  ];

  /** The phase; undefined: the dialog is closed. */
  @property({ attribute: false }) phase: JourneyMapDto['phases'][number] | undefined;
  /** The journeys that it may open into, as far as is known here. */
  @property({ attribute: false }) journeys: readonly {
    readonly id: string;
    readonly name: string;
  }[] = [];

  @state() private kind: Kind = 'new';

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('phase')) this.kind = this.phase?.opens ? 'journey' : 'new';
  }

  override render() {
    const { phase } = this;
    return formDialog(this, {
      heading: phase ? msg('openings.heading', { phase: phase.name }) : '',
      open: phase !== undefined,
      sending: false,
      action: msg('openings.save'),
      form: () => this.#form(phase?.opens?.journeyId ?? ''),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form(openInto: string) {
    return html`
      <form novalidate @submit=${this.#submitted}>
        <p class="meta">${msg('openings.hint')}</p>
        <bv-radio-group
          name="kind"
          label=${msg('openings.kind')}
          .value=${this.kind}
          .options=${this.#kinds(openInto !== '')}
          @bv-change=${({ value }: BvChange) => (this.kind = kindOf(value))}
        ></bv-radio-group>
        ${this.kind === 'new' ? newFields() : nothing}
        ${this.kind === 'journey' ? this.#which(openInto) : nothing}
      </form>
    `;
  }

  #kinds(isOpen: boolean) {
    const hasOthers = this.journeys.length > 0;
    return [
      { value: 'new', label: msg('openings.new') },
      {
        value: 'journey',
        label: msg('openings.existing'),
        detail: hasOthers ? undefined : msg('openings.noneOther'),
        disabled: !hasOthers,
      },
      ...(isOpen ? [{ value: 'none', label: msg('openings.none') }] : []),
    ];
  }

  #which(openInto: string) {
    return html`
      <bv-select
        name="journey"
        required
        label=${msg('openings.which')}
        placeholder=${msg('openings.choose')}
        .value=${openInto}
        .options=${this.journeys.map(({ id, name }) => ({ value: id, label: name }))}
      ></bv-select>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!validateFields(this.form)) return;
    const value = formValues(this.form);
    this.dispatchEvent(new BvOpeningChosen(this.#chosen(value)));
  };

  #chosen(value: (name: string) => string): BvOpeningChosen['opens'] {
    switch (this.kind) {
      case 'none':
        return { kind: 'none' };
      case 'journey':
        return { kind: 'journey', journeyId: value('journey') };
      case 'new': {
        const template = JOURNEY_TEMPLATES.find((each) => each === value('template')) ?? 'blank';
        return { kind: 'new', name: value('name'), template, language: language() };
      }
    }
  }
}

function newFields() {
  return html`
    <bv-text-field
      name="name"
      label=${msg('home.name')}
      maxlength="120"
      required
      data-autofocus
    ></bv-text-field>
    <bv-radio-group
      name="template"
      label=${msg('home.journey')}
      value="before-during-after"
      .options=${JOURNEY_TEMPLATES.map((value) => ({ value, label: msg(`template.${value}`) }))}
    ></bv-radio-group>
  `;
}

function kindOf(value: string): Kind {
  return value === 'journey' || value === 'none' ? value : 'new';
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-opening-dialog': BvOpeningDialog;
  }
}
