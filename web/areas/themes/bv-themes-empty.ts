import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { HIGHLIGHTS_MIN } from '../../../core/themes/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import { BvGroupWanted } from './theme-events.ts';

/**
 * There are no themes yet: group the highlights, highlight more first, or see what was said alike without.
 *
 * @fires bv-group-wanted - Group them.
 */
@customElement('bv-themes-empty')
export class BvThemesEmpty extends LitElement {
  /** How many the project has; `undefined` while that is not known. */
  @property({ attribute: false }) highlights: number | undefined;
  @property() projectId = '';
  @property({ type: Boolean, attribute: 'may-group' }) mayGroup = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { highlights } = this;
    return highlights !== undefined && highlights < HIGHLIGHTS_MIN
      ? this.#tooFew(highlights)
      : this.#ready();
  }

  #tooFew(highlights: number) {
    const needed = formatNumber(HIGHLIGHTS_MIN);
    return html`
      <bv-empty-state
        heading=${msg('themes.tooFew')}
        text=${msg('themes.tooFewText', { needed, count: highlights })}
      >
        ${
          this.mayGroup
            ? html`
                <bv-button
                  slot="actions"
                  variant="primary"
                  href=${`/projects/${this.projectId}/themes/drafts`}
                >
                  ${msg('drafts.open')}
                </bv-button>
                <bv-button slot="actions" href=${`/projects/${this.projectId}/sources`}>
                  ${msg('themes.toSources')}
                </bv-button>
              `
            : nothing
        }
      </bv-empty-state>
    `;
  }

  #ready() {
    return html`
      <bv-empty-state heading=${msg('themes.none')} text=${msg('themes.noneText')}>
        ${
          this.mayGroup
            ? html`
                <bv-button
                  slot="actions"
                  variant="primary"
                  @click=${() => this.dispatchEvent(new BvGroupWanted())}
                >
                  ${msg('themes.group')}
                </bv-button>
                <bv-button slot="actions" href=${`/projects/${this.projectId}/themes/drafts`}>
                  ${msg('drafts.open')}
                </bv-button>
              `
            : nothing
        }
      </bv-empty-state>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-themes-empty': BvThemesEmpty;
  }
}
