import { html, nothing, type ReactiveController, type ReactiveElement } from 'lit';
import { trimmed } from '../../../core/reading/blocks.ts';
import type { Span } from '../../../core/anchoring/passage.ts';
import { correctText, restoreText } from '../../api/sources.ts';
import type { HighlightDto, SourceTextDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-menu.ts';
import '../../ui/bv-menu-item.ts';
import type { MoreAction } from '../../ui/bv-more-actions.ts';
import type { BvChosen } from '../../ui/events.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { ONE_TEXT } from '../sources/one-text.ts';
import { UPLOAD_PROBLEMS } from '../sources/upload-items.ts';
import { unreadFormat } from '../sources/unread-format.ts';
import { chooseFiles } from '../../ui/choose-files.ts';
import { type CorrectionOutcome, outcomeOf } from './correction-outcome.ts';
import { outcomeNotice, refusedNotice, workingNotice } from './correction-notices.ts';
import { CorrectedFileFailed, sendCorrectedFile } from './corrected-file-loader.ts';
import type { ReadingData } from './reading-loader.ts';
import type { BvWordsChosen, BvWordsCorrected } from './reading-events.ts';
import './bv-words-dialog.ts';

/** What the page has and does around corrections of its text. */
interface TextCorrectionOptions {
  readonly data: () => ReadingData | undefined;
  /** Loads the source again; done when it is there. */
  readonly reload: () => Promise<unknown>;
  /** Where the reader is in the text. */
  readonly place: () => number;
  readonly show: (highlightId: string) => void;
  /** Takes back what was done last in this source: right after a correction, that. */
  readonly undo: () => void;
}

type State =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'editing';
      readonly span: Span;
      /** What stood there when the dialog opened: others may correct the text meanwhile. */
      readonly textVersion: number;
      readonly words: string;
      readonly sending: boolean;
      readonly error: string;
    }
  | { readonly kind: 'sending'; readonly name: string; readonly share: number }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: string }
  | { readonly kind: 'done'; readonly textVersion: number; readonly outcome: CorrectionOutcome };

const IDLE: State = { kind: 'idle' };

