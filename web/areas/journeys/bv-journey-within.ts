import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { JourneyMapDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';
import { journeyHref } from './cell-in-query.ts';

/** The way out of a journey that a phase of another opens into; nothing for one that lies in none. */
@customElement('bv-journey-within')
export class BvJourneyWithin extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      nav {
        padding: var(--bv-space-2) var(--bv-space-4);
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-half) var(--bv-space-1h);
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-half) var(--bv-space-1h);
      }
      a {
        display: inline-flex;
        align-items: center;
        min-block-size: var(--bv-space-6);
        color: var(--bv-accent);
      }
      bv-icon {
        color: var(--bv-ink-3);
      }
      [aria-current] {
        font-weight: var(--bv-weight-strong);
      }
      :host([bare]) nav {
        padding: 0 0 var(--bv-space-3);
      }
    `,
  ];

  @property({ attribute: false }) map: JourneyMapDto | undefined;
  /** Without room of its own beside it. */
  @property({ type: Boolean, reflect: true }) bare = false;
  /** Only the way, not what stands outside. */
  @property({ type: Boolean, attribute: 'way-only' }) wayOnly = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { map } = this;
    if (!map || map.within.length === 0) return nothing;
    return html`
      <nav aria-label=${msg('openings.way')}>
        <ol>
          ${map.within.map(
            ({ journeyId, name, phaseId, phaseName }) => html`
              <li>
                <a href=${journeyHref(journeyId, phaseId)}>${name} · ${phaseName}</a>
                <bv-icon name="chevron-right" size="s"></bv-icon>
              </li>
            `,
          )}
          <li aria-current="page">${map.name}</li>
        </ol>
        ${this.wayOnly ? nothing : notHere(map)}
      </nav>
    `;
  }
}

/** What was said of the phase around, and stands in none of the phases here. */
function notHere({ notHere: left, within, horizon }: JourneyMapDto) {
  if (!left || left.mentions === 0 || horizon === 'to_be') return nothing;
  const words = msg('openings.notHere', {
    mentions: msg('journey.mentions', { count: left.mentions }),
    people: msg('people.count', { count: left.people }),
    phase: within.at(-1)?.phaseName ?? '',
  });
  return html`
    <p class="meta">${words}</p>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-journey-within': BvJourneyWithin;
  }
}
