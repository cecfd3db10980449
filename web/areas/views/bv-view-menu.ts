import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ViewDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import type { BvChosen } from '../../ui/events.ts';
import { BvViewWanted, type ViewWish } from './view-events.ts';

const ACTS = ['leave', 'save', 'overwrite', 'rename', 'link', 'remove'] as const;

/**
 * Saved views of a list: opens one, saves what is shown, and does something with the one that is open.
 *
 * @fires bv-view-wanted - Something is to happen.
 */
@customElement('bv-view-menu')
export class BvViewMenu extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        flex: none;
      }
      .name {
        display: inline-block;
        max-inline-size: 14rem;
        overflow: hidden;
        text-overflow: ellipsis;
        vertical-align: bottom;
      }
    `,
  ];

  @property({ attribute: false }) views: readonly ViewDto[] = [];
  /** The one that is open. */
  @property({ attribute: false }) current: ViewDto | undefined;
  /** What is shown is not what the open one says any more. */
  @property({ type: Boolean }) changed = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { current } = this;
    const label = current
      ? msg(this.changed ? 'views.openChanged' : 'views.open', { name: current.name })
      : msg('views.title');
    return html`
      <bv-menu label=${msg('views.title')} @bv-chosen=${this.#chosen}>
        <bv-button slot="trigger" variant="ghost" icon="bookmark" label=${label}>
          <span class="name">${current?.name ?? msg('views.title')}</span>
          ${this.changed ? html`<span>*</span>` : nothing}
        </bv-button>
        ${this.#group(
          msg('views.mine'),
          this.views.filter(({ mine }) => mine),
        )}
        ${this.#group(
          msg('views.shared'),
          this.views.filter(({ mine }) => !mine),
        )}
        ${
          this.views.length > 0
            ? html`
                <hr />
              `
            : nothing
        }
        <bv-menu-item value="save" icon="plus">${msg('views.save')}</bv-menu-item>
        ${current ? this.#acts(current) : nothing}
      </bv-menu>
    `;
  }

  #group(heading: string, views: readonly ViewDto[]) {
    if (views.length === 0) return nothing;
    return html`
      <span class="label">${heading}</span>
      ${views.map(
        ({ id, name, mine, shared, author }) => html`
          <bv-menu-item value=${id} .checked=${id === this.current?.id}>
            ${name}${mine || !author ? '' : ` · ${author}`}${mine && shared ? ` · ${msg('views.isShared')}` : ''}
          </bv-menu-item>
        `,
      )}
    `;
  }

  #acts({ editable }: ViewDto) {
    return html`
      ${
        editable && this.changed
          ? html`
              <bv-menu-item value="overwrite" icon="save">${msg('views.overwrite')}</bv-menu-item>
            `
          : nothing
      }
      ${
        editable
          ? html`
              <bv-menu-item value="rename" icon="pencil">${msg('views.rename')}</bv-menu-item>
            `
          : nothing
      }
      <bv-menu-item value="link" icon="link">${msg('views.copyLink')}</bv-menu-item>
      <bv-menu-item value="leave" icon="x">${msg('views.leave')}</bv-menu-item>
      ${
        editable
          ? html`
              <bv-menu-item value="remove" icon="trash-2">${msg('views.remove')}</bv-menu-item>
            `
          : nothing
      }
    `;
  }

  readonly #chosen = ({ value }: BvChosen): void => {
    const what = ACTS.find((act) => act === value);
    const wish: ViewWish = what ? { what } : { what: 'open', id: value };
    this.dispatchEvent(new BvViewWanted(wish));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-view-menu': BvViewMenu;
  }
}
