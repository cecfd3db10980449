import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import { BvFilterChanged } from './evidence-events.ts';
import type { FilterName } from './evidence-filter.ts';
import type { FacetGroup, FacetOption } from './facet-groups.ts';

/** Values shown of a facet at first. */
const OPTIONS_AT_FIRST = 7;

/**
 * What narrows the evidence: one value per facet, each with the people and mentions it would find.
 *
 * @fires bv-filter-changed - A value was pressed: it is on, or off again.
 */
@customElement('bv-evidence-facets')
export class BvEvidenceFacets extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    hues,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-5);
      }
      .head {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 3.25rem 3.25rem;
        align-items: baseline;
        padding-inline: var(--bv-space-2);
        margin-block-end: var(--bv-space-1);
      }
      .head .label {
        text-align: end;
        font-weight: var(--bv-weight-text);
      }
      li {
        list-style: none;
      }
      .option {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 3.25rem 3.25rem;
        align-items: center;
        inline-size: 100%;
        min-block-size: 1.625rem;
        padding: var(--bv-space-half) var(--bv-space-2);
        border-radius: var(--bv-radius-2);
        text-align: start;
      }
      .option:hover {
        background: var(--bv-hover);
      }
      .option[aria-pressed='true'] {
        background: var(--bv-accent-soft);
        color: var(--bv-accent);
        font-weight: var(--bv-weight-medium);
      }
      .name {
        display: flex;
        align-items: center;
        gap: var(--bv-space-2);
        min-inline-size: 0;
      }
      .dot {
        flex: none;
        inline-size: var(--bv-space-2);
        block-size: var(--bv-space-2);
        border-radius: var(--bv-radius-full);
        background: var(--hue-solid);
      }
      .count {
        text-align: end;
        color: var(--bv-ink-2);
      }
      .mentions {
        color: var(--bv-ink-3);
      }
      [aria-pressed='true'] .count {
        color: inherit;
      }
      @media (pointer: coarse) {
        .option {
          min-block-size: var(--bv-touch);
        }
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly FacetGroup[] = [];

  /** Facets that show all their values. */
  @state() private opened: ReadonlySet<FilterName> = new Set();

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return repeat(
      this.groups,
      ({ name }) => name,
      (group) => this.#group(group),
    );
  }

  #group(group: FacetGroup) {
    const { name, title, options } = group;
    const isWhole = this.opened.has(name) || options.length <= OPTIONS_AT_FIRST + 1;
    const shown = isWhole ? options : options.slice(0, OPTIONS_AT_FIRST);
    return html`
      <section aria-labelledby="facet-${name}">
        <div class="head">
          <h2 class="subheading" id="facet-${name}">${title}</h2>
          <span class="label" aria-hidden="true">${msg('evidence.people')}</span>
          <span class="label" aria-hidden="true">${msg('evidence.mentions')}</span>
        </div>
        <ul>
          ${repeat(
            shown,
            ({ id }) => id,
            (option) => html`
              <li>${this.#option(group, option)}</li>
            `,
          )}
        </ul>
        ${
          isWhole
            ? nothing
            : html`
                <bv-button variant="ghost" size="small" @click=${() => this.#open(name)}>
                  ${msg('common.more', { count: options.length - shown.length })}
                </bv-button>
              `
        }
      </section>
    `;
  }

  #option({ name, value }: FacetGroup, { id, label, title, hue, people, mentions }: FacetOption) {
    const isOn = id === value;
    const press = () => this.dispatchEvent(new BvFilterChanged({ [name]: isOn ? '' : id }));
    return html`
      <button type="button" class="option" aria-pressed=${isOn} @click=${press}>
        <span class="name">
          ${
            hue === undefined
              ? nothing
              : html`
                  <span class="dot" data-hue=${hue}></span>
                `
          }
          <span class="truncate" title=${title}>${label}</span>
        </span>
        <span class="count">
          ${formatNumber(people)}
          <span class="visually-hidden">${msg('evidence.people')}</span>
        </span>
        <span class="count mentions">
          ${formatNumber(mentions)}
          <span class="visually-hidden">${msg('evidence.mentions')}</span>
        </span>
      </button>
    `;
  }

  #open(name: FilterName): void {
    this.opened = new Set([...this.opened, name]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-evidence-facets': BvEvidenceFacets;
  }
}
