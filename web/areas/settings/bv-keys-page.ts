import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Session, sessionContext } from '../../app/session.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { layout } from '../../styles/layout.ts';
import { reset } from '../../styles/reset.ts';
import { text, visuallyHidden } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-kbd.ts';
import '../../ui/bv-page.ts';
import { ACTION_GROUPS, ACTION_WORDS, shownKey } from '../reading/key-groups.ts';
import {
  DEFAULT_KEYS,
  KEY_ACTIONS,
  type KeyAction,
  type KeyProblem,
  keyProblem,
  normalKey,
  readKeys,
  writeKeys,
} from '../reading/key-map.ts';
import { settingsParts, settingsStyles } from './settings-frame.ts';

/** Which key does what in the text: each can be another one, or off. */
@customElement('bv-keys-page')
export class BvKeysPage extends LitElement {
  static override styles = [
    reset,
    text,
    visuallyHidden,
    layout,
    settingsStyles,
    css`
      .intro {
        margin-block: var(--bv-space-3);
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-1) var(--bv-space-3);
        min-block-size: 2.75rem;
        border-block-end: 1px solid var(--bv-line);
      }
      .what {
        flex: 1 1 14rem;
      }
      .key {
        min-inline-size: 7rem;
      }
      .problem {
        flex-basis: 100%;
        padding-block-end: var(--bv-space-2);
        color: var(--bv-danger);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @state() private keys = readKeys();
  /** Which action waits for its new key. */
  @state() private waiting: KeyAction | undefined;
  @state() private problem: { readonly action: KeyAction; readonly text: string } | undefined;
  @state() private said = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-page heading=${msg('shell.settings')}>
        ${settingsParts('keys', this.session?.role)}
        <div class="column">
          <section>
            <div class="section-head">
              <h2 class="heading">${msg('keySettings.title')}</h2>
              <span class="meta">${msg('settings.thisDevice')}</span>
            </div>
            <p class="muted intro">${msg('keySettings.text')}</p>
            <div class="row wrap">
              <bv-button ?disabled=${this.#isDefault} @click=${this.#resetAll}>
                ${msg('keySettings.resetAll')}
              </bv-button>
              <bv-button ?disabled=${this.#isOff} @click=${this.#offAll}>
                ${msg('keySettings.offAll')}
              </bv-button>
            </div>
          </section>
          ${ACTION_GROUPS.map(
            ({ word, actions }) => html`
              <section aria-label=${msg(word)}>
                <h3 class="subheading">${msg(word)}</h3>
                <ul>
                  ${actions.map((action) => this.#row(action))}
                </ul>
              </section>
            `,
          )}
          <p class="visually-hidden" role="status">${this.said}</p>
        </div>
      </bv-page>
    `;
  }

  #row(action: KeyAction) {
    const key = this.keys[action];
    const what = msg(ACTION_WORDS[action]);
    const isWaiting = this.waiting === action;
    const problem = this.problem?.action === action ? this.problem.text : '';
    return html`
      <li>
        <span class="what">${what}</span>
        <span class="key">
          ${
            key === ''
              ? html`
                  <span class="meta">${msg('keySettings.isOff')}</span>
                `
              : html`
                  <bv-kbd keys=${shownKey(key)}></bv-kbd>
                `
          }
        </span>
        <bv-button
          size="small"
          label=${msg('keySettings.changeOf', { what })}
          @click=${() => this.#wait(isWaiting ? undefined : action)}
          @keydown=${(event: KeyboardEvent) => this.#pressed(event, action)}
          @blur=${() => this.#wait(undefined)}
        >
          ${isWaiting ? msg('keySettings.press') : msg('keySettings.change')}
        </bv-button>
        <bv-button
          size="small"
          variant="ghost"
          label=${msg(key === '' ? 'keySettings.resetOf' : 'keySettings.offOf', { what })}
          @click=${() => (key === '' ? this.#reset(action) : this.#put(action, ''))}
        >
          ${msg(key === '' ? 'keySettings.reset' : 'keySettings.off')}
        </bv-button>
        ${
          problem
            ? html`
                <p class="problem" role="alert">${problem}</p>
              `
            : nothing
        }
      </li>
    `;
  }

  get #isDefault(): boolean {
    return KEY_ACTIONS.every((action) => this.keys[action] === DEFAULT_KEYS[action]);
  }

  get #isOff(): boolean {
    return KEY_ACTIONS.every((action) => this.keys[action] === '');
  }

  #wait(action: KeyAction | undefined): void {
    this.waiting = action;
    if (action) {
      this.problem = undefined;
      this.said = msg('keySettings.pressFor', { what: msg(ACTION_WORDS[action]) });
    }
  }

  #pressed(event: KeyboardEvent, action: KeyAction): void {
    if (this.waiting !== action || event.key === 'Tab' || event.key === 'Shift') return;
    event.preventDefault();
    event.stopPropagation();
    this.waiting = undefined;
    if (event.key !== 'Escape') this.#put(action, normalKey(event.key));
  }

  #reset(action: KeyAction): void {
    this.#put(action, DEFAULT_KEYS[action]);
  }

  #put(action: KeyAction, key: string): void {
    const problem = key === '' ? null : keyProblem(this.keys, action, key);
    this.problem = problem ? { action, text: problemWords(problem, key) } : undefined;
    if (problem) return;
    this.#store({ ...this.keys, [action]: key });
    const what = msg(ACTION_WORDS[action]);
    this.said =
      key === ''
        ? msg('keySettings.wasOff', { what })
        : msg('keySettings.wasSet', { what, key: shownKey(key) });
  }

  readonly #resetAll = (): void => {
    this.problem = undefined;
    this.#store(DEFAULT_KEYS);
    this.said = msg('keySettings.wasReset');
  };

  readonly #offAll = (): void => {
    this.problem = undefined;
    // Each action is there once.
    this.#store(Object.fromEntries(KEY_ACTIONS.map((action) => [action, ''])) as typeof this.keys);
    this.said = msg('keySettings.wereOff');
  };

  #store(keys: typeof this.keys): void {
    this.keys = keys;
    writeKeys(keys);
  }
}

/** Why a key cannot be chosen, in words. */
function problemWords(problem: KeyProblem, key: string): string {
  switch (problem.kind) {
    case 'not_a_character':
      return msg('keySettings.notACharacter');
    case 'reserved':
      return msg('keySettings.reserved', { key });
    case 'taken':
      return msg('keySettings.taken', { key: shownKey(key), by: msg(ACTION_WORDS[problem.by]) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-keys-page': BvKeysPage;
  }
}
