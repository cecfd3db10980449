import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ProductChangeDto, TagDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-dialog.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-skeleton.ts';
import '../../ui/bv-text-area.ts';
import '../../ui/bv-text-field.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { BvClosed } from '../../ui/events.ts';
import { validateFields } from '../../ui/field-element.ts';
import { asksToSend, refusedNote } from '../../ui/form-dialog.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { saveAction } from '../lists/save-action-template.ts';
import { productChangesList } from './product-changes-list.ts';
import { productChangesTable } from './product-changes-table.ts';
import { BvProductChanged } from './hypothesis-events.ts';
import {
  loadProductChanges,
  type ProductChangeInput,
  sendChange,
  sendRemoval,
} from './product-changes-loader.ts';
import { productChangesStyles } from './product-changes-styles.ts';
import { today } from './today.ts';

const NAME_LENGTH_MAX = 120;
const REASON_LENGTH_MAX = 1000;

type Touchpoint = Pick<TagDto, 'id' | 'kind' | 'name' | 'hue' | 'archivedAt'>;

/**
 * What became of the product: a list, and a form to record one more.
 *
 * @fires bv-product-changed - One was recorded, taken back or brought back: verdicts may be others.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-product-changes-dialog')
export class BvProductChangesDialog extends LitElement {
  static override styles = [reset, text, dialogStyles, productChangesStyles];

  @property({ type: Boolean }) open = false;
  @property({ attribute: 'project-id' }) projectId = '';
  /** Tags of the project; touchpoints are taken out of them. */
  @property({ attribute: false }) tags: readonly Touchpoint[] = [];
  /** Somebody may record a change. */
  @property({ type: Boolean }) editable = false;

  @state() private isSending = false;
  @state() private error = '';
  /** With each one recorded the form begins anew. */
  @state() private recorded = 0;
  @query('form') private readonly form!: HTMLFormElement;

  readonly #load = new Task(this, {
    args: () => [this.open, this.projectId] as const,
    task: ([open, projectId], { signal }) =>
      open ? loadProductChanges(projectId, signal) : Promise.resolve([]),
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const close = () => this.dispatchEvent(new BvClosed());
    return html`
      <bv-dialog
        size="large"
        heading=${msg('staleness.title')}
        ?open=${this.open}
        @bv-closed=${close}
        @keydown=${(event: KeyboardEvent) => {
          if (asksToSend(event)) this.form.requestSubmit();
        }}
      >
        ${this.open ? this.#content() : nothing}
        ${this.#save()}
        <bv-button slot="footer" @click=${close}>${msg('common.close')}</bv-button>
        ${
          this.editable && this.#touchpoints.length > 0
            ? html`
                <bv-button
                  slot="footer"
                  variant="primary"
                  ?loading=${this.isSending}
                  @click=${() => this.form.requestSubmit()}
                >
                  ${msg('staleness.record')}
                </bv-button>
              `
            : nothing
        }
      </bv-dialog>
    `;
  }

  #save() {
    const changes = this.#load.value ?? [];
    return saveAction(
      msg('staleness.title'),
      changes.length > 0 ? () => productChangesTable(changes, this.tags) : undefined,
      'footer',
    );
  }

  #content() {
    const { value, error } = this.#load;
    return html`
      <p>${msg('staleness.intro')}</p>
      ${
        value
          ? productChangesList(value, this.tags, this.editable ? this.#takeBack : undefined)
          : error
            ? html`
                <bv-note tone="danger">${msg('staleness.failed')}</bv-note>
              `
            : html`
                <bv-skeleton></bv-skeleton>
              `
      }
      ${this.editable ? this.#recording() : nothing}
    `;
  }

  get #touchpoints(): readonly Touchpoint[] {
    return this.tags.filter(({ kind, archivedAt }) => kind === 'touchpoint' && archivedAt === null);
  }

  #recording() {
    const touchpoints = this.#touchpoints;
    if (touchpoints.length === 0)
      return html`
        <bv-note>${msg('staleness.noTouchpoints')}</bv-note>
      `;
    return html`
      <h3 class="heading">${msg('staleness.recordHeading')}</h3>
      ${keyed(this.recorded, this.#form(touchpoints))}
    `;
  }

  #form(touchpoints: readonly Touchpoint[]) {
    return html`
      <form novalidate @submit=${this.#submitted}>
        ${refusedNote(this.error)}
        <bv-text-field
          data-autofocus
          name="name"
          label=${msg('staleness.name')}
          hint=${msg('staleness.nameHint')}
          maxlength=${NAME_LENGTH_MAX}
          required
        ></bv-text-field>
        <div class="pair">
          <bv-select
            name="touchpointId"
            label=${msg('staleness.touchpoint')}
            value=${touchpoints.length === 1 ? touchpoints[0]?.id : ''}
            .options=${touchpoints.map(({ id, name }) => ({ value: id, label: name }))}
            required
          ></bv-select>
          <bv-text-field
            name="happenedOn"
            type="date"
            label=${msg('staleness.happenedOn')}
            value=${today()}
            required
          ></bv-text-field>
        </div>
        <bv-text-area
          name="reason"
          label=${msg('staleness.reason')}
          rows="2"
          maxlength=${REASON_LENGTH_MAX}
          required
        ></bv-text-area>
      </form>
    `;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.isSending || !validateFields(this.form)) return;
    const value = formValues(this.form);
    const tidy = (name: string) => value(name).replace(/\s+/g, ' ').trim();
    void this.#record({
      name: tidy('name'),
      reason: tidy('reason'),
      touchpointId: value('touchpointId'),
      happenedOn: value('happenedOn'),
    });
  };

  async #record(input: ProductChangeInput): Promise<void> {
    this.isSending = true;
    this.error = '';
    try {
      const made = await sendChange(this.projectId, input);
      this.recorded += 1;
      this.#said(msg('staleness.wasRecorded'), made, true);
    } catch (error) {
      this.error = refusalText(error);
    }
    this.isSending = false;
    await this.#reload();
  }

  readonly #takeBack = (change: ProductChangeDto): void => void this.#turn(change, true);

  async #turn(change: ProductChangeDto, isRemoved: boolean): Promise<void> {
    try {
      const changed = await sendRemoval(change, isRemoved);
      if (isRemoved) this.#said(msg('staleness.wasTakenBack'), changed, false);
    } catch (error) {
      this.dispatchEvent(new BvToastWanted({ text: refusalText(error) }));
    }
    await this.#reload();
  }

  #said(words: string, change: ProductChangeDto, undoRemoves: boolean): void {
    const undo = () => void this.#turn(change, undoRemoves);
    this.dispatchEvent(new BvToastWanted({ text: words, undo }));
  }

  async #reload(): Promise<void> {
    this.dispatchEvent(new BvProductChanged());
    await this.#load.run();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-product-changes-dialog': BvProductChangesDialog;
  }
}
