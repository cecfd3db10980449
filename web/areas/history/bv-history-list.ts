import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ActionDto } from '../../api/types.ts';
import { formatDateTime, LanguageController, msg, type PlainMessageKey } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import { actionWords } from './action-words.ts';
import { BvTakeBackWanted } from './history-events.ts';
import type { HistoryNames } from './history-loader.ts';

/**
 * What was done, newest first: who, when, in words, with a way there and, for one's own, a way back.
 *
 * @fires bv-take-back-wanted - An action is to be taken back.
 */
@customElement('bv-history-list')
export class BvHistoryList extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      li {
        list-style: none;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-1) var(--bv-space-3);
        padding-block: var(--bv-space-2h);
        border-block-end: 1px solid var(--bv-line);
      }
      .what {
        flex: 1 1 16rem;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .back .words {
        text-decoration: line-through;
        color: var(--bv-ink-2);
      }
      a {
        color: inherit;
        text-decoration-color: var(--bv-line-control);
        text-underline-offset: 0.25em;
      }
      a:hover {
        color: var(--bv-accent);
      }
    `,
  ];

  @property({ attribute: false }) actions: readonly ActionDto[] = [];
  @property({ attribute: false }) names: HistoryNames | undefined;
  @property() projectId = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { names } = this;
    if (!names) return nothing;
    return html`
      <ul>
        ${repeat(
          this.actions,
          ({ id }) => id,
          (action) => this.#row(action, names),
        )}
      </ul>
    `;
  }

  #row(action: ActionDto, names: HistoryNames) {
    const isBack = action.takenBackAt !== null;
    return html`
      <li class=${isBack ? 'back' : ''}>
        <div class="what">
          <span class="words">${this.#words(action, names)}</span>
          ${isBack ? html` <span class="meta">${msg('history.taken')}</span> ` : nothing}
          <div class="meta">${this.#about(action, names)}</div>
        </div>
        ${action.canTakeBack ? this.#buttons(action) : nothing}
      </li>
    `;
  }

  #words(action: ActionDto, names: HistoryNames): string {
    const words = actionWords(action, names);
    if (action.kind === 'taken_back') return msg('history.tookBack', { words });
    return action.kind === 'done_again' ? msg('history.didAgain', { words }) : words;
  }

  #about({ actorId, at, sourceId, changes }: ActionDto, { people, sources }: HistoryNames) {
    const who =
      actorId === 'system'
        ? msg('history.system')
        : (people.get(actorId) ?? msg('history.somebody'));
    const title = sourceId && sources.get(sourceId);
    const place = placeOf(changes);
    const highlight = changes.find(({ subject }) => typeof subject['highlightId'] === 'string');
    const isNote = changes[0]?.type.startsWith('note.') === true;
    const anchor = highlight
      ? `#${String(highlight.subject['highlightId'])}`
      : isNote
        ? '#notes'
        : '';
    return html`
      ${who},
      <time datetime=${at}>${formatDateTime(at)}</time>
      ${
        title
          ? html`
              ·
              <a href="/projects/${this.projectId}/sources/${sourceId}${anchor}">${title}</a>
            `
          : nothing
      }
      ${
        place
          ? html`
              ·
              <a href=${`/projects/${this.projectId}${place.path}`}>${msg(place.word)}</a>
            `
          : nothing
      }
    `;
  }

  #buttons({ id }: ActionDto) {
    return html`
      <bv-button
        size="small"
        variant="ghost"
        icon="undo-2"
        @click=${() => this.dispatchEvent(new BvTakeBackWanted(id, false))}
      >
        ${msg('history.takeBack')}
      </bv-button>
      <bv-button
        size="small"
        variant="ghost"
        @click=${() => this.dispatchEvent(new BvTakeBackWanted(id, true))}
      >
        ${msg('history.takeBackSince')}
      </bv-button>
    `;
  }
}

/** Where a note leads that is on something other than a source. */
function placeOf(
  changes: ActionDto['changes'],
): { readonly path: string; readonly word: PlainMessageKey } | undefined {
  for (const { type, subject } of changes) {
    if (!type.startsWith('note.')) continue;
    const { themeId, participantId } = subject;
    if (typeof themeId === 'string')
      return { path: `/themes?theme=${themeId}`, word: 'notesKind.theme' };
    if (typeof participantId === 'string')
      return { path: `/participants/${participantId}`, word: 'notesKind.participant' };
  }
  return undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-history-list': BvHistoryList;
  }
}
