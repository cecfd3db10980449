import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { changeAttribute, createAttribute, listAttributes } from '../../api/attributes.ts';
import type { AttributeDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { refusalText } from '../../app/refusals.ts';
import { may, type Session, sessionContext } from '../../app/session.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { saveAction } from '../lists/save-action-template.ts';
import { attributesTable } from './attributes-table.ts';
import type { BvAttributeFilled, BvAttributeWanted } from './attribute-events.ts';
import './bv-attribute-dialog.ts';
import './bv-attribute-list.ts';

const REFUSALS = { 'attribute.name_taken': 'attributes.nameTaken' } as const;

/** What is kept about the participants of a project, each of one kind. */
@customElement('bv-attributes-page')
export class BvAttributesPage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
    `,
  ];

  /** Which project; set by the router. */
  @property() projectId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  /** Which one is in the dialog; `new` adds one. */
  @state() private edited: AttributeDto | 'new' | undefined;
  @state() private isSending = false;
  @state() private error = '';

  readonly #live = new LiveController(this, ['attribute'], () => void this.#load.run());
  readonly #load = new Task(this, {
    args: () => [this.projectId] as const,
    task: ([projectId], { signal }) => listAttributes(projectId, signal),
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  override render() {
    const { value, error } = this.#load;
    return html`
      <bv-page
        heading=${msg('participants.attributes')}
        .crumbs=${[
          { label: msg('shell.participants'), href: `/projects/${this.projectId}/participants` },
        ]}
      >
        ${saveAction(
          msg('participants.attributes'),
          value && value.length > 0 ? () => attributesTable(value) : undefined,
        )}
        ${this.#mayEdit ? this.#add('actions') : nothing}
        ${
          error && !value
            ? html`
                <bv-page-problem
                  heading=${msg('attributes.failed')}
                  .error=${error}
                  @bv-retry=${() => this.#load.run()}
                ></bv-page-problem>
              `
            : this.#body(value)
        }
      </bv-page>
      ${this.#mayEdit ? this.#dialog() : nothing}
    `;
  }

  #add(slot: string) {
    return html`
      <bv-button
        slot=${slot}
        variant="primary"
        icon="plus"
        @click=${() => (this.edited = 'new')}
      >
        ${msg('attributes.new')}
      </bv-button>
    `;
  }

  #body(attributes: readonly AttributeDto[] | undefined) {
    if (!attributes)
      return html`
        <bv-skeleton kind="text" count="8"></bv-skeleton>
      `;
    if (attributes.length === 0)
      return html`
        <bv-empty-state
          heading=${msg('attributes.empty')}
          text=${msg('attributes.emptyText')}
        ></bv-empty-state>
      `;
    return html`
      <bv-attribute-list
        .known=${attributes}
        ?editable=${this.#mayEdit}
        @bv-attribute-wanted=${this.#wanted}
      ></bv-attribute-list>
    `;
  }

  #dialog() {
    return html`
      <bv-attribute-dialog
        ?open=${this.edited !== undefined}
        .attribute=${this.edited === 'new' ? undefined : this.edited}
        ?sending=${this.isSending}
        error=${this.error}
        @bv-attribute-filled=${this.#filled}
        @bv-closed=${this.#close}
      ></bv-attribute-dialog>
    `;
  }

  get #mayEdit(): boolean {
    return may(this.session, 'researcher');
  }

  readonly #close = (): void => {
    this.edited = undefined;
    this.error = '';
  };

  readonly #wanted = ({ what, attribute }: BvAttributeWanted): void => {
    if (what === 'change') this.edited = attribute;
    else if (what === 'list' || what === 'unlist')
      void this.#attempt(attribute, { listed: what === 'list' });
    else void this.#setArchived(attribute, what === 'archive');
  };

  readonly #filled = async ({ input }: BvAttributeFilled): Promise<void> => {
    const { edited } = this;
    if (this.isSending || edited === undefined) return;
    this.isSending = true;
    this.error = '';
    const sent = { ...input, choices: [...input.choices] };
    try {
      await (edited === 'new'
        ? createAttribute(this.projectId, sent)
        : changeAttribute(edited.id, { ...sent, revision: edited.revision }));
      this.#close();
    } catch (error) {
      this.error = refusalText(error, REFUSALS);
    }
    this.isSending = false;
    await this.#reload();
  };

  async #setArchived(attribute: AttributeDto, archived: boolean): Promise<void> {
    const changed = await this.#attempt(attribute, { archived });
    if (!changed) return;
    const words = archived ? 'sources.wasArchived' : 'sources.wasBroughtBack';
    const undo = () => void this.#setArchived(changed, !archived);
    const text = msg(words, { name: attribute.name });
    this.dispatchEvent(new BvToastWanted({ text, undo }));
  }

  async #attempt(
    { id, revision }: AttributeDto,
    change: { readonly listed?: boolean; readonly archived?: boolean },
  ): Promise<AttributeDto | undefined> {
    try {
      return await changeAttribute(id, { revision, ...change });
    } catch (error) {
      this.dispatchEvent(new BvToastWanted({ text: refusalText(error, REFUSALS) }));
      return undefined;
    } finally {
      await this.#reload();
    }
  }

  async #reload(): Promise<void> {
    await this.#load.run();
    const { edited } = this;
    // What somebody else has changed meanwhile is shown, and the next try starts from there.
    if (edited === undefined || edited === 'new') return;
    this.edited = this.#load.value?.find(({ id }) => id === edited.id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-attributes-page': BvAttributesPage;
  }
}
