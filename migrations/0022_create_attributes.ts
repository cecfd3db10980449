import { type AnyDatabase, belongsTo, emptyText, primary, required, zero } from './lib/columns.ts';
import { newId } from './lib/new-id.ts';

/**
 * What is kept about participants has a kind for the whole project; what stood free becomes text, in the order in
 * which it was first written. Participants have a household beside their organisation.
 * Written by: participants.
 */
export async function up(db: AnyDatabase): Promise<void> {
  await db.schema.alterTable('participant').addColumn('household', 'text').execute();
  await db.schema
    .createTable('attribute')
    .addColumn('id', 'text', primary)
    .addColumn('project_id', 'text', belongsTo('project.id'))
    .addColumn('name', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('choices', 'text', emptyText)
    .addColumn('listed', 'integer', zero)
    .addColumn('archived_at', 'text')
    .addColumn('revision', 'integer', zero)
    .addUniqueConstraint('attribute_name', ['project_id', 'name'])
    .execute();
  await nameWhatStands(db);
}

async function nameWhatStands(db: AnyDatabase): Promise<void> {
  const participants = await db
    .selectFrom('participant')
    .select(['project_id', 'attributes'])
    .orderBy('id')
    .execute();
  const named = new Map<unknown, Set<string>>();
  for (const { project_id: projectId, attributes } of participants) {
    const names = named.get(projectId) ?? new Set();
    named.set(projectId, names);
    for (const name of Object.keys(JSON.parse(String(attributes)) as object)) names.add(name);
  }
  let order = 0;
  for (const [projectId, names] of named) {
    for (const name of names) {
      await db
        .insertInto('attribute')
        .values({
          ...{ id: newId('at', order), project_id: projectId, name, kind: 'text', choices: '[]' },
          ...{ listed: 1, archived_at: null, revision: 0 },
        })
        .execute();
      order += 1;
    }
  }
}
