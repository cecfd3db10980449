import { PATH_SIGN } from '../../../core/codebook/code-columns.ts';
import { writeOutline } from '../../../core/codebook/outline.ts';
import { HUE_NAMES } from '../../../core/codebook/tags.ts';
import {
  cellsOf,
  columnsOf,
  type Columns,
  type ColumnType,
  type Table,
  tableOf,
} from '../../../core/interop/table.ts';
import type { AttributeKind } from '../../../core/participants/attributes.ts';
import type { Context } from '../../context.ts';
import { countTagUse, listJourneys, listTags, type Tag } from '../codebook/index.ts';
import { listAttributes, listParticipants } from '../participants/index.ts';
import { listStudies } from '../projects/index.ts';
import { countHighlights, listSources } from '../sources/index.ts';
import { listOf, namesIn, tagNames } from './cell-words.ts';

const NO_COUNTS = { people: 0, sources: 0, mentions: 0 };

const PARTICIPANTS = {
  pseudonym: 'text',
  kind: 'text',
  organisation: 'text',
  household: 'text',
  consent: 'text',
  consent_expires_on: 'day',
  persona: 'text',
} as const satisfies Columns;

/** An answer to yes or no is kept, and read again, as the word. */
const TYPES: Readonly<Record<AttributeKind, ColumnType>> = {
  text: 'text',
  number: 'number',
  date: 'day',
  yes_no: 'text',
  one_of: 'text',
};

/**
 * Participants in use, with a column for each attribute: the columns that `bevis import --participants` reads,
 * and no other, since it would take each for an attribute.
 */
export async function participantsTable(ctx: Context, projectId: string): Promise<Table> {
  const names = await tagNames(ctx, projectId);
  const all = (await listParticipants(ctx.db, projectId)).filter(
    ({ archivedAt }) => archivedAt === null,
  );
  const attributes = (await listAttributes(ctx.db, projectId)).filter(
    ({ name, archivedAt }) => archivedAt === null && all.some((one) => one.attributes[name]),
  );
  return {
    columns: [
      ...columnsOf(PARTICIPANTS),
      ...attributes.map(({ name, kind }) => ({ name, type: TYPES[kind] })),
    ],
    rows: all.map((one) => [
      ...cellsOf(PARTICIPANTS, {
        pseudonym: one.pseudonym,
        kind: one.kind,
        organisation: one.organisation,
        household: one.household,
        consent: one.consent,
        consent_expires_on: one.consentExpiresOn,
        persona: namesIn(names, one.personaIds),
      }),
      ...attributes.map(({ name }) => one.attributes[name] ?? null),
    ]),
  };
}

const SOURCES = {
  title: 'text',
  study: 'text',
  method: 'text',
  participant: 'text',
  held_on: 'day',
  language: 'text',
  words: 'number',
  highlights: 'number',
  file_name: 'text',
  archived: 'yesNo',
} as const satisfies Columns;

/** Sources without their text; of one study, if that is said. */
export async function sourcesTable(
  ctx: Context,
  projectId: string,
  { studyId }: { readonly studyId?: string | undefined },
): Promise<Table> {
  const studies = new Map((await listStudies(ctx.db, projectId)).map((study) => [study.id, study]));
  const people = new Map(
    (await listParticipants(ctx.db, projectId)).map(({ id, pseudonym }) => [id, pseudonym]),
  );
  const highlights = await countHighlights(ctx, projectId);
  const sources = (await listSources(ctx.db, projectId)).filter(
    (source) => !studyId || source.studyId === studyId,
  );
  return tableOf(
    SOURCES,
    sources.map((source) => ({
      title: source.title,
      study: studies.get(source.studyId)?.name ?? null,
      method: studies.get(source.studyId)?.method ?? null,
      participant: (source.participantId && people.get(source.participantId)) ?? null,
      held_on: source.heldOn,
      language: source.language,
      words: source.words,
      highlights: highlights.get(source.id) ?? 0,
      file_name: source.fileName,
      archived: source.archivedAt !== null,
    })),
  );
}

const CODEBOOK = {
  kind: 'text',
  name: 'text',
  path: 'text',
  parent: 'text',
  colour: 'text',
  journey: 'text',
  channel: 'text',
  owner: 'text',
  definition: 'text',
  use_when: 'text',
  avoid_when: 'text',
  example: 'text',
  aliases: 'text',
  people: 'number',
  sources: 'number',
  mentions: 'number',
  archived: 'yesNo',
} as const satisfies Columns;

/** Every tag with its definition and how often it is used. */
export async function codebookTable(ctx: Context, projectId: string): Promise<Table> {
  const tags = await listTags(ctx.db, projectId);
  const names = await tagNames(ctx, projectId);
  const byId = new Map<string, Tag>(tags.map((tag) => [tag.id, tag]));
  const journeys = new Map(
    (await listJourneys(ctx.db, projectId)).map(({ id, name }) => [id, name]),
  );
  const use = await countTagUse(ctx, projectId, tags);
  return tableOf(
    CODEBOOK,
    tags.map((tag) => ({
      kind: tag.kind,
      name: tag.name,
      path: pathOf(tag, byId).join(PATH_SIGN),
      colour: HUE_NAMES[tag.hue - 1] ?? null,
      parent: (tag.parentId && names.get(tag.parentId)) ?? null,
      journey: (tag.journeyId && journeys.get(tag.journeyId)) ?? null,
      channel: tag.channel,
      owner: tag.owner,
      definition: tag.definition,
      use_when: tag.useWhen,
      avoid_when: tag.avoidWhen,
      example: tag.example,
      aliases: listOf(tag.aliases),
      ...(use.get(tag.id) ?? NO_COUNTS),
      archived: tag.archivedAt !== null,
    })),
  );
}

/** The codes in use as indented text, in their order. */
export async function codeOutline(ctx: Context, projectId: string): Promise<string> {
  const codes = (await listTags(ctx.db, projectId)).filter(
    ({ kind, archivedAt }) => kind === 'code' && !archivedAt,
  );
  const inUse = new Set<string>(codes.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): OutlineRow[] =>
    codes
      .filter(
        (code) => (code.parentId && inUse.has(code.parentId) ? code.parentId : null) === parentId,
      )
      .flatMap((code) => [{ ...code, depth }, ...below(code.id, depth + 1)]);
  return writeOutline(below(null, 0));
}

type OutlineRow = Pick<Tag, 'name' | 'definition'> & { readonly depth: number };

function pathOf(tag: Tag, byId: ReadonlyMap<string, Tag>): readonly string[] {
  const path: string[] = [];
  for (let at: Tag | undefined = tag; at; at = byId.get(at.parentId ?? '')) path.unshift(at.name);
  return path;
}
