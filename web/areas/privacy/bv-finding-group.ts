import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PersonalDataDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-kbd.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';
import type { BvChange, BvInput } from '../../ui/events.ts';
import { findingGroupStyles } from './finding-group-styles.ts';
import type { FindingGroup } from './finding-groups.ts';
import { KIND_ICONS, kindOf, kindOptions } from './kind-options.ts';
import { BvFindingsDecided } from './privacy-events.ts';

/** So many places are shown before somebody asks for the others. */
const PLACES_SHOWN = 2;

/**
 * What was found for one person or number: its words, why, where it stands, and what is to become of it.
 *
 * @fires bv-findings-decided - Somebody decided about all of it.
 */
@customElement('bv-finding-group')
export class BvFindingGroup extends LitElement {
  static override styles = [reset, text, findingGroupStyles];

  @property({ attribute: false }) group: FindingGroup | undefined;
  /** The keys act on this one. */
  @property({ type: Boolean, reflect: true }) current = false;

  @state() private isEditing = false;
  @state() private showsAll = false;
  @state() private kind: PersonalDataDto['kind'] = 'name';
  @state() private pseudonym = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { group } = this;
    if (!group) return nothing;
    return html`
      <article class=${group.state} aria-current=${this.current ? 'true' : nothing}>
        ${this.#head(group)}
        <p class="meta why">
          ${msg(`personalDataKind.${group.kind}`)}:
          ${group.reasons.map((reason) => msg(`findingReason.${reason}`)).join('; ')}
        </p>
        ${renaming(group)}
        ${this.#places(group)}
        ${this.isEditing ? this.#form() : this.#buttons(group)}
      </article>
    `;
  }

  /** Opens the fields for kind and pseudonym. */
  edit(): void {
    if (!this.group) return;
    this.kind = this.group.kind;
    this.pseudonym = this.group.pseudonym;
    this.isEditing = true;
  }

  #head({ kind, words, pseudonym, state: decided }: FindingGroup) {
    return html`
      <header>
        <bv-icon name=${KIND_ICONS[kind]}></bv-icon>
        <h2 class="subheading">${words.join(', ')}</h2>
        ${
          decided === 'refused'
            ? nothing
            : html`
                <span class="meta">${msg('privacy.becomes', { pseudonym })}</span>
              `
        }
        <span class="state">${msg(`personalDataState.${decided}`)}</span>
      </header>
    `;
  }

  #places({ findings }: FindingGroup) {
    const shown = this.showsAll ? findings : findings.slice(0, PLACES_SHOWN);
    const more = findings.length - shown.length;
    return html`
      <ul>
        ${shown.map(placeLine)}
      </ul>
      ${
        more > 0
          ? html`
              <bv-button size="small" variant="ghost" @click=${() => (this.showsAll = true)}>
                ${msg('privacy.more', { count: more })}
              </bv-button>
            `
          : nothing
      }
    `;
  }

  #buttons(group: FindingGroup) {
    const count = group.findings.length;
    return html`
      <footer>
        ${
          group.state === 'proposed'
            ? html`
                <bv-button size="small" icon="check" @click=${() => this.#decide('accepted')}>
                  ${msg('privacy.accept', { count })}
                  ${keyHint('y', this.current)}
                </bv-button>
                <bv-button size="small" icon="x" @click=${() => this.#decide('refused')}>
                  ${msg('privacy.refuse', { count })}
                  ${keyHint('n', this.current)}
                </bv-button>
              `
            : html`
                <bv-button size="small" icon="undo-2" @click=${() => this.#decide('proposed')}>
                  ${msg('privacy.takeBack')}
                  ${keyHint('u', this.current)}
                </bv-button>
              `
        }
        <bv-button
          size="small"
          variant="ghost"
          icon="pencil"
          label=${msg('privacy.change')}
          @click=${() => this.edit()}
        ></bv-button>
      </footer>
    `;
  }

  #form() {
    return html`
      <form @submit=${this.#save}>
        <bv-select
          label=${msg('privacy.kind')}
          value=${this.kind}
          .options=${kindOptions()}
          @bv-change=${({ value }: BvChange) => (this.kind = kindOf(value))}
        ></bv-select>
        <bv-text-field
          label=${msg('privacy.pseudonym')}
          hint=${msg('privacy.pseudonymHint')}
          maxlength="60"
          value=${this.pseudonym}
          @bv-input=${({ value }: BvInput) => (this.pseudonym = value)}
        ></bv-text-field>
        <div class="send">
          <bv-button type="submit" variant="primary" size="small">${msg('home.save')}</bv-button>
          <bv-button size="small" variant="ghost" @click=${() => (this.isEditing = false)}>
            ${msg('common.cancel')}
          </bv-button>
        </div>
      </form>
    `;
  }

  #decide(decided: PersonalDataDto['state']): void {
    if (this.group) this.dispatchEvent(new BvFindingsDecided(this.group, { state: decided }));
  }

  readonly #save = (event: Event): void => {
    event.preventDefault();
    const { group } = this;
    if (!group) return;
    const written = this.pseudonym.trim();
    const pseudonym = written === group.pseudonym ? {} : { pseudonym: written || null };
    this.isEditing = false;
    this.dispatchEvent(new BvFindingsDecided(group, { kind: this.kind, ...pseudonym }));
  };
}

/** Accepting a name reaches beyond the text when a participant is called by it. */
function renaming({ bearers, pseudonym, state: decided }: FindingGroup) {
  if (bearers === 0 || decided === 'refused') return nothing;
  return html`
    <p class="renames">
      <bv-icon name="users"></bv-icon>
      ${msg('privacy.renames', { count: bearers, pseudonym })}
    </p>
  `;
}

function placeLine({ place, before, words, after }: PersonalDataDto) {
  return html`
    <li class="voice">
      ${
        place === 'text'
          ? nothing
          : html`
              <span class="label">${msg(`personalDataPlace.${place}`)}</span>
            `
      }
      <span>${before}<mark>${words}</mark>${after}</span>
    </li>
  `;
}

function keyHint(key: string, shown: boolean) {
  if (!shown) return nothing;
  return html`
    <bv-kbd slot="end" keys=${key}></bv-kbd>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-finding-group': BvFindingGroup;
  }
}
