import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AttributeDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-switch.ts';
import type { BvToggle } from '../../ui/events.ts';
import { BvAttributeWanted } from './attribute-events.ts';

/**
 * What is kept about the participants of a project: name, kind, choices, and whether it is a column of their list.
 *
 * @fires bv-attribute-wanted - Something is to happen to one.
 */
@customElement('bv-attribute-list')
export class BvAttributeList extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    css`
      :host {
        display: block;
        max-inline-size: 48rem;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto auto;
        align-items: center;
        gap: var(--bv-space-1) var(--bv-space-2);
        padding-block: var(--bv-space-2);
        border-block-end: 1px solid var(--bv-line);
        list-style: none;
      }
      .words {
        overflow-wrap: anywhere;
      }
      .archived b {
        color: var(--bv-ink-3);
      }
      bv-switch {
        margin-inline-end: var(--bv-space-3);
      }
      @media (max-width: 40rem) {
        li {
          grid-template-columns: minmax(0, 1fr) auto auto;
        }
        bv-switch {
          grid-row: 2;
          grid-column: 1 / -1;
          margin: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) known: readonly AttributeDto[] = [];
  /** Somebody may change and archive. */
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <ul>
        ${repeat(
          this.known,
          ({ id }) => id,
          (attribute) => this.#row(attribute),
        )}
      </ul>
    `;
  }

  #row(attribute: AttributeDto) {
    const { name, kind, choices, archivedAt } = attribute;
    const isOpen = archivedAt === null;
    const facts = [
      msg(`attributeKind.${kind}`),
      choices.join(', '),
      isOpen ? '' : msg('sources.archived'),
    ];
    return html`
      <li class=${isOpen ? '' : 'archived'}>
        <div class="words">
          <b>${name}</b>
          <div class="meta">${facts.filter((fact) => fact !== '').join(' · ')}</div>
        </div>
        ${this.editable ? this.#controls(attribute) : nothing}
      </li>
    `;
  }

  #controls(attribute: AttributeDto) {
    const { name, listed, archivedAt } = attribute;
    const isOpen = archivedAt === null;
    const want = (what: BvAttributeWanted['what']) => () =>
      this.dispatchEvent(new BvAttributeWanted(what, attribute));
    return html`
      ${
        isOpen
          ? html`
              <bv-switch
                ?checked=${listed}
                @bv-toggle=${({ checked }: BvToggle) => want(checked ? 'list' : 'unlist')()}
              >
                ${msg('attributes.listed')}<span class="visually-hidden">: ${name}</span>
              </bv-switch>
              <bv-button
                variant="ghost"
                icon="pencil"
                label=${msg('attributes.changeNamed', { name })}
                @click=${want('change')}
              ></bv-button>
            `
          : nothing
      }
      <bv-button
        variant="ghost"
        icon=${isOpen ? 'archive' : 'undo-2'}
        label=${
          isOpen
            ? msg('attributes.archiveNamed', { name })
            : msg('attributes.bringBackNamed', { name })
        }
        @click=${want(isOpen ? 'archive' : 'bringBack')}
      ></bv-button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-attribute-list': BvAttributeList;
  }
}
