import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { layout } from '../../styles/layout.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-segmented.ts';
import type { BvChange } from '../../ui/events.ts';
import { setTheme, theme, THEMES } from '../theme.ts';
import { basics } from './gallery-basics.ts';
import { fields } from './gallery-fields.ts';
import { overlays } from './gallery-overlays.ts';
import { research } from './gallery-research.ts';
import { states } from './gallery-states.ts';
import { swatches } from './gallery-styles.ts';

const SECTIONS = { ...research, ...basics, ...fields, ...states, ...overlays };

/**
 * Every component in every state, for people and for tests. Its sample words are in English and the
 * languages of the sample study, and are not translated.
 */
@customElement('bv-gallery-page')
export class BvGalleryPage extends LitElement {
  static override styles = [
    reset,
    text,
    layout,
    swatches,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      .gallery {
        max-inline-size: 76rem;
      }
      section {
        display: grid;
        grid-template-columns: 9rem minmax(0, 1fr);
        gap: var(--bv-space-3) var(--bv-space-4);
        padding-block: var(--bv-space-5);
        border-block-start: 1px solid var(--bv-line);
      }
      section:first-child {
        border: 0;
        padding-block-start: 0;
      }
      .sample {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-4);
        min-inline-size: 0;
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
        gap: var(--bv-space-5) var(--bv-space-6);
        align-items: start;
      }
      .loose {
        gap: var(--bv-space-4) var(--bv-space-6);
      }
      .tight {
        gap: var(--bv-space-1);
        align-items: flex-start;
      }
      .padded {
        padding: var(--bv-space-4);
      }
      .icons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-3);
      }
      .plain {
        text-decoration: underline dotted;
      }
      @media (max-width: 40rem) {
        section {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @state() private theme = theme();

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-page heading=${msg('shell.gallery')}>
        <bv-segmented
          slot="actions"
          label=${msg('shell.theme')}
          value=${this.theme}
          .options=${this.#themes()}
          @bv-change=${this.#themed}
        ></bv-segmented>
        <div class="gallery">
          ${Object.entries(SECTIONS).map(
            ([name, render]) => html`
              <section>
                <h2 class="subheading">${name}</h2>
                <div class="sample">${render()}</div>
              </section>
            `,
          )}
        </div>
      </bv-page>
    `;
  }

  #themes() {
    return [
      { value: 'system', label: msg('shell.themeSystem') },
      { value: 'light', label: msg('shell.themeLight') },
      { value: 'dark', label: msg('shell.themeDark') },
    ];
  }

  readonly #themed = (event: BvChange): void => {
    this.theme = THEMES.find((each) => each === event.value) ?? 'system';
    setTheme(this.theme);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-gallery-page': BvGalleryPage;
  }
}
