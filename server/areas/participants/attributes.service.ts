import {
  ConflictError,
  InvalidError,
  LimitError,
  NotFoundError,
} from '../../../core/kernel/errors.ts';
import type { AttributeId, ProjectId } from '../../../core/kernel/ids.ts';
import {
  attributeNamed,
  ATTRIBUTES_MAX,
  type AttributeShape,
  keptName,
  readAttribute,
} from '../../../core/participants/attributes.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transactAgain } from '../../context.ts';
import { InterferenceError } from '../../db/interference.ts';
import { archivedAt, maySeeProject, requireProject } from '../projects/index.ts';
import {
  type Attribute,
  type AttributeValues,
  findAttribute,
  insertAttribute,
  listAttributes,
  listValues,
  rewriteValues,
  updateAttribute,
} from './attributes.store.ts';

/** So many people are named when their values do not fit. */
const NAMED_MAX = 5;

/** What may be said about an attribute. */
export type AttributeFields = {
  readonly [Field in keyof AttributeShape | 'listed']?:
    | (AttributeShape & {
        readonly listed: boolean;
      })[Field]
    | undefined;
};

/**
 * Adds an attribute that the participants of a project may have.
 *
 * @throws NotFoundError `project.not_found`
 * @throws ConflictError `attribute.name_taken`; InvalidError `attribute.choices_missing`; LimitError `attribute.too_many`
 */
export async function createAttribute(
  ctx: Context,
  projectId: ProjectId,
  fields: AttributeFields & Pick<AttributeShape, 'name' | 'kind'>,
): Promise<Attribute> {
  return transactAgain(ctx, async (tx) => {
    await requireProject(tx, projectId);
    const others = await listAttributes(tx.db, projectId);
    return insert(tx, projectId, others, {
      name: keptName(fields.name),
      kind: fields.kind,
      choices: fields.choices ?? [],
      listed: fields.listed ?? true,
    });
  });
}

/**
 * Changes an attribute. With its name or kind the values of all participants are written anew; a choice that is
 * spelled otherwise in the same place is the same choice.
 *
 * @throws NotFoundError `attribute.not_found`
 * @throws ConflictError `attribute.changed_meanwhile`, `attribute.name_taken`
 * @throws InvalidError `attribute.choices_missing`, `attribute.values_unfit`
 */
export async function changeAttribute(
  ctx: Context,
  attributeId: AttributeId,
  edit: AttributeFields & { readonly revision: number; readonly archived?: boolean | undefined },
): Promise<Attribute> {
  return transactAgain(ctx, async (tx) => {
    const before = await requireAttribute(tx, attributeId);
    const others = (await listAttributes(tx.db, before.projectId)).filter(
      ({ id }) => id !== attributeId,
    );
    const after: Attribute = {
      ...before,
      name: keptName(edit.name ?? before.name),
      kind: edit.kind ?? before.kind,
      choices: edit.choices ?? before.choices,
      listed: edit.listed ?? before.listed,
      archivedAt: archivedAt(tx, before.archivedAt, edit.archived),
      revision: edit.revision + 1,
    };
    const checked = { ...after, choices: checkedChoices(after) };
    checkName(others, after.name);
    if (!(await updateAttribute(tx.db, checked))) throw changedMeanwhile();
    await carryValues(tx, before, checked);
    await recordChange(tx, {
      type: 'attribute.changed',
      projectId: after.projectId,
      subject: { attributeId },
    });
    return checked;
  });
}

/**
 * Values as the attributes of a project keep them; what is empty is left out. A name that is new to the project
 * becomes an attribute for text.
 *
 * @throws InvalidError `attribute.value_unfit`; LimitError `attribute.too_many`
 */
export async function checkedValues(
  tx: Context,
  projectId: ProjectId,
  values: AttributeValues,
): Promise<AttributeValues> {
  const attributes = await listAttributes(tx.db, projectId);
  const checked: Record<string, string> = {};
  for (const [name, typed] of Object.entries(values)) {
    if (typed.trim() === '') continue;
    let attribute = attributeNamed(attributes, name);
    if (!attribute) {
      attribute = await insert(tx, projectId, attributes, {
        ...{ name: keptName(name), kind: 'text', choices: [], listed: true },
      });
      attributes.push(attribute);
    }
    checked[attribute.name] = checkedValue(attribute, typed);
  }
  return checked;
}

/**
 * The attributes of a project with those of the given that were not there: what people say of a new one tells its
 * kind.
 *
 * @throws LimitError `attribute.too_many`
 */
export async function withAttributes(
  tx: Context,
  projectId: ProjectId,
  wanted: readonly AttributeShape[],
): Promise<readonly Attribute[]> {
  const attributes = await listAttributes(tx.db, projectId);
  for (const shape of wanted) {
    if (attributeNamed(attributes, shape.name)) continue;
    attributes.push(
      await insert(tx, projectId, attributes, {
        ...shape,
        name: keptName(shape.name),
        listed: true,
      }),
    );
  }
  return attributes;
}

