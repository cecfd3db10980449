import type { AnyDatabase } from './lib/columns.ts';

/** What the words of a highlight say of how somebody feels, beside what people set. Written by: highlights. */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('highlight').addColumn('computed_sentiment', 'integer').execute();
  await db.schema.alterTable('highlight').addColumn('sentiment_engine', 'text').execute();
  await db.schema
    .createIndex('highlight_by_sentiment_engine')
    .on('highlight')
    .columns(['sentiment_engine', 'id'])
    .execute();
}
