import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ShortcutController } from '../../controllers/shortcuts.ts';
import { LanguageController } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import './bv-finding-group.ts';
import type { BvFindingGroup } from './bv-finding-group.ts';
import type { FindingGroup } from './finding-groups.ts';
import { BvFindingsDecided } from './privacy-events.ts';

/**
 * Groups of findings, gone through with the keyboard: `j` and `k` move, `y` accepts, `n` refuses, `u` takes
 * back, `e` changes. A decision moves on to the next group.
 *
 * @fires bv-findings-decided - Somebody decided about a group.
 */
@customElement('bv-finding-list')
export class BvFindingList extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: grid;
        gap: var(--bv-space-3);
      }
    `,
  ];

  @property({ attribute: false }) groups: readonly FindingGroup[] = [];
  @state() private now = 0;

  constructor() {
    super();
    new LanguageController(this);
    new ShortcutController(this, () => ({
      j: () => this.#go(1),
      k: () => this.#go(-1),
      y: () => this.#decide('accepted'),
      n: () => this.#decide('refused'),
      u: () => this.#decide('proposed'),
      e: () => this.#element?.edit(),
    }));
  }

  override willUpdate(): void {
    this.now = Math.max(0, Math.min(this.now, this.groups.length - 1));
  }

  override render() {
    return repeat(
      this.groups,
      ({ id }) => id,
      (group, index) => html`
        <bv-finding-group
          .group=${group}
          ?current=${index === this.now}
          @focusin=${() => (this.now = index)}
        ></bv-finding-group>
      `,
    );
  }

  get #element(): BvFindingGroup | undefined {
    return this.renderRoot.querySelectorAll('bv-finding-group')[this.now];
  }

  #go(step: number): void {
    this.now = Math.max(0, Math.min(this.now + step, this.groups.length - 1));
    void this.updateComplete.then(() => this.#element?.scrollIntoView({ block: 'nearest' }));
  }

  #decide(decided: FindingGroup['state']): void {
    const group = this.groups[this.now];
    if (!group) return;
    this.dispatchEvent(new BvFindingsDecided(group, { state: decided }));
    if (decided !== 'proposed') this.#go(1);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-finding-list': BvFindingList;
  }
}
