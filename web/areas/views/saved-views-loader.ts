import { Task } from '@lit/task';
import { html, nothing, type ReactiveController, type ReactiveElement } from 'lit';
import type { ViewList } from '../../../core/views/views.ts';
import { changeView, createView, listViews, removeView, restoreView } from '../../api/views.ts';
import type { ViewDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { navigate } from '../../controllers/location.ts';
import type { QueryController } from '../../controllers/query-controller.ts';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { copyText } from '../../ui/copy-text.ts';
import './bv-view-dialog.ts';
import './bv-view-menu.ts';
import type { BvViewNamed, BvViewWanted, ViewWish } from './view-events.ts';
import { VIEW_IN_ADDRESS, viewHref, viewQuery } from './view-query.ts';

const REFUSALS = {
  'view.too_many': 'views.tooMany',
  'view.not_yours': 'views.notYours',
  'view.not_found': 'views.gone',
} as const satisfies Readonly<Record<string, PlainMessageKey>>;

/** A page with a list that has saved views. */
interface ListPage extends ReactiveElement {
  readonly projectId: string;
}

/** What a list is narrowed by that is no longer there. */
export interface Gone {
  /** Its name in the address. */
  readonly part: string;
  /** What it was: “Persona”. */
  readonly word: string;
}

interface Options {
  readonly list: ViewList;
  readonly query: QueryController;
  /** The names in the address that belong to a view. */
  readonly parts: readonly string[];
}

/** The saved views of the list of a page: which is open stands in the address, with all that it narrows by. */
export class SavedViews implements ReactiveController {
  readonly #page: ListPage;
  readonly #options: Options;
  readonly #load;
  /** The view that was taken over from the address: a second time would undo what was changed since. */
  #arrivedAt = '';
  #dialog: 'save' | 'rename' | undefined;
  #isSending = false;
  #error = '';

  constructor(page: ListPage, options: Options) {
    this.#page = page;
    this.#options = options;
    page.addController(this);
    this.#load = new Task(page, {
      args: () => [page.projectId],
      task: async ([projectId], { signal }) => listViews(projectId, options.list, signal),
    });
  }

  /** A link may say no more than which view it is of. */
  hostUpdated(): void {
    const current = this.#current;
    if (!current || this.#arrivedAt === current.id) return;
    this.#arrivedAt = current.id;
    const here = viewQuery(location.search, this.#options.parts);
    if (here !== '' || current.query === '') return;
    navigate(viewHref(location.pathname, current), { replace: true });
  }

  /**
   * For a bar of the page.
   *
   * @param slot - Which has room for it.
   */
  menu(slot: 'tools' | 'actions') {
    return html`
      <bv-view-menu
        slot=${slot}
        .views=${this.#views}
        .current=${this.#current}
        ?changed=${this.#isChanged}
        @bv-view-wanted=${({ wish }: BvViewWanted) => this.#wanted(wish)}
      ></bv-view-menu>
    `;
  }

  /** For above the list: the view of a link is not there, or the list is narrowed by what is gone. */
  notice(gone: readonly Gone[]) {
    const asked = this.#options.query.get(VIEW_IN_ADDRESS);
    if (asked && this.#load.value && !this.#current)
      return note(msg('views.gone'), msg('common.close'), () => this.#clear([VIEW_IN_ADDRESS]));
    if (gone.length === 0) return nothing;
    const what = gone.map(({ word }) => word).join(', ');
    const said = this.#current
      ? msg('views.namesGone', { name: this.#current.name, what })
      : msg('views.isGone', { what });
    return note(said, msg('views.leaveOut'), () => this.#clear(gone.map(({ part }) => part)));
  }

  /** The dialog, closed or open. */
  dialog() {
    return html`
      <bv-view-dialog
        ?open=${this.#dialog !== undefined}
        .view=${this.#dialog === 'rename' ? this.#current : undefined}
        ?sending=${this.#isSending}
        error=${this.#error}
        @bv-view-named=${this.#named}
        @bv-closed=${() => this.#show(undefined)}
      ></bv-view-dialog>
    `;
  }

  get #views(): readonly ViewDto[] {
    return this.#load.value ?? [];
  }

  get #current(): ViewDto | undefined {
    const asked = this.#options.query.get(VIEW_IN_ADDRESS);
    return asked ? this.#views.find(({ id }) => id === asked) : undefined;
  }

  get #isChanged(): boolean {
    const { parts } = this.#options;
    const current = this.#current;
    return (
      current !== undefined && viewQuery(current.query, parts) !== viewQuery(location.search, parts)
    );
  }

  #clear(parts: readonly string[]): void {
    this.#options.query.set(Object.fromEntries(parts.map((part) => [part, ''])));
  }

  #show(dialog: 'save' | 'rename' | undefined): void {
    this.#dialog = dialog;
    this.#error = '';
    this.#page.requestUpdate();
  }

  #wanted(wish: ViewWish): void {
    const current = this.#current;
    if (wish.what === 'save' || wish.what === 'rename') this.#show(wish.what);
    else if (wish.what === 'open') this.#open(this.#views.find(({ id }) => id === wish.id));
    else if (wish.what === 'leave') this.#clear([...this.#options.parts, VIEW_IN_ADDRESS]);
    else if (current) void this.#act(wish.what, current);
  }

  #open(view: ViewDto | undefined): void {
    if (!view) return;
    this.#arrivedAt = view.id;
    navigate(viewHref(location.pathname, view));
  }

  async #act(what: 'overwrite' | 'link' | 'remove', view: ViewDto): Promise<void> {
    if (what === 'link') {
      const short = new URLSearchParams({ [VIEW_IN_ADDRESS]: view.id }).toString();
      await copyText(this.#page, `${location.origin}${location.pathname}?${short}`);
    } else if (what === 'remove') await this.#remove(view);
    else await this.#overwrite(view);
  }

  async #remove({ id, name }: ViewDto): Promise<void> {
    const done = await this.#attempt(() => removeView(id));
    if (!done) return;
    this.#clear([VIEW_IN_ADDRESS]);
    const undo = (): void => {
      void this.#attempt(() => restoreView(id)).then((back) => this.#remember(back));
    };
    this.#say(msg('views.wasRemoved', { name }), undo);
  }

  async #overwrite({ id, name, query: before, revision }: ViewDto): Promise<void> {
    const query = viewQuery(location.search, this.#options.parts);
    const saved = await this.#attempt(() => changeView(id, { revision, query }));
    if (!saved) return;
    const undo = (): void => {
      void this.#attempt(() => changeView(id, { revision: saved.revision, query: before }));
    };
    this.#say(msg('views.wasSaved', { name }), undo);
  }

  readonly #named = async ({ name, shared }: BvViewNamed): Promise<void> => {
    const current = this.#dialog === 'rename' ? this.#current : undefined;
    const { list, parts } = this.#options;
    this.#isSending = true;
    this.#page.requestUpdate();
    try {
      const query = viewQuery(location.search, parts);
      const saved = current
        ? await changeView(current.id, { revision: current.revision, name, shared })
        : await createView(this.#page.projectId, { list, name, query, shared });
      this.#show(undefined);
      await this.#load.run();
      this.#remember(saved);
      this.#say(msg('views.wasSaved', { name }));
    } catch (error) {
      this.#error = refusalText(error, REFUSALS);
    }
    this.#isSending = false;
    this.#page.requestUpdate();
  };

  /** Which is open, without changing what is shown. */
  #remember(view: ViewDto | undefined): void {
    if (!view) return;
    this.#arrivedAt = view.id;
    this.#options.query.set({ [VIEW_IN_ADDRESS]: view.id });
  }

  async #attempt(work: () => Promise<ViewDto>): Promise<ViewDto | undefined> {
    let done: ViewDto | undefined;
    try {
      done = await work();
    } catch (error) {
      this.#say(refusalText(error, REFUSALS));
    }
    await this.#load.run();
    return done;
  }

  #say(text: string, undo?: () => void): void {
    this.#page.dispatchEvent(new BvToastWanted({ text, ...(undo ? { undo } : {}) }));
  }
}

function note(text: string, action: string, act: () => void) {
  return html`
    <bv-note tone="warning" role="status">
      ${text}
      <bv-button size="small" @click=${act}>${action}</bv-button>
    </bv-note>
  `;
}
