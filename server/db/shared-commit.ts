/** The part of a SQLite connection that commits. */
export interface CommittingConnection {
  readonly inTransaction: boolean;
  exec(sql: string): unknown;
}

/** So many transactions share one commit at most. */
const SHARED_MAX = 16;
/** Nobody begins any more in a commit that others wait for so long already, in milliseconds. */
const SHARED_MS = 10;

/** Transactions that are done and wait for the commit they share. */
interface Group {
  readonly since: number;
  readonly end: Promise<void>;
  resolve(): void;
  reject(error: unknown): void;
  size: number;
}

/**
 * Lets transactions that queue for a connection share one commit, as each waits for the disk. Every one after the
 * first is a savepoint, so that it fails alone; what it did is told as done only after the commit that it is part
 * of. Used by one at a time, whoever has the connection.
 */
export class SharedCommit {
  readonly #connection: CommittingConnection;
  #group: Group | null = null;
  #isSavepoint = false;

  constructor(connection: CommittingConnection) {
    this.#connection = connection;
  }

  /** Begins one's own transaction in what is open, or opens it. */
  begin(): void {
    this.#checkAlive();
    this.#isSavepoint = this.#group !== null;
    this.#connection.exec(this.#isSavepoint ? 'savepoint own' : 'begin');
    this.#group ??= newGroup();
  }

  /** Ends one's own transaction; resolves when it is on the disk. */
  keep(): Promise<void> {
    if (this.#isSavepoint) this.#connection.exec('release own');
    return this.join();
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
    const group = this.#group;
    if (!group) throw new Error('There is no transaction to be part of.');
    group.size += 1;
    return group.end;
  }

  /** Called by whoever leaves the connection: commits, unless somebody waits who can share it. */
  leave(isWanted: boolean): void {
    this.#checkAlive();
    const group = this.#group;
    if (!group) return;
    const mayGrow = group.size < SHARED_MAX && performance.now() - group.since < SHARED_MS;
    if (!(isWanted && mayGrow)) this.commit();
  }

  /** Commits what is open, if anything is. */
  commit(): void {
    const group = this.#group;
    if (!group) return;
    this.#group = null;
    try {
      this.#connection.exec('commit');
      group.resolve();
    } catch (error) {
      if (this.#connection.inTransaction) this.#connection.exec('rollback');
      group.reject(error);
    }
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
  return { since: performance.now(), end, resolve, reject, size: 0 };
}
