import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HypothesisDetailDto } from '../../api/types.ts';
import { formatDate, formatList, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';
import { BvEditorWanted, BvRetireWanted, BvWaiverFilled } from './hypothesis-events.ts';

/** More people than this are counted, not named. */
const NAMED_MAX = 5;

/**
 * What of the evidence has gone stale, why, and what can be done: refresh it, let it count for a while, or put the
 * hypothesis away. Nothing when all of it is fresh.
 *
 * @fires bv-editor-wanted - It is to count for a while.
 * @fires bv-waiver-filled - It is to count no longer.
 * @fires bv-retire-wanted - The hypothesis is to be archived.
 */
@customElement('bv-stale-evidence')
export class BvStaleEvidence extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      :host([hidden]) {
        display: none;
      }
      bv-note > div {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-1);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-2);
        margin-block-start: var(--bv-space-2);
      }
      @media print {
        .buttons {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) detail: HypothesisDetailDto | undefined;
  @property({ attribute: 'project-id' }) projectId = '';
  /** Somebody may do something about it. */
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.hidden = (this.detail?.stale.quotes ?? 0) === 0;
  }

  override render() {
    const { detail } = this;
    if (!detail || this.hidden) return nothing;
    const { quotes, waived, productChanges } = detail.stale;
    const { waiver } = detail;
    const gone = quotes - waived;
    return html`
      <bv-note tone="warning" icon="clock">
        <div>
          ${
            waiver && waived > 0
              ? html`
                  <h2 class="subheading">
                    ${msg('stale.waived', { count: waived, date: formatDate(waiver.until) })}
                  </h2>
                  <p>${waiver.reason}</p>
                  <p class="meta">
                    ${
                      waiver.by
                        ? msg('override.setBy', { name: waiver.by, date: formatDate(waiver.at) })
                        : msg('override.setOn', { date: formatDate(waiver.at) })
                    }
                  </p>
                `
              : nothing
          }
          ${
            gone > 0
              ? html`
                  <h2 class="subheading">${msg('stale.gone', { count: gone })}</h2>
                `
              : nothing
          }
          ${productChanges.map(
            ({ name, happenedOn }) => html`
              <p>${msg('stale.changed', { name, date: formatDate(happenedOn) })}</p>
            `,
          )}
          ${this.editable ? this.#whatToDo(detail) : nothing}
        </div>
      </bv-note>
    `;
  }

  #whatToDo({ id, stale: { people, waived } }: HypothesisDetailDto) {
    const waive = () => this.dispatchEvent(new BvEditorWanted('waiver'));
    return html`
      <p>
        ${
          people.length === 0
            ? msg('stale.refreshNobody')
            : msg('stale.refresh', { people: named(people) })
        }
      </p>
      <div class="buttons">
        <bv-button
          size="small"
          icon="search"
          href="/projects/${this.projectId}/hypotheses/${id}/suggestions"
        >
          ${msg('stale.find')}
        </bv-button>
        <bv-button size="small" @click=${waive}>
          ${msg(waived > 0 ? 'stale.changeWaiver' : 'stale.waive')}
        </bv-button>
        ${
          waived > 0
            ? html`
                <bv-button size="small" @click=${() => this.dispatchEvent(new BvWaiverFilled(null))}>
                  ${msg('stale.endWaiver')}
                </bv-button>
              `
            : nothing
        }
        <bv-button
          size="small"
          icon="archive"
          @click=${() => this.dispatchEvent(new BvRetireWanted())}
        >
          ${msg('stale.retire')}
        </bv-button>
      </div>
    `;
  }
}

/** P1, P2 and P3; with many, the first and how many more. */
function named(people: readonly string[]): string {
  if (people.length <= NAMED_MAX) return formatList(people, 'and');
  const first = people.slice(0, NAMED_MAX - 1);
  return formatList([...first, msg('stale.more', { count: people.length - first.length })], 'and');
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-stale-evidence': BvStaleEvidence;
  }
}
