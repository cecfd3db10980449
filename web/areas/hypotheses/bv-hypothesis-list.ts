import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { formatAgo, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-confidence.ts';
import '../../research/bv-mark.ts';
import '../../research/bv-people-row.ts';
import '../../research/bv-tag-chip.ts';
import '../../research/bv-verdict-badge.ts';
import type { Hue } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-chip.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import type { BvChosen } from '../../ui/events.ts';
import { BvHypothesisWanted } from './hypothesis-events.ts';
import { countedOf, decidingLine } from './deciding-words.ts';
import { verdictNews } from './verdict-news.ts';
import { hypothesisListStyles } from './hypothesis-list-styles.ts';
import type { HypothesisGroup, HypothesisRow, ScopeTag } from './hypothesis-rows.ts';
import { warningWord } from './hypothesis-words.ts';

/** A row has room for so many warnings; the page of the hypothesis has them all. */
const WARNINGS_MAX = 2;

/**
 * Hypotheses with their verdicts and the people behind them; the whole row leads to the hypothesis.
 * Works for a visitor of a read-only link too: give `hrefOf`, and leave `editable` off.
 *
 * @fires bv-hypothesis-wanted - Something is to happen to one (only with `editable`).
 */
@customElement('bv-hypothesis-list')
export class BvHypothesisList extends LitElement {
  static override styles = [reset, text, visuallyHidden, hypothesisListStyles];

  @property({ attribute: false }) groups: readonly HypothesisGroup[] = [];
  /** Where a row leads to. */
  @property({ attribute: false }) hrefOf: (hypothesisId: string) => string = (id) => `#${id}`;
  /** Somebody may change and archive. */
  @property({ type: Boolean, reflect: true }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <div class="heads label" aria-hidden="true">
        <span></span>
        <span>${msg('hypotheses.hypothesis')}</span>
        <span>${msg('hypotheses.verdict')}</span>
        <span>${msg('hypotheses.people')}</span>
        <span>${msg('confidence.short')}</span>
        <span>${msg('hypotheses.newest')}</span>
      </div>
      ${this.groups.map((group) => this.#group(group))}
    `;
  }

  /** Moves the focus to the next (1) or previous (−1) row; to the first when none has it. */
  move(step: 1 | -1): void {
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>('.statement a')];
    const row = this.shadowRoot?.activeElement?.closest('li');
    const now = links.findIndex((link) => row?.contains(link) ?? false);
    const next = now < 0 ? links[0] : links[now + step];
    next?.focus();
    next?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }

  #group(group: HypothesisGroup) {
    const { rows } = group;
    const heading = groupHeading(group);
    return html`
      ${
        heading === nothing
          ? nothing
          : html`
              <h2 class="heading">
                ${heading}
                <span class="meta">${rows.length}</span>
              </h2>
            `
      }
      <ul>
        ${repeat(
          rows,
          ({ hypothesis }) => hypothesis.id,
          (row) => this.#row(row),
        )}
      </ul>
    `;
  }

  #row({ hypothesis, scope }: HypothesisRow) {
    const { id, number, statement, computed, archivedAt } = hypothesis;
    return html`
      <li class=${archivedAt === null ? '' : 'archived'}>
        <span class="number">H${number}</span>
        <div class="words">
          <div class="statement"><a href=${this.hrefOf(id)}>${statement}</a></div>
          ${this.#about(hypothesis, scope)}
        </div>
        ${this.#verdict(hypothesis)}
        <div class="people">
          ${computed.metric ? decidingLine(computed.metric) : nothing}
          ${
            computed.metric && countedOf(computed) === 0
              ? nothing
              : html`<bv-people-row
            words
            against=${computed.contradicts}
            mixed=${computed.mixed}
            for=${computed.supports}
            needed=${computed.needed ?? 0}
          ></bv-people-row>`
          }
        </div>
        <div class="confidence">
          ${
            hypothesis.confidence
              ? html`
                  <span class="visually-hidden">${msg('confidence.label')}:</span>
                  <bv-confidence .value=${hypothesis.confidence}></bv-confidence>
                `
              : nothing
          }
        </div>
        ${this.#newest(hypothesis)} ${this.editable ? this.#menu(hypothesis) : nothing}
      </li>
    `;
  }

  #about(
    { importance, warnings, archivedAt, ruleChangedAfterData }: HypothesisRow['hypothesis'],
    scope: readonly ScopeTag[],
  ) {
    const shown = warnings.slice(0, WARNINGS_MAX);
    const more = warnings.length - shown.length;
    return html`
      <div class="about meta">
        ${
          archivedAt === null
            ? nothing
            : html`
                <span>${msg('sources.archived')}</span>
              `
        }
        ${
          importance === 'medium'
            ? nothing
            : html`
                <bv-chip variant="line" icon="flag">${msg(`importance.${importance}`)}</bv-chip>
              `
        }
        ${scope.map(
          ({ kind, name, hue }) => html`
            <bv-tag-chip kind=${kind} name=${name} .hue=${hue as Hue}></bv-tag-chip>
          `,
        )}
        ${
          scope.length === 0
            ? html`
                <span>${msg('hypotheses.everyone')}</span>
              `
            : nothing
        }
        ${
          ruleChangedAfterData
            ? html`
                <bv-mark kind="ruleChanged">${msg('hypotheses.changedAfterData')}</bv-mark>
              `
            : nothing
        }
        ${shown.map(
          (code) => html`
            <bv-mark kind=${code === 'near_limit' ? 'stale' : 'warning'}>
              ${warningWord(code)}
            </bv-mark>
          `,
        )}
        ${more > 0 ? msg('hypotheses.moreWarnings', { count: more }) : nothing}
      </div>
    `;
  }

  #verdict({ computed, override, lastChange }: HypothesisRow['hypothesis']) {
    const { verdict, leaning } = computed;
    return html`
      <div class="verdict meta">
        <bv-verdict-badge
          .verdict=${override?.verdict ?? verdict}
          .leaning=${leaning ?? undefined}
          .computed=${override ? verdict : undefined}
          set-by=${override?.by ?? ''}
        ></bv-verdict-badge>
        ${
          computed.interim
            ? html`
                <span>${msg('hypotheses.interim')}</span>
              `
            : nothing
        }
        ${verdictNews(lastChange)}
      </div>
    `;
  }

  #newest({ newestEvidenceOn }: HypothesisRow['hypothesis']) {
    return html`
      <div class="newest">
        ${
          newestEvidenceOn
            ? html`
                <span class="visually-hidden">${msg('hypotheses.newest')}:</span>
                ${formatAgo(newestEvidenceOn)}
              `
            : nothing
        }
      </div>
    `;
  }

  #menu(hypothesis: HypothesisRow['hypothesis']) {
    const label = msg('home.actionsFor', { name: `H${hypothesis.number}` });
    const isOpen = hypothesis.archivedAt === null;
    return html`
      <bv-menu
        label=${label}
        placement="bottom-end"
        @bv-chosen=${({ value }: BvChosen) => {
          if (value === 'change' || value === 'archive' || value === 'bringBack')
            this.dispatchEvent(new BvHypothesisWanted(value, hypothesis));
        }}
      >
        <bv-button slot="trigger" variant="ghost" icon="ellipsis" label=${label}></bv-button>
        <bv-menu-item value="change" icon="pencil">${msg('sources.change')}</bv-menu-item>
        <bv-menu-item
          value=${isOpen ? 'archive' : 'bringBack'}
          icon=${isOpen ? 'archive' : 'undo-2'}
        >
          ${isOpen ? msg('home.archive') : msg('home.bringBack')}
        </bv-menu-item>
      </bv-menu>
    `;
  }
}

/** What the rows of a group have in common. */
function groupHeading({ verdict, tag, owner, everywhere }: HypothesisGroup) {
  if (verdict)
    return html`
      <bv-verdict-badge .verdict=${verdict}></bv-verdict-badge>
    `;
  if (tag)
    return html`
      <bv-tag-chip kind=${tag.kind} name=${tag.name} .hue=${tag.hue}></bv-tag-chip>
    `;
  if (everywhere)
    return everywhere === 'phase' ? msg('hypotheses.everyPhase') : msg('hypotheses.everyone');
  if (owner === undefined) return nothing;
  return owner === '' ? msg('hypotheses.noOwner') : owner;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-hypothesis-list': BvHypothesisList;
  }
}
