import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { JourneyMapDto } from '../../api/types.ts';
import { navigate } from '../../controllers/location.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-menu.ts';
import '../../ui/bv-menu-item.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import type { BvChosen } from '../../ui/events.ts';
import './bv-map-presentation.ts';
import { PageFormat, PAPERS } from './page-format.ts';
import { MAP_FORMATS, saveMap } from './save-map.ts';

/** Presents the map, prints it on A3 or A1, or saves it as a drawing, a picture or a table: what is on the page, nothing else. */
@customElement('bv-map-output')
export class BvMapOutput extends LitElement {
  static override styles = [reset];

  @property({ attribute: false }) map: JourneyMapDto | undefined;

  /** Where a link for readers without an account is made; empty for those who may not make one. */
  @property({ attribute: 'share-href' }) shareHref = '';

  @state() private presenting = false;

  readonly #format = new PageFormat(this);

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (!this.map) return nothing;
    return html`
      <bv-menu label=${msg('journey.output')} @bv-chosen=${this.#chosen}>
        <bv-button slot="trigger" icon="download">
          ${msg('journey.output')}
          <bv-icon slot="end" name="chevron-down" size="s"></bv-icon>
        </bv-button>
        <bv-menu-item value="present" icon="maximize-2">${msg('journey.present')}</bv-menu-item>
        ${
          this.shareHref
            ? html`
                <bv-menu-item value="share" icon="link">${msg('journey.share')}</bv-menu-item>
              `
            : nothing
        }
        ${PAPERS.map(
          (paper) => html`
            <bv-menu-item value=${paper} icon="printer">${msg(`journey.print.${paper}`)}</bv-menu-item>
          `,
        )}
        ${MAP_FORMATS.map(
          (format) => html`
            <bv-menu-item value=${format} icon="download">${msg(`journey.save.${format}`)}</bv-menu-item>
          `,
        )}
      </bv-menu>
      ${
        this.presenting
          ? html`
              <bv-map-presentation
                .map=${this.map}
                @bv-closed=${() => (this.presenting = false)}
              ></bv-map-presentation>
            `
          : nothing
      }
    `;
  }

  readonly #chosen = ({ value }: BvChosen): void => {
    if (value === 'present') this.presenting = true;
    if (value === 'share') navigate(this.shareHref);
    const paper = PAPERS.find((one) => one === value);
    if (paper) this.#format.print(paper);
    const format = MAP_FORMATS.find((one) => one === value);
    if (format && this.map) void this.#save(this.map, format);
  };

  async #save(map: JourneyMapDto, format: (typeof MAP_FORMATS)[number]): Promise<void> {
    try {
      await saveMap(map, format, this);
    } catch {
      this.dispatchEvent(new BvToastWanted({ text: msg('journey.saveFailed') }));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-map-output': BvMapOutput;
  }
}
