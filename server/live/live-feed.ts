import { type Instant, later } from '../../core/kernel/time.ts';
import { type ChangeRow, findChange, listChangesSince } from '../changes.store.ts';
import type { Context } from '../context.ts';

/** Is told of the changes of a project, in the order of the log; some may come twice. Null: too many to tell. */
export type Follower = (changes: readonly ChangeRow[] | null) => void;

interface FollowedProject {
  readonly followers: Set<Follower>;
  lookedAt: Instant;
  /** Ids that the last look found: the next one looks back over the same seconds. */
  told: ReadonlySet<string>;
}

/** What happens within this time is told together: a person does not see it sooner. */
const GATHER_MS = 100;
/** Changes of other processes are looked for this often, while somebody follows. */
const LOOK_EVERY_MS = 2_000;
/** A transaction may commit this much later than the time it wrote on its changes. */
const COMMIT_DELAY_MS = 5_000;
/** What a page shows may have been asked for so long before it follows. */
const ASKED_AHEAD_MS = 5_000;
/** Whoever comes is told of as much. */
export const RECENT_MS = COMMIT_DELAY_MS + ASKED_AHEAD_MS;
/** More at once are not told one by one. */
const CHANGES_MAX = 500;

/**
 * Tells open pages what has changed, whoever changed it: this process, the command line, another copy. Reads the
 * log itself, so nothing is told that did not commit.
 */
export class LiveFeed {
  readonly #base: Pick<Context, 'db' | 'log' | 'now'>;
  readonly #followed = new Map<string, FollowedProject>();
  #interval: NodeJS.Timeout | null = null;
  #soon: NodeJS.Timeout | null = null;
  #looking = false;

  constructor(base: Pick<Context, 'db' | 'log' | 'now'>) {
    this.#base = base;
  }

  /** Looks into the log soon; called after a commit. */
  readonly wake = (): void => {
    if (this.#followed.size === 0 || this.#soon) return;
    this.#soon = setTimeout(() => {
      this.#soon = null;
      // Once more after the look under way: it may have passed what woke us.
      if (this.#looking) this.wake();
      else void this.#look();
    }, GATHER_MS).unref();
  };

  /** Starts telling; the answer ends it. */
  follow(projectId: string, follower: Follower): () => void {
    const project = this.#followed.get(projectId) ?? {
      followers: new Set<Follower>(),
      lookedAt: this.#base.now(),
      told: new Set<string>(),
    };
    project.followers.add(follower);
    this.#followed.set(projectId, project);
    this.#interval ??= setInterval(this.wake, LOOK_EVERY_MS).unref();
    return () => {
      project.followers.delete(follower);
      // The end of a connection may be told twice, the second time when others follow the project anew.
      if (project.followers.size > 0 || this.#followed.get(projectId) !== project) return;
      this.#followed.delete(projectId);
      if (this.#followed.size === 0) this.close();
    };
  }

  /** What a follower missed since a change; null when that is too much, or the change is not known. */
  async missedSince(projectId: string, changeId: string): Promise<readonly ChangeRow[] | null> {
    const last = await findChange(this.#base.db, changeId);
    if (last?.project_id !== projectId) return null;
    const rows = await this.#since(projectId, last.at as Instant);
    return rows.length < CHANGES_MAX ? rows.filter(({ id }) => id !== changeId) : null;
  }

  /**
   * What happened in the last seconds: a page may have asked for what it shows before it followed. Null when that is
   * too much.
   */
  async recent(projectId: string): Promise<readonly ChangeRow[] | null> {
    const rows = await this.#since(projectId, later(this.#base.now(), -ASKED_AHEAD_MS));
    return rows.length < CHANGES_MAX ? rows : null;
  }

  /** Tells nobody any more. */
  close(): void {
    if (this.#interval) clearInterval(this.#interval);
    if (this.#soon) clearTimeout(this.#soon);
    this.#interval = null;
    this.#soon = null;
    this.#followed.clear();
  }

  async #look(): Promise<void> {
    this.#looking = true;
    try {
      for (const [projectId, project] of this.#followed) await this.#tell(projectId, project);
    } catch (error) {
      this.#base.log.error({ error: String(error) }, 'live feed failed');
    } finally {
      this.#looking = false;
    }
  }

  async #tell(projectId: string, project: FollowedProject): Promise<void> {
    const since = project.lookedAt;
    project.lookedAt = this.#base.now();
    const rows = await this.#since(projectId, since);
    const news = rows.filter(({ id }) => !project.told.has(id));
    project.told = new Set(rows.map(({ id }) => id));
    if (news.length === 0) return;
    const tooMany = rows.length === CHANGES_MAX;
    for (const follower of project.followers) follower(tooMany ? null : news);
  }

  #since(projectId: string, moment: Instant): Promise<readonly ChangeRow[]> {
    const from = later(moment, -COMMIT_DELAY_MS);
    return listChangesSince(this.#base.db, projectId, from, CHANGES_MAX);
  }
}
