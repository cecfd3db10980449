import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';

const FIELDS = ['definition', 'useWhen', 'avoidWhen'] as const;

/** What a tag says of itself; what is empty says nothing. */
export type TagMeaning = Readonly<Record<(typeof FIELDS)[number], string>>;

/** Whether a tag says anything of itself. */
export function isDefined(meaning: TagMeaning): boolean {
  return FIELDS.some((field) => meaning[field] !== '');
}

/** What a tag means: its definition, when to use it and when not, as far as somebody wrote them. */
@customElement('bv-tag-meaning')
export class BvTagMeaning extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
      }
      dl {
        display: grid;
        gap: var(--bv-space-1h);
      }
      dt {
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        color: var(--bv-ink-3);
      }
      dd {
        margin: 0;
        max-inline-size: var(--bv-measure);
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) meaning: TagMeaning = {
    definition: '',
    useWhen: '',
    avoidWhen: '',
  };

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <dl>
        ${FIELDS.filter((field) => this.meaning[field] !== '').map(
          (field) => html`
            <div>
              <dt>${msg(`codebook.${field}`)}</dt>
              <dd>${this.meaning[field]}</dd>
            </div>
          `,
        )}
      </dl>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-tag-meaning': BvTagMeaning;
  }
}