/** Takes choices off that nobody but these participants had: a choice may be somebody's own words. */
export async function forgetChoicesOf(
  tx: Context,
  projectId: string,
  participantIds: readonly string[],
): Promise<void> {
  const everybody = await listValues(tx.db, projectId);
  const isTheirs = (id: string): boolean => participantIds.includes(id);
  for (const attribute of await listAttributes(tx.db, projectId)) {
    const held = (theirs: boolean) =>
      new Set(
        everybody
          .filter(({ participantId }) => isTheirs(participantId) === theirs)
          .flatMap(({ values }) => values[attribute.name] ?? []),
      );
    const [own, others] = [held(true), held(false)];
    const choices = attribute.choices.filter((one) => !own.has(one) || others.has(one));
    if (choices.length === attribute.choices.length) continue;
    const kind = choices.length === 0 ? ('text' as const) : attribute.kind;
    const after = { ...attribute, kind, choices, revision: attribute.revision + 1 };
    if (!(await updateAttribute(tx.db, after))) throw new InterferenceError();
  }
}

async function requireAttribute(ctx: Context, attributeId: string): Promise<Attribute> {
  const attribute = await findAttribute(ctx.db, attributeId);
  if (attribute && (await maySeeProject(ctx, attribute.projectId))) return attribute;
  throw new NotFoundError('attribute.not_found', 'There is no such attribute.');
}

async function insert(
  tx: Context,
  projectId: ProjectId,
  others: readonly Attribute[],
  shape: AttributeShape & Pick<Attribute, 'listed'>,
): Promise<Attribute> {
  checkName(others, shape.name);
  if (others.length >= ATTRIBUTES_MAX) throw tooMany();
  const attribute: Attribute = {
    ...shape,
    id: tx.newId('attribute'),
    projectId,
    choices: checkedChoices(shape),
    archivedAt: null,
    revision: 0,
  };
  await insertAttribute(tx.db, attribute);
  await recordChange(tx, {
    type: 'attribute.created',
    projectId,
    subject: { attributeId: attribute.id },
  });
  return attribute;
}

function checkName(others: readonly Attribute[], name: string): void {
  if (!others.some((one) => one.name.toLowerCase() === name.toLowerCase())) return;
  throw new ConflictError(
    'attribute.name_taken',
    'The project has an attribute of this name, maybe an archived one. Choose another name.',
  );
}

/** Each choice once; none where the kind has none. */
function checkedChoices({ kind, choices }: AttributeShape): readonly string[] {
  if (kind !== 'one_of') return [];
  const once = choices.filter(
    (choice, at) => choices.findIndex((one) => one.toLowerCase() === choice.toLowerCase()) === at,
  );
  if (once.length > 0) return once;
  throw new InvalidError('attribute.choices_missing', 'Write at least one choice.');
}

/** The values of everybody, by the new name and as the new kind keeps them. */
async function carryValues(tx: Context, before: Attribute, after: Attribute): Promise<void> {
  const unfit: string[] = [];
  const renamed = renamedChoices(before, after);
  const carried = (value: string): string | null => {
    const reading = readAttribute(after, renamed.get(value) ?? value);
    return reading.kind === 'value' ? reading.value : null;
  };
  for (const { pseudonym, values } of await listValues(tx.db, after.projectId)) {
    const value = values[before.name];
    if (value !== undefined && carried(value) === null) unfit.push(pseudonym);
  }
  if (unfit.length > 0) throw valuesUnfit(unfit);
  await rewriteValues(tx.db, after.projectId, (values) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) =>
        name === before.name ? [after.name, carried(value) ?? value] : [name, value],
      ),
    ),
  );
}

function renamedChoices(before: Attribute, after: Attribute): ReadonlyMap<string, string> {
  if (before.choices.length !== after.choices.length) return new Map();
  return new Map(
    before.choices.flatMap((choice, at) => {
      const other = after.choices[at];
      const isRenamed =
        other !== undefined && !after.choices.includes(choice) && !before.choices.includes(other);
      return isRenamed ? [[choice, other] as const] : [];
    }),
  );
}

function checkedValue(attribute: Attribute, typed: string): string {
  const reading = readAttribute(attribute, typed);
  if (reading.kind === 'value') return reading.value;
  const detail = `${attribute.name}: ${FAULTS[reading.fault](attribute)}`;
  throw new InvalidError('attribute.value_unfit', detail, {
    issues: [{ pointer: '/attributes', detail }],
  });
}

const FAULTS = {
  too_long: () => 'Must be at most 200 characters.',
  not_a_number: () => 'Must be a number such as 12 or 3.5.',
  not_a_date: () => 'Must be a day such as 2026-05-04.',
  not_yes_or_no: () => 'Must be yes or no.',
  not_a_choice: ({ choices }: Attribute) => `Must be one of ${choices.join(', ')}.`,
};

function valuesUnfit(pseudonyms: readonly string[]): InvalidError {
  const named = pseudonyms.slice(0, NAMED_MAX).join(', ');
  const rest = pseudonyms.length - NAMED_MAX;
  return new InvalidError(
    'attribute.values_unfit',
    `The values of ${named}${rest > 0 ? ` and ${rest} more` : ''} do not fit. Change them first, or choose another kind.`,
  );
}

function tooMany(): LimitError {
  return new LimitError(
    'size',
    'attribute.too_many',
    `A project has at most ${ATTRIBUTES_MAX} attributes. Map fewer columns, or rename one that is not needed.`,
  );
}

function changedMeanwhile(): ConflictError {
  return new ConflictError(
    'attribute.changed_meanwhile',
    'Somebody changed this attribute meanwhile. Look at it again, then make your change.',
  );
}
