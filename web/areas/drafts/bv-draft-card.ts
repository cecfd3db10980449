import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DraftGroupDto, DraftPassageDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-person-chip.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import { passageLinkOf } from '../reading/citation.ts';
import { themeCardStyles } from '../themes/theme-card-styles.ts';
import { voicesTemplate } from '../themes/voices-template.ts';
import { groupName } from './group-name.ts';

/** One group of a draft: its name, how many people, and what they typically say. Leads to all of it. */
@customElement('bv-draft-card')
export class BvDraftCard extends LitElement {
  static override styles = [
    reset,
    text,
    themeCardStyles,
    css`
      :host {
        display: block;
      }
      h2 a {
        color: inherit;
        text-decoration: none;
      }
      h2 a:hover {
        color: var(--bv-accent);
      }
      .counts {
        padding-block-end: var(--bv-space-3);
        border-block-end: 1px solid var(--bv-line);
      }
    `,
  ];

  @property({ attribute: false }) group: DraftGroupDto | undefined;
  @property() projectId = '';
  /** Where all of it is. */
  @property() href = '';
  @property({ type: Boolean, reflect: true }) selected = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  /** Goes to the link to all of it. */
  override focus(): void {
    this.renderRoot.querySelector('a')?.focus();
  }

  override render() {
    const { group } = this;
    if (!group) return nothing;
    const { label, counts, typical, themeId } = group;
    const terms = group.terms.join(', ');
    return html`
      <article class="${themeId ? 'accepted' : 'proposed'} ${this.selected ? 'on' : ''}">
        <p class="standing">
          <span class="state">
            <bv-icon name=${themeId ? 'pin' : 'circle-question-mark'} size="s"></bv-icon>
            ${themeId ? msg('drafts.kept') : msg('drafts.draft')}
          </span>
        </p>
        <h2 class="subheading"><a href=${this.href}>${groupName(label)}</a></h2>
        <p class="terms truncate" title=${terms}>${terms}</p>
        <p class="counts">
          ${voicesTemplate(counts)}
        </p>
        <ul class="quotes">
          ${typical.map((passage) => this.#quote(passage))}
        </ul>
      </article>
    `;
  }

  #quote({ quote, sourceId, sourceTitle, start, end, pseudonym }: DraftPassageDto) {
    return html`
      <li>
        <a
          class="quote"
          href=${passageLinkOf(this.projectId, sourceId, { start, end })}
          title=${sourceTitle}
          >${quote}</a
        >
        ${
          pseudonym
            ? html`
                <bv-person-chip name=${pseudonym}></bv-person-chip>
              `
            : nothing
        }
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-draft-card': BvDraftCard;
  }
}