/** Correcting the text of a source: one paragraph in place, or all of it by a file. Says what became of its highlights. */
export class TextCorrections implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: TextCorrectionOptions;
  #state: State = IDLE;
  #abort: AbortController | null = null;

  constructor(host: ReactiveElement, options: TextCorrectionOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    host.addEventListener('bv-words-chosen', ({ offset }: BvWordsChosen) => this.#edit(offset));
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#state = IDLE;
  }

  /** The button in the head of the page, with what can be done to the text. */
  menu() {
    const isCorrected = this.#options.data()?.source.isCorrected === true;
    return html`
      <bv-menu placement="bottom-end" @bv-chosen=${this.#chosen}>
        <bv-button
          slot="trigger"
          variant="ghost"
          icon="pencil"
          label=${msg('correction.menu')}
        ></bv-button>
        <bv-menu-item value="edit" icon="pencil" keys="W">${msg('correction.edit')}</bv-menu-item>
        <bv-menu-item value="upload" icon="file-up">${msg('correction.upload')}</bv-menu-item>
        ${
          isCorrected
            ? html`
                <bv-menu-item value="restore" icon="undo-2">
                  ${msg('reading.restoreText')}
                </bv-menu-item>
              `
            : nothing
        }
      </bv-menu>
    `;
  }

  /** The same, as rows of another menu. */
  actions(): readonly MoreAction[] {
    const { place } = this.#options;
    return [
      { label: msg('correction.edit'), icon: 'pencil', act: () => this.#edit(place()) },
      { label: msg('correction.upload'), icon: 'file-up', act: () => this.#choose() },
      ...(this.#options.data()?.source.isCorrected === true
        ? [
            {
              label: msg('reading.restoreText'),
              icon: 'undo-2' as const,
              act: () => void this.#restore(),
            },
          ]
        : []),
    ];
  }

  /** What is under way, or came of it; and the dialog for one paragraph. */
  template() {
    return html`
      ${this.#notice()} ${this.#dialog()}
    `;
  }

  #notice() {
    const state = this.#state;
    const close = () => this.#set(IDLE);
    switch (state.kind) {
      case 'sending':
        return workingNotice(state.name, state.share, () => this.#abort?.abort());
      case 'refused':
        return refusedNotice(state.name, state.problem, close);
      case 'done': {
        const isNow = state.textVersion === this.#options.data()?.source.textVersion;
        return isNow ? outcomeNotice(state.outcome, this.#options.show, close) : nothing;
      }
      default:
        return nothing;
    }
  }

  #dialog() {
    const state = this.#state;
    const isOpen = state.kind === 'editing';
    return html`
      <bv-words-dialog
        .words=${isOpen ? state.words : undefined}
        ?sending=${isOpen && state.sending}
        error=${isOpen ? state.error : ''}
        @bv-words-corrected=${({ words }: BvWordsCorrected) => void this.#correct(words)}
        @bv-closed=${() => this.#set(IDLE)}
      ></bv-words-dialog>
    `;
  }

  readonly #chosen = ({ value }: BvChosen): void => {
    if (value === 'edit') this.#edit(this.#options.place());
    else if (value === 'restore') void this.#restore();
    else this.#choose();
  };

  #choose(): void {
    chooseFiles({ accept: ONE_TEXT, multiple: false }, ([file]) => void this.#upload(file));
  }

  /** Opens the paragraph at an offset, or the next one. */
  #edit(offset: number): void {
    const source = this.#options.data()?.source;
    const span = source && paragraphAt(source, offset);
    if (!source || !span) return;
    const { textVersion, text } = source;
    const words = text.slice(span.start, span.end);
    this.#set({ kind: 'editing', span, textVersion, words, sending: false, error: '' });
  }

  async #correct(words: string): Promise<void> {
    const [data, state] = [this.#options.data(), this.#state];
    if (!data || state.kind !== 'editing' || state.sending) return;
    this.#set({ ...state, sending: true, error: '' });
    try {
      const { span, textVersion } = state;
      await correctText(data.source.id, { ...span, textVersion, words });
      await this.#arrived(data);
    } catch (error) {
      this.#set({ ...state, error: problemText(error) });
    }
  }

  async #upload(file: File | undefined): Promise<void> {
    const data = this.#options.data();
    if (!data || !file) return;
    this.#abort = new AbortController();
    const onProgress = (share: number) => this.#set({ kind: 'sending', name: file.name, share });
    onProgress(0);
    try {
      await sendCorrectedFile(data.source, file, { signal: this.#abort.signal, onProgress });
      await this.#arrived(data);
    } catch (error) {
      const isCancelled = error instanceof DOMException && error.name === 'AbortError';
      const problem = fileProblem(error, file.name);
      this.#set(isCancelled ? IDLE : { kind: 'refused', name: file.name, problem });
    }
  }

  async #restore(): Promise<void> {
    const data = this.#options.data();
    if (!data) return;
    try {
      await restoreText(data.source.id, data.source.textVersion);
      await this.#arrived(data);
    } catch (error) {
      this.#host.dispatchEvent(new BvToastWanted({ text: problemText(error) }));
    }
  }

  /** Shows the new text, says what became of the highlights, and offers to take it back. */
  async #arrived(before: ReadingData): Promise<void> {
    await this.#options.reload();
    const after = this.#options.data();
    if (after?.source.id !== before.source.id) return;
    const { textVersion } = after.source;
    const isSame = textVersion === before.source.textVersion;
    const outcome = outcomeOf(allOf(before), allOf(after));
    this.#set(isSame ? IDLE : { kind: 'done', textVersion, outcome });
    const text = msg(isSame ? 'correction.nothingChanged' : 'correction.done');
    const undo = isSame ? undefined : this.#options.undo;
    this.#host.dispatchEvent(new BvToastWanted({ text, undo }));
  }

  #set(state: State): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

const allOf = ({ highlights, lost }: ReadingData): readonly HighlightDto[] => [
  ...highlights,
  ...lost,
];

/** The words of the paragraph at an offset, else of the first one. */
function paragraphAt({ text, segments }: SourceTextDto, offset: number): Span | undefined {
  if (segments.length === 0) return trimmed(text, { start: 0, end: text.length });
  const segment = segments.findLast(({ start }) => start <= offset) ?? segments[0];
  return segment && trimmed(text, segment);
}

const problemText = (error: unknown): string =>
  refusalText(error, {
    ...UPLOAD_PROBLEMS,
    'source.nothing_to_restore': 'correction.nothingLeft',
    'source.words_changed': 'correction.wordsChanged',
  });

function fileProblem(error: unknown, fileName: string): string {
  if (!(error instanceof CorrectedFileFailed)) return problemText(error);
  if (error.code === 'upload.format_unknown') return unreadFormat(fileName);
  const key = UPLOAD_PROBLEMS[error.code];
  return key ? msg(key) : error.message;
}
