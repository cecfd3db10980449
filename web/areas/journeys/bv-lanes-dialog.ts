import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  arrangedLanes,
  DEFAULT_LANES,
  PINNED_LANES_MAX,
} from '../../../core/journeys/lane-view.ts';
import type { LanePlaceDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import type { BvButton } from '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import { formDialog } from '../../ui/form-dialog.ts';
import { BvLanesArranged } from './lane-events.ts';
import { LANE_LOOKS } from './lanes.ts';

/**
 * The lanes of a map in their order: moved up and down, hidden, or kept in sight. Nothing is changed until it is saved.
 *
 * @fires bv-lanes-arranged - With every lane, as they are to stand.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-lanes-dialog')
export class BvLanesDialog extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    css`
      ol {
        margin-block-start: var(--bv-space-3);
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--bv-space-2);
        padding-block: var(--bv-space-half);
        border-block-end: 1px solid var(--bv-line);
      }
      .name {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      li > bv-icon {
        flex: none;
        color: var(--bv-ink-3);
      }
      .hidden .name {
        color: var(--bv-ink-3);
      }
      .actions {
        display: flex;
        flex: none;
      }
      .end {
        margin-block-start: var(--bv-space-3);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** As they stand now. */
  @property({ attribute: false }) lanes: readonly LanePlaceDto[] = [];

  /** As they are to stand. */
  @state() private wanted: readonly LanePlaceDto[] = [];
  @state() private told = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('open') || !this.open) return;
    this.wanted = this.lanes;
    this.told = '';
  }

  override render() {
    return formDialog(this, {
      heading: msg('lanes.heading'),
      open: this.open,
      sending: false,
      action: msg('home.save'),
      form: () => this.#form(),
      submit: () => this.dispatchEvent(new BvLanesArranged(this.wanted)),
    });
  }

  #form() {
    return html`
      <p class="muted">${msg('lanes.hint')} ${msg('lanes.most')}</p>
      <p class="visually-hidden" role="status">${this.told}</p>
      <ol>
        ${repeat(
          this.wanted,
          ({ lane }) => lane,
          (place, index) => this.#lane(place, index),
        )}
      </ol>
      <bv-button
        class="end"
        size="small"
        icon="undo-2"
        @click=${() => (this.wanted = DEFAULT_LANES)}
      >
        ${msg('lanes.default')}
      </bv-button>
    `;
  }

  #lane({ lane, hidden, pinned }: LanePlaceDto, index: number) {
    const { icon, word } = LANE_LOOKS[lane];
    const name = msg(word);
    const isFull = this.wanted.filter((place) => place.pinned).length >= PINNED_LANES_MAX;
    return html`
      <li class=${hidden ? 'hidden' : ''}>
        <bv-icon name=${icon} size="s"></bv-icon>
        <span class="name">
          ${name}
          ${
            hidden
              ? html`
                  <span class="meta">(${msg('lanes.isHidden')})</span>
                `
              : ''
          }
        </span>
        <span class="actions">
          <bv-button
            variant="ghost"
            icon="pin"
            label=${msg('lanes.pin', { name })}
            .pressed=${pinned}
            ?disabled=${hidden || (isFull && !pinned)}
            @click=${() => this.#change(index, { pinned: !pinned })}
          ></bv-button>
          <bv-button
            variant="ghost"
            icon=${hidden ? 'eye-off' : 'eye'}
            label=${msg(hidden ? 'lanes.show' : 'lanes.hide', { name })}
            @click=${() => this.#change(index, { hidden: !hidden, pinned: false })}
          ></bv-button>
          ${this.#arrow(index, -1, name)} ${this.#arrow(index, 1, name)}
        </span>
      </li>
    `;
  }

  /** Pinned lanes stand first: nothing is moved over that edge. */
  #arrow(index: number, step: -1 | 1, name: string) {
    const isSameKind = this.wanted[index + step]?.pinned === this.wanted[index]?.pinned;
    return html`
      <bv-button
        variant="ghost"
        icon=${step < 0 ? 'arrow-up' : 'arrow-down'}
        label=${msg(step < 0 ? 'lanes.up' : 'lanes.down', { name })}
        ?disabled=${!isSameKind}
        @click=${(event: Event) => this.#move(event, index, step)}
      ></bv-button>
    `;
  }

  #change(index: number, change: Partial<LanePlaceDto>): void {
    this.wanted = arrangedLanes(
      this.wanted.map((place, at) => (at === index ? { ...place, ...change } : place)),
    );
  }

  #move(event: Event, index: number, step: -1 | 1): void {
    const button = event.currentTarget as BvButton; // The listener stands on the button.
    const lanes = [...this.wanted];
    const [moved] = lanes.splice(index, 1);
    if (!moved) return;
    lanes.splice(index + step, 0, moved);
    this.wanted = lanes;
    const name = msg(LANE_LOOKS[moved.lane].word);
    this.told = msg('lanes.place', { name, place: index + step + 1, count: lanes.length });
    // Whoever moves a lane moves it further: a row that changes its place would lose the focus.
    void this.updateComplete.then(() => button.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-lanes-dialog': BvLanesDialog;
  }
}
