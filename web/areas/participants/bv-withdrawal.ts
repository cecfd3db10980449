import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HypothesisDto, WithdrawalDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-progress.ts';
import type { BvToggle } from '../../ui/events.ts';
import { copiesByThing, type ThingWithCopies } from './copies-by-thing.ts';
import { copyHref } from './copy-href.ts';
import { BvCopiesReviewed, BvWithdrawalWanted } from './withdrawal-events.ts';

/**
 * Withdrawing a consent: the way to it, how far it has come, and what it changed.
 *
 * @fires bv-withdrawal-wanted - It is to be withdrawn, or gone on with.
 * @fires bv-copies-reviewed - Copies of the words in one thing were dealt with, or not after all.
 */
@customElement('bv-withdrawal')
export class BvWithdrawal extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: start;
        gap: var(--bv-space-3);
        inline-size: 100%;
      }
      bv-progress,
      ul {
        inline-size: 100%;
      }
      ul {
        padding: 0;
      }
      li {
        padding-block: var(--bv-space-1h);
        list-style: none;
        overflow-wrap: anywhere;
      }
      .copies {
        margin: 0;
        border-block-start: 1px solid var(--bv-line);
      }
      .copy {
        display: flex;
        align-items: center;
        border-block-end: 1px solid var(--bv-line);
        justify-content: space-between;
        gap: var(--bv-space-3);
      }
      .copy a {
        flex: none;
      }
      a {
        color: inherit;
      }
    `,
  ];

  @property() projectId = '';
  @property({ attribute: false }) withdrawal: WithdrawalDto | undefined;
  @property({ attribute: false }) hypotheses: readonly HypothesisDto[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { withdrawal } = this;
    if (!withdrawal) return nothing;
    switch (withdrawal.state) {
      case 'possible':
        return this.#button(msg('withdrawal.withdraw'));
      case 'running':
        return html`
          <bv-progress
            label=${msg('withdrawal.running')}
            .value=${withdrawal.job?.progress ?? 0}
          ></bv-progress>
          ${this.#changed(withdrawal)}
        `;
      case 'stopped':
        return html`
          <p>${msg('withdrawal.stopped')}</p>
          ${this.#button(msg('withdrawal.goOn'))} ${this.#changed(withdrawal)}
        `;
      case 'done':
        return html`
          <p class="meta">
            ${msg('withdrawal.done', { date: formatDate(withdrawal.forgottenAt ?? '', 'short') })}
          </p>
          ${this.#changed(withdrawal)}
        `;
    }
  }

  #button(label: string) {
    return html`
      <bv-button
        size="small"
        icon="eye-off"
        @click=${() => this.dispatchEvent(new BvWithdrawalWanted())}
      >
        ${label}
      </bv-button>
    `;
  }

  #changed({ verdicts, tagIds, reviews, backups }: WithdrawalDto) {
    return html`
      ${this.#verdicts(verdicts)}
      ${
        tagIds.length === 0
          ? nothing
          : html`
              <p class="meta">
                <a href="/projects/${this.projectId}/codebook">
                  ${msg('withdrawal.tags', { count: tagIds.length })}
                </a>
              </p>
            `
      }
      ${this.#reviews(reviews)}
      ${backups.map(
        ({ name, expiresAt }) => html`
          <p class="meta">
            ${
              expiresAt
                ? msg('withdrawal.backupUntil', { name, date: formatDate(expiresAt, 'short') })
                : msg('withdrawal.backupForEver', { name })
            }
          </p>
        `,
      )}
    `;
  }

  #verdicts(verdicts: WithdrawalDto['verdicts']) {
    if (verdicts.length === 0) return nothing;
    return html`
      <ul>
        ${verdicts.map(({ hypothesisId, from, to }) => {
          const number = this.hypotheses.find(({ id }) => id === hypothesisId)?.number ?? '';
          return html`
            <li>
              <a href="/projects/${this.projectId}/hypotheses/${hypothesisId}">H${number}</a>
              : ${msg(`verdict.${from}`)} → ${to ? msg(`verdict.${to}`) : ''}
            </li>
          `;
        })}
      </ul>
    `;
  }

  #reviews(reviews: WithdrawalDto['reviews']) {
    if (reviews.length === 0) return nothing;
    return html`
      <h3 class="subheading">${msg('withdrawal.reviews')}</h3>
      <p class="meta">${msg('withdrawal.reviewsText')}</p>
      <ul class="copies">
        ${copiesByThing(reviews).map((thing) => this.#thing(thing))}
      </ul>
    `;
  }

  #thing(thing: ThingWithCopies) {
    const { place, name, reviewIds, done } = thing;
    const kind = msg(`withdrawal.place.${place}`);
    const count = reviewIds.length;
    const facts = [
      ...(name ? [name] : []),
      ...(count > 1 ? [msg('withdrawal.copyPlaces', { count })] : []),
    ];
    return html`
      <li class="copy">
        <bv-checkbox
          .checked=${done === count}
          .indeterminate=${done > 0 && done < count}
          hint=${facts.join(' · ')}
          @bv-toggle=${({ checked }: BvToggle) =>
            this.dispatchEvent(new BvCopiesReviewed(reviewIds, checked))}
        >
          ${kind}
        </bv-checkbox>
        <a
          href=${copyHref(this.projectId, thing)}
          aria-label=${`${msg('withdrawal.look')}: ${name ?? kind}`}
        >
          ${msg('withdrawal.look')}
        </a>
      </li>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-withdrawal': BvWithdrawal;
  }
}
