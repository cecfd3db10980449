import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { getSession, getSetup, signOut } from '../api/accounts.ts';
import { actInWorkspace, CallError, whenSessionMissing } from '../api/call.ts';
import { listProjects } from '../api/projects.ts';
import type { ProjectSummaryDto, SessionDto } from '../api/types.ts';
import { navigate } from '../controllers/location.ts';
import { rememberedWorkspace, rememberRole, rememberWorkspace } from './remembered.ts';
import type { Session } from './session.ts';

/** How far the app has come in finding out who is there. */
export type AccountState =
  { readonly kind: 'unknown' | 'ready' } | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Finds out who is signed in and in which workspace they act, and keeps the list of projects. Where
 * nobody is signed in it leads to the sign-in page, or to the set-up page of a new installation.
 */
export class AccountController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** Whether the page that is shown is for everybody. */
  readonly #isOpenPage: () => boolean;
  state: AccountState = { kind: 'unknown' };
  session: Session | undefined;
  projects: readonly ProjectSummaryDto[] | undefined;

  constructor(host: ReactiveControllerHost, isOpenPage: () => boolean) {
    this.#host = host;
    this.#isOpenPage = isOpenPage;
    host.addController(this);
  }

  hostConnected(): void {
    whenSessionMissing(() => void this.#lead());
  }

  /** The page changed: one that is not for everybody needs to know who is there. */
  hostUpdate(): void {
    const isBusy = this.#loading ?? this.#leading;
    if (this.state.kind === 'unknown' && !isBusy && !this.#isOpenPage()) void this.load();
  }

  #loading: Promise<void> | undefined;
  #leading: Promise<void> | undefined;

  /** Asks who is signed in. After it the page is shown; the projects follow. */
  readonly load = async (): Promise<void> => {
    this.#loading = this.#ask();
    await this.#loading;
    this.#loading = undefined;
    this.#host.requestUpdate();
    if (this.session) void this.reloadProjects();
  };

  async #ask(): Promise<void> {
    try {
      this.#enter(await getSession());
    } catch (error) {
      const isNobody = error instanceof CallError && error.status === 401;
      if (isNobody) await this.#lead();
      else this.state = { kind: 'failed', error };
    }
  }

  /** The projects anew, with their counts: after a change. */
  readonly reloadProjects = async (): Promise<void> => {
    try {
      this.projects = await listProjects();
    } catch {
      // The navigation keeps what it had; the page says what failed.
      return;
    }
    this.#host.requestUpdate();
  };

  /** Acts in another workspace from now on. */
  async switchTo(workspaceId: string): Promise<void> {
    rememberWorkspace(workspaceId);
    this.projects = undefined;
    await this.load();
  }

  /** Ends the session and forgets everything that was loaded. */
  async leave(): Promise<void> {
    await signOut();
    location.assign('/sign-in');
  }

  #enter(account: SessionDto): void {
    const { user: person, workspaces } = account;
    const wanted = rememberedWorkspace();
    const own = workspaces.find(({ id }) => id === wanted) ?? workspaces[0];
    this.session = own && { person, workspace: own, role: own.role, workspaces };
    actInWorkspace(own?.id ?? null);
    if (own) {
      rememberWorkspace(own.id);
      rememberRole(own.id, own.role);
    }
    this.state = { kind: 'ready' };
    if (!own) navigate('/workspaces/new', { replace: true });
  }

  /** To where somebody signs in, and back here afterwards. Many calls at once lead there once. */
  #lead(): Promise<void> {
    this.session = undefined;
    this.projects = undefined;
    this.state = { kind: 'unknown' };
    this.#leading ??= this.#leadAway().finally(() => (this.#leading = undefined));
    return this.#leading;
  }

  async #leadAway(): Promise<void> {
    if (this.#isOpenPage()) return;
    const { needed } = await getSetup().catch(() => ({ needed: false }));
    const here = location.pathname + location.search + location.hash;
    const signIn = here === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(here)}`;
    navigate(needed ? '/setup' : signIn, { replace: true });
  }
}
