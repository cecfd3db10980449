import type { FairLock } from './fair-lock.ts';

/** The part of a SQLite connection that commits. */
export interface CommittingConnection {
  readonly inTransaction: boolean;
  exec(sql: string): unknown;
}

/** So many transactions share one commit at most. */
const SHARED_MAX = 16;
/** Nobody begins any more in a commit that others wait for so long already, in milliseconds. */
const SHARED_MS = 10;
/** What nobody waits for is committed after this time at the latest, in milliseconds. */
const UNAWAITED_MS = 20;

/** Transactions that are done and wait for the commit they share. */
interface Group {
  /** Since when somebody waits for it; null while nobody does. */
  since: number | null;
  readonly end: Promise<void>;
  resolve(): void;
  reject(error: unknown): void;
  size: number;
}

/**
 * Lets transactions that come together share one commit, as each waits for the disk. Every one after the first is a
 * savepoint, so that it fails alone; what it did is told as done only after the commit that it is part of. Used by
 * one at a time, whoever has the connection.
 */
export class SharedCommit {
  readonly #connection: CommittingConnection;
  readonly #lock: FairLock;
  #group: Group | null = null;
  #isSavepoint = false;
  #isSoon = false;
  #timer: NodeJS.Timeout | null = null;

  /** @param lock - Held by whoever has the connection. */
  constructor(connection: CommittingConnection, lock: FairLock) {
    this.#connection = connection;
    this.#lock = lock;
  }

  /** Begins one's own transaction in what is open, or opens it. */
  begin(): void {
    this.#checkAlive();
    this.#isSavepoint = this.#group !== null;
    this.#connection.exec(this.#isSavepoint ? 'savepoint own' : 'begin');
    this.#group ??= newGroup();
  }

  /**
   * Ends one's own transaction; resolves when it is on the disk.
   *
   * @param mayBeLost - Resolves at once, as whoever made it does without that; but only where it saw nothing that is
   *   not on the disk itself and that others wait for: nobody else could see that yet.
   */
  keep(mayBeLost: boolean): Promise<void> {
    if (this.#isSavepoint) this.#connection.exec('release own');
    const group = this.#open();
    if (!mayBeLost || group.since !== null) return this.join();
    group.size += 1;
    return Promise.resolve();
  }

  /** Takes back one's own transaction; the others stand. */
  takeBack(): void {
    // Some faults, such as a full disk, make the database take back all of it.
    if (!this.#connection.inTransaction) return;
    if (this.#isSavepoint) this.#connection.exec('rollback to own; release own');
    else this.#connection.exec('rollback');
  }

  /** Whether something waits to be committed or may be added to. */
  get isOpen(): boolean {
    this.#checkAlive();
    return this.#group !== null;
  }

  /** Makes what was done in the open group, without a savepoint, part of it. */
  join(): Promise<void> {
    const group = this.#open();
    group.size += 1;
    group.since ??= performance.now();
    return group.end;
  }

  /**
   * Called by whoever leaves the connection: commits, unless others may share it. Who is ready at this moment has
   * the chance to, even when nobody waits yet: requests that have arrived, and what a worker has ended meanwhile.
   */
  leave(): void {
    if (!this.isOpen) return;
    const { size, since } = this.#open();
    const isOld = since !== null && performance.now() - since >= SHARED_MS;
    if (size >= SHARED_MAX || isOld) this.commit();
    else if (since === null) this.#commitLater();
    else if (!this.#lock.isWanted) this.#commitSoon();
  }

  /** Commits what is open, if anything is. */
  commit(): void {
    const group = this.#group;
    if (!group) return;
    this.#group = null;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    try {
      this.#connection.exec('commit');
      group.resolve();
    } catch (error) {
      if (this.#connection.inTransaction) this.#connection.exec('rollback');
      group.reject(error);
    }
  }

  /** Commits after those who are ready had their turn. */
  #commitSoon(): void {
    if (this.#isSoon) return;
    this.#isSoon = true;
    setImmediate(() => void this.#commitInTurn());
  }

  /** Commits with what somebody waits for, if that comes soon. */
  #commitLater(): void {
    this.#timer ??= setTimeout(() => void this.#commitInTurn(), UNAWAITED_MS).unref();
  }

  async #commitInTurn(): Promise<void> {
    await this.#lock.take();
    this.#isSoon = false;
    try {
      this.commit();
    } finally {
      this.#lock.give();
    }
  }

  #open(): Group {
    if (this.#group) return this.#group;
    throw new Error('There is no transaction to be part of.');
  }

  /** Tells those who wait when the database itself took everything back. */
  #checkAlive(): void {
    if (!this.#group || this.#connection.inTransaction) return;
    this.#group.reject(new Error('The database took this back with another change that failed.'));
    this.#group = null;
  }
}

function newGroup(): Group {
  let resolve = (): void => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const end = new Promise<void>((onEnd, onFault) => {
    resolve = onEnd;
    reject = onFault;
  });
  // Nobody may have come to wait for it.
  end.catch(() => undefined);
  return { since: null, end, resolve, reject, size: 0 };
}
