import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-segmented.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';
import { BvDraftWanted, type WantedDraft } from './draft-events.ts';
import { NO_SCOPES, scopeKey, scopeOptions, scopesFor, type ScopeNames } from './draft-scopes.ts';

/**
 * What is to be grouped: what participants said or what is marked, in the whole project or a part of it.
 *
 * @fires bv-draft-wanted - Groups are to be looked for.
 */
@customElement('bv-draft-form')
export class BvDraftForm extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--bv-space-3);
      }
      .within {
        flex: 0 1 22rem;
        min-inline-size: 0;
      }
    `,
  ];

  @property({ attribute: false }) names: ScopeNames = NO_SCOPES;
  /** Where it begins: as the draft that is open. */
  @property({ attribute: false }) begin: WantedDraft | undefined;
  @property({ type: Boolean }) busy = false;

  @state() private unit: WantedDraft['unit'] = 'sentences';
  @state() private scope = 'project';

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('begin') || !this.begin) return;
    this.unit = this.begin.unit;
    this.scope = scopeKey(this.begin.scope);
  }

  override render() {
    const scopes = scopesFor(this.unit, this.names);
    return html`
      <form @submit=${this.#find}>
        <bv-segmented
          label=${msg('drafts.what')}
          .options=${[
            { value: 'sentences', label: msg('drafts.unit.sentences') },
            { value: 'highlights', label: msg('drafts.unit.highlights') },
          ]}
          value=${this.unit}
          @bv-change=${this.#changeUnit}
        ></bv-segmented>
        <bv-select
          class="within"
          label=${msg('drafts.within')}
          .options=${scopeOptions(scopes)}
          value=${this.scope}
          @bv-change=${({ value }: BvChange) => (this.scope = value)}
        ></bv-select>
        <bv-button
          type="submit"
          variant="primary"
          icon="search"
          ?loading=${this.busy}
          loading-label=${msg('drafts.finding')}
        >
          ${msg('drafts.find')}
        </bv-button>
      </form>
    `;
  }

  readonly #changeUnit = ({ value }: BvChange): void => {
    // One of the two options.
    this.unit = value as WantedDraft['unit'];
    const isThere = scopesFor(this.unit, this.names).some((one) => scopeKey(one) === this.scope);
    if (!isThere) this.scope = 'project';
  };

  readonly #find = (event: Event): void => {
    event.preventDefault();
    const scope = scopesFor(this.unit, this.names).find((one) => scopeKey(one) === this.scope);
    if (!scope || this.busy) return;
    const { kind, id } = scope;
    this.dispatchEvent(new BvDraftWanted({ unit: this.unit, scope: { kind, id } }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-draft-form': BvDraftForm;
  }
}
