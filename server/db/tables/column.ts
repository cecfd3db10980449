import type { ColumnType, Generated } from 'kysely';

/** Kept as 0 or 1: SQLite has no boolean. */
export type Bit = number;
/** Has a default in the database. */
export type Default<T> = ColumnType<T, T | undefined, T>;
/** Made by the database. */
export type Made<T> = Generated<T>;
