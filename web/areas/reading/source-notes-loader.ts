import { html, nothing, type ReactiveController, type ReactiveElement } from 'lit';
import { listNotes } from '../../api/notes.ts';
import type { SourceTextDto } from '../../api/types.ts';
import { may, type Session } from '../../app/session.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { onNavigate } from '../../controllers/location.ts';
import { formatNumber, msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-drawer.ts';
import '../notes/bv-thing-notes.ts';
import type { BvReadingCommand } from './reading-events.ts';

/** The page, which knows who reads. */
type NotesHost = ReactiveElement & { readonly session: Session | undefined };

interface SourceNotesOptions {
  readonly source: () => SourceTextDto | undefined;
  /** Back to the text. */
  readonly onClosed: () => void;
}

/** The end of an address that leads to the notes on a source. */
const NOTES_HASH = '#notes';

/** Notes on the source that is read, over its text: how many there are stands at the button that opens them. */
export class SourceNotes implements ReactiveController {
  readonly #host: NotesHost;
  readonly #options: SourceNotesOptions;
  readonly #live: LiveController;
  #stop: (() => void) | undefined;
  #isOpen = false;
  #count = 0;
  #sourceId = '';

  constructor(host: NotesHost, options: SourceNotesOptions) {
    this.#host = host;
    this.#options = options;
    this.#live = new LiveController(host, ['note'], () => void this.#recount());
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = onNavigate(this.jump);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#isOpen = false;
  }

  hostUpdate(): void {
    const source = this.#options.source();
    this.#live.follow(source?.projectId ?? '');
    if (source?.id === this.#sourceId) return;
    this.#sourceId = source?.id ?? '';
    this.#count = 0;
    this.#isOpen = false;
    void this.#recount();
  }

  /** Opens them, from the top bar of the page. */
  button() {
    const label = msg('notes.ofSource');
    return html`
      <bv-button
        slot="actions"
        variant="ghost"
        icon="sticky-note"
        label=${this.#count === 0 ? label : `${label} (${formatNumber(this.#count)})`}
        tip=${label}
        @click=${() => this.#open(false)}
      >
        ${this.#count === 0 ? nothing : formatNumber(this.#count)}
      </bv-button>
    `;
  }

  template() {
    const source = this.#options.source();
    if (!this.#isOpen || !source) return nothing;
    return html`
      <bv-drawer modal open heading=${msg('notes.ofSource')} @bv-closed=${this.#close}>
        <bv-thing-notes
          project-id=${source.projectId}
          on="source"
          thing-id=${source.id}
          ?editable=${this.#mayWrite}
        ></bv-thing-notes>
      </bv-drawer>
    `;
  }

  /** Keys in the text: to the notes, or right into a new one. */
  readonly commanded = ({ command }: BvReadingCommand): void => {
    if (command.kind === 'sourceNotes') this.#open(true);
  };

  /** An address may lead to the notes: once, so that a filter of the text does not open them again. */
  readonly jump = (): void => {
    if (location.hash !== NOTES_HASH || !this.#options.source()) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    this.#open(false);
  };

  get #mayWrite(): boolean {
    return may(this.#host.session, 'researcher');
  }

  /** @param toWrite - Somebody is about to write one. */
  #open(toWrite: boolean): void {
    if (!this.#options.source()) return;
    this.#isOpen = true;
    this.#host.requestUpdate();
    if (!toWrite) return;
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector('bv-thing-notes')?.write(),
    );
  }

  readonly #close = (): void => {
    this.#isOpen = false;
    this.#host.requestUpdate();
    // While the drawer is there, the text cannot have the focus.
    void this.#host.updateComplete.then(() => this.#options.onClosed());
  };

  async #recount(): Promise<void> {
    const source = this.#options.source();
    if (!source) return;
    const found = await listNotes(source.projectId, { on: 'source', thingId: source.id }).catch(
      // The panel says what is wrong when it is opened.
      () => undefined,
    );
    if (!found || this.#options.source()?.id !== source.id) return;
    this.#count = found.notes.length;
    this.#host.requestUpdate();
  }
}
