import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  RawNode,
  SelectQueryNode,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { FairLock } from './fair-lock.ts';
import { MAY_BE_LOST } from './may-be-lost.ts';
import { type CommittingConnection, SharedCommit } from './shared-commit.ts';
import type { StatementSource } from './statement-cache.ts';

/**
 * SQLite with one connection that writes and one that reads. The query builder's own driver has one for both, so
 * that whoever opens a page waits for every transaction that is under way or queued, once for each query; here
 * only writers wait for each other, and those who wait share a commit. What is read outside a transaction is what was
 * last committed.
 */
export class ReadBesideWriteDialect extends SqliteDialect {
  readonly #writing: StatementSource;
  readonly #reading: StatementSource;
  readonly #committing: CommittingConnection;

  /** @param committing - The connection of `writing` itself. */
  constructor(
    writing: StatementSource,
    reading: StatementSource,
    committing: CommittingConnection,
  ) {
    super({ database: writing });
    this.#writing = writing;
    this.#reading = reading;
    this.#committing = committing;
  }

  override createDriver(): Driver {
    return new ReadBesideWriteDriver(
      new SqliteDriver({ database: this.#writing }),
      new SqliteDriver({ database: this.#reading }),
      this.#committing,
    );
  }
}

class ReadBesideWriteDriver implements Driver {
  readonly #writer: Driver;
  readonly #reader: Driver;
  readonly #lock = new FairLock();
  readonly #commit: SharedCommit;

  constructor(writer: Driver, reader: Driver, committing: CommittingConnection) {
    this.#writer = writer;
    this.#reader = reader;
    this.#commit = new SharedCommit(committing, this.#lock);
  }

  async init(): Promise<void> {
    await this.#reader.init();
    await this.#writer.init();
  }

  async acquireConnection(): Promise<RoutedConnection> {
    return new RoutedConnection(this.#writer, this.#reader, this.#commit, this.#lock);
  }

  async beginTransaction(connection: RoutedConnection): Promise<void> {
    await connection.hold();
    this.#commit.begin();
  }

  async commitTransaction(connection: RoutedConnection): Promise<void> {
    const end = this.#commit.keep(connection.mayBeLost);
    // Others may share the commit: it is waited for without the connection.
    await connection.release();
    await end;
  }

  async rollbackTransaction(connection: RoutedConnection): Promise<void> {
    // Not held any more when the commit itself failed: then nothing of it stands.
    if (connection.isHeld) this.#commit.takeBack();
  }

  async releaseConnection(connection: RoutedConnection): Promise<void> {
    await connection.release();
  }

  async destroy(): Promise<void> {
    this.#commit.commit();
    await this.#reader.destroy();
    await this.#writer.destroy();
  }
}

/** Reads beside others; holds the one that writes for one query, or from the begin of a transaction on. */
class RoutedConnection implements DatabaseConnection {
  readonly #writer: Driver;
  readonly #reader: Driver;
  readonly #commit: SharedCommit;
  readonly #lock: FairLock;
  #held: DatabaseConnection | null = null;
  /** Whether the transaction on it may be lost with the power. */
  mayBeLost = false;

  constructor(writer: Driver, reader: Driver, commit: SharedCommit, lock: FairLock) {
    this.#writer = writer;
    this.#reader = reader;
    this.#commit = commit;
    this.#lock = lock;
  }

  get isHeld(): boolean {
    return this.#held !== null;
  }

  async hold(): Promise<DatabaseConnection> {
    if (this.#held) return this.#held;
    await this.#lock.take();
    this.#held = await this.#writer.acquireConnection();
    return this.#held;
  }

  async release(): Promise<void> {
    if (!this.#held) return;
    const held = this.#held;
    this.#held = null;
    this.mayBeLost = false;
    this.#commit.leave();
    await this.#writer.releaseConnection(held);
    this.#lock.give();
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (query === MAY_BE_LOST.sqlite) this.mayBeLost = this.#held !== null;
    if (this.#held) return this.#held.executeQuery<Row>(query);
    if (SelectQueryNode.is(query.query)) return this.#read<Row>(query);
    const held = await this.hold();
    let end: Promise<void> | null = null;
    try {
      // What is written by hand may be nothing that a transaction takes, such as emptying the log.
      if (RawNode.is(query.query)) this.#commit.commit();
      const result = await held.executeQuery<Row>(query);
      end = this.#commit.isOpen ? this.#commit.join() : null;
      return result;
    } finally {
      await this.release();
      await end;
    }
  }

  /** Nothing of ours streams: a list has a limit. */
  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }

  async #read<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const reading = await this.#reader.acquireConnection();
    try {
      return await reading.executeQuery<Row>(query);
    } finally {
      await this.#reader.releaseConnection(reading);
    }
  }
}
