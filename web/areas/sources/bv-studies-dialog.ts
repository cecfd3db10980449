import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { StudyDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-dialog.ts';
import '../../ui/bv-empty-state.ts';
import { BvClosed } from '../../ui/events.ts';
import { BvStudyWanted } from './source-events.ts';

/**
 * The studies of a project: what they are called, how they were done, and when.
 *
 * @fires bv-study-wanted - Something is to happen to one.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-studies-dialog')
export class BvStudiesDialog extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      li {
        display: flex;
        align-items: center;
        gap: var(--bv-space-1);
        padding-block: var(--bv-space-2);
        border-block-end: 1px solid var(--bv-line);
      }
      .words {
        flex: 1;
        min-inline-size: 0;
      }
      .archived b {
        color: var(--bv-ink-3);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  /** Also the archived ones. */
  @property({ attribute: false }) studies: readonly StudyDto[] = [];

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-dialog
        heading=${msg('studies.title')}
        ?open=${this.open}
        @bv-closed=${() => this.dispatchEvent(new BvClosed())}
      >
        ${
          this.studies.length === 0
            ? html`
                <bv-empty-state
                  heading=${msg('studies.empty')}
                  text=${msg('studies.emptyText')}
                ></bv-empty-state>
              `
            : html`
                <ul>
                  ${repeat(
                    this.studies,
                    ({ id }) => id,
                    (study) => this.#study(study),
                  )}
                </ul>
              `
        }
        <bv-button
          slot="footer"
          variant="primary"
          icon="plus"
          @click=${() => this.dispatchEvent(new BvStudyWanted('change', undefined))}
        >
          ${msg('studies.new')}
        </bv-button>
      </bv-dialog>
    `;
  }

  #study(study: StudyDto) {
    const { name, method, archivedAt } = study;
    const isOpen = archivedAt === null;
    const want = (what: BvStudyWanted['what']) => () =>
      this.dispatchEvent(new BvStudyWanted(what, study));
    return html`
      <li class=${isOpen ? '' : 'archived'}>
        <div class="words">
          <b>${name}</b>
          <div class="meta">
            ${msg(`method.${method}`)}${datesOf(study)}${
              isOpen ? nothing : ` · ${msg('sources.archived')}`
            }
          </div>
        </div>
        <bv-button
          variant="ghost"
          icon="list-checks"
          label=${msg('corrections.ofStudy', { name })}
          tip=${msg('corrections.title')}
          @click=${want('corrections')}
        ></bv-button>
        <bv-button
          variant="ghost"
          icon="pencil"
          label=${msg('studies.changeNamed', { name })}
          @click=${want('change')}
        ></bv-button>
        <bv-button
          variant="ghost"
          icon=${isOpen ? 'archive' : 'undo-2'}
          label=${isOpen ? msg('studies.archiveNamed', { name }) : msg('studies.bringBackNamed', { name })}
          @click=${want(isOpen ? 'archive' : 'bringBack')}
        ></bv-button>
      </li>
    `;
  }
}

function datesOf({ startsOn, endsOn }: StudyDto): string {
  const days = [startsOn, endsOn]
    .filter((day) => day !== null)
    .map((day) => formatDate(day, 'short'));
  return days.length === 0 ? '' : ` · ${days.join('–')}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-studies-dialog': BvStudiesDialog;
  }
}
