import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { TEXT_LENGTH_LIMIT } from '../../../core/sources/kinds.ts';
import type { ParticipantDto, SourceDto, StudyDto } from '../../api/types.ts';
import { LANGUAGES, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-combobox.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-area.ts';
import '../../ui/bv-text-field.ts';
import type { BvChange, BvCreate } from '../../ui/events.ts';
import { formDialog, refusedNote } from '../../ui/form-dialog.ts';
import { validateFields } from '../../ui/field-element.ts';
import { dialogStyles, formValues } from './dialog-styles.ts';
import { BvSourceFilled, type SourceInput } from './source-events.ts';

const NOBODY = 'nobody';
const NEW = 'new:';

/**
 * What is known about a source. Without one it takes pasted text, which becomes one.
 *
 * @fires bv-source-filled - With what was typed.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-source-dialog')
export class BvSourceDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  @property({ type: Boolean }) open = false;
  /** Which is changed; `undefined` takes pasted text. */
  @property({ attribute: false }) source: SourceDto | undefined;
  @property({ attribute: false }) studies: readonly StudyDto[] = [];
  @property({ attribute: false }) participants: readonly ParticipantDto[] = [];
  /** The study of pasted text, until another is chosen. */
  @property() studyId = '';
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  /** Somebody's id, `new:` and a pseudonym, or `nobody`. */
  @state() private person = NOBODY;
  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open') && this.open) this.person = this.source?.participantId ?? NOBODY;
  }

  override render() {
    return formDialog(this, {
      size: this.source ? 'medium' : 'large',
      heading: this.source ? msg('sources.changeSource') : msg('sources.paste'),
      open: this.open,
      sending: this.sending,
      action: this.source ? msg('home.save') : msg('sources.createSource'),
      form: () => this.#form(),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form() {
    const { source } = this;
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <bv-text-field
          data-autofocus
          name="title"
          label=${msg('sources.title')}
          value=${source?.title ?? ''}
          maxlength="120"
          required
        ></bv-text-field>
        ${source ? nothing : this.#text()}
        <div class="pair">
          <bv-select
            name="studyId"
            label=${msg('sources.study')}
            value=${source?.studyId ?? this.studyId}
            .options=${this.studies.map(({ id, name }) => ({ value: id, label: name }))}
            required
          ></bv-select>
          ${this.#participant()}
        </div>
        <div class="pair">
          <bv-text-field
            name="heldOn"
            type="date"
            label=${msg('sources.heldOn')}
            value=${source?.heldOn ?? ''}
            ?optional=${!source}
            ?required=${source !== undefined}
          ></bv-text-field>
          ${source ? this.#language(source) : nothing}
        </div>
      </form>
    `;
  }

  #text() {
    return html`
      <bv-text-area
        voice
        name="text"
        label=${msg('sources.text')}
        hint=${msg('sources.textHint')}
        rows="10"
        maxlength=${TEXT_LENGTH_LIMIT}
        required
      ></bv-text-area>
    `;
  }

  #participant() {
    const isNew = this.person.startsWith(NEW);
    const created = { value: this.person, label: this.person.slice(NEW.length) };
    const known = this.participants
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, pseudonym, organisation }) => ({
        value: id,
        label: pseudonym,
        detail: organisation ?? undefined,
      }));
    return html`
      <bv-combobox
        creatable
        label=${msg('sources.participant')}
        hint=${msg('sources.participantHint')}
        .value=${this.person}
        .options=${[
          { value: NOBODY, label: msg('sources.nobody') },
          ...known,
          ...(isNew ? [created] : []),
        ]}
        @bv-change=${({ value }: BvChange) => (this.person = value)}
        @bv-create=${({ name }: BvCreate) => (this.person = NEW + name)}
      ></bv-combobox>
    `;
  }

  #language(source: SourceDto) {
    return html`
      <bv-select
        name="language"
        label=${msg('sources.language')}
        value=${source.language}
        .options=${LANGUAGES.map((value) => ({ value, label: msg(`language.${value}`) }))}
      ></bv-select>
    `;
  }

  #person(): SourceInput['participant'] {
    if (this.person === NOBODY) return { id: null };
    return this.person.startsWith(NEW)
      ? { pseudonym: this.person.slice(NEW.length) }
      : { id: this.person };
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.sending || !validateFields(this.form)) return;
    const value = formValues(this.form);
    this.dispatchEvent(
      new BvSourceFilled({
        title: value('title'),
        studyId: value('studyId'),
        participant: this.#person(),
        heldOn: value('heldOn'),
        language: LANGUAGES.find((each) => each === value('language')),
        text: value('text'),
      }),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-source-dialog': BvSourceDialog;
  }
}
