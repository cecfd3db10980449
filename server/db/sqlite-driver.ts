import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import { FairLock } from './fair-lock.ts';
import type { StatementSource } from './statement-cache.ts';

/**
 * SQLite with one connection that writes and one that reads. The query builder's own driver has one for both, so
 * that whoever opens a page waits for every transaction that is under way or queued, once for each query; here
 * only writers wait for each other. What is read outside a transaction is what was last committed.
 */
export class ReadBesideWriteDialect extends SqliteDialect {
  readonly #writing: StatementSource;
  readonly #reading: StatementSource;

  constructor(writing: StatementSource, reading: StatementSource) {
    super({ database: writing });
    this.#writing = writing;
    this.#reading = reading;
  }

  override createDriver(): Driver {
    return new ReadBesideWriteDriver(
      new SqliteDriver({ database: this.#writing }),
      new SqliteDriver({ database: this.#reading }),
    );
  }
}

class ReadBesideWriteDriver implements Driver {
  readonly #writer: Driver;
  readonly #reader: Driver;
  readonly #lock = new FairLock();

  constructor(writer: Driver, reader: Driver) {
    this.#writer = writer;
    this.#reader = reader;
  }

  async init(): Promise<void> {
    await this.#reader.init();
    await this.#writer.init();
  }

  async acquireConnection(): Promise<RoutedConnection> {
    return new RoutedConnection(this.#writer, this.#reader, this.#lock);
  }

  async beginTransaction(connection: RoutedConnection): Promise<void> {
    await this.#writer.beginTransaction(await connection.hold(), {});
  }

  async commitTransaction(connection: RoutedConnection): Promise<void> {
    await this.#writer.commitTransaction(await connection.hold());
  }

  async rollbackTransaction(connection: RoutedConnection): Promise<void> {
    await this.#writer.rollbackTransaction(await connection.hold());
  }

  async releaseConnection(connection: RoutedConnection): Promise<void> {
    await connection.release();
  }

  async destroy(): Promise<void> {
    await this.#reader.destroy();
    await this.#writer.destroy();
  }
}

/** Reads beside others; holds the one that writes for one query, or from the begin of a transaction on. */
class RoutedConnection implements DatabaseConnection {
  readonly #writer: Driver;
  readonly #reader: Driver;
  readonly #lock: FairLock;
  #held: DatabaseConnection | null = null;

  constructor(writer: Driver, reader: Driver, lock: FairLock) {
    this.#writer = writer;
    this.#reader = reader;
    this.#lock = lock;
  }

  async hold(): Promise<DatabaseConnection> {
    if (this.#held) return this.#held;
    await this.#lock.take();
    this.#held = await this.#writer.acquireConnection();
    return this.#held;
  }

  async release(): Promise<void> {
    if (!this.#held) return;
    await this.#writer.releaseConnection(this.#held);
    this.#held = null;
    this.#lock.give();
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#held) return this.#held.executeQuery<Row>(query);
    if (SelectQueryNode.is(query.query)) return this.#read<Row>(query);
    const held = await this.hold();
    try {
      return await held.executeQuery<Row>(query);
    } finally {
      await this.release();
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
