import { ConflictError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { ParticipantId, ProjectId, TagId } from '../../../core/kernel/ids.ts';
import type { Day } from '../../../core/kernel/time.ts';
import type {
  ConsentScope,
  ConsentState,
  ParticipantKind,
} from '../../../core/participants/consent.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transactAgain } from '../../context.ts';
import { requireTagsOf } from '../codebook/index.ts';
import { checkedValues, forgetChoicesOf } from './attributes.service.ts';
import { deleteMerges, listMergedInto } from './merges.store.ts';
import { archivedAt, maySeeProject, requireProject } from '../projects/index.ts';
import {
  findByPseudonym,
  findIdByPseudonym,
  findParticipant,
  forgetAttributes,
  insertParticipant,
  holdParticipant,
  type Participant,
  updateParticipant,
} from './participants.store.ts';

/** What may be said about a participant. */
export interface ParticipantFields {
  readonly pseudonym?: string | undefined;
  readonly kind?: ParticipantKind | undefined;
  readonly organisation?: string | null | undefined;
  readonly household?: string | null | undefined;
  readonly consent?: ConsentState | undefined;
  readonly consentExpiresOn?: Day | null | undefined;
  readonly consentScope?: ConsentScope | null | undefined;
  readonly consentDocument?: string | undefined;
  readonly consentOn?: Day | null | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  readonly personaIds?: readonly TagId[] | undefined;
}

/**
 * A participant of a project that the actor may see.
 *
 * @param projectId - When given, the participant must be in this project.
 * @throws NotFoundError `participant.not_found`
 */
export async function requireParticipant(
  ctx: Context,
  participantId: string,
  projectId?: string,
): Promise<Participant> {
  const participant = await findParticipant(ctx.db, participantId);
  const inside = participant && (!projectId || participant.projectId === projectId);
  const visible = inside && (await maySeeProject(ctx, participant.projectId));
  if (!visible) {
    throw new NotFoundError('participant.not_found', 'There is no such participant.');
  }
  return participant;
}

/**
 * A participant to whom words may be given. Until the transaction ends, no withdrawal can come in between.
 *
 * @throws NotFoundError `participant.not_found`
 * @throws ConflictError `participant.withdrew`, `participant.merged`
 */
export async function requireSpeaker(
  tx: Context,
  participantId: string,
  projectId: string,
): Promise<Participant> {
  await requireParticipant(tx, participantId, projectId);
  await holdParticipant(tx.db, participantId);
  const participant = await requireParticipant(tx, participantId, projectId);
  checkInUse(participant);
  return participant;
}

/**
 * Who speaks under a label, by their pseudonym; null where nobody is called so. Until the transaction ends they
 * cannot be merged with another or withdraw.
 */
export async function findSpeaker(
  tx: Context,
  projectId: string,
  label: string,
): Promise<Participant | null> {
  for (;;) {
    const found = await findByPseudonym(tx.db, projectId, label);
    if (!found) return null;
    await holdParticipant(tx.db, found.id);
    const now = await findByPseudonym(tx.db, projectId, label);
    // Else they turned out to be another one while this waited for them.
    if (now?.id === found.id) return now;
  }
}

/** @throws ConflictError `participant.withdrew`, `participant.merged` */
export function checkInUse({ consent, mergedInto }: Participant): void {
  if (consent === 'withdrawn') throw withdrew();
  checkNotMerged({ mergedInto });
}

/** @throws ConflictError `participant.merged` */
export function checkNotMerged({ mergedInto }: Pick<Participant, 'mergedInto'>): void {
  if (mergedInto === null) return;
  throw new ConflictError(
    'participant.merged',
    'This participant turned out to be another one. Choose that one, or split them first.',
  );
}

function withdrew(): ConflictError {
  return new ConflictError(
    'participant.withdrew',
    'This participant has withdrawn their consent: nothing of theirs may be added. Choose somebody else.',
  );
}

/**
 * Adds a participant; consent is not recorded unless said.
 *
 * @throws NotFoundError `project.not_found`, `tag.not_found`
 * @throws ConflictError `participant.pseudonym_taken`
 */
export async function createParticipant(
  ctx: Context,
  projectId: ProjectId,
  input: ParticipantFields & { readonly pseudonym: string },
): Promise<Participant> {
  return transactAgain(ctx, async (tx) => {
    await requireProject(tx, projectId);
    const blank: Participant = {
      id: tx.newId('participant'),
      projectId,
      pseudonym: input.pseudonym,
      kind: 'customer',
      organisation: null,
      household: null,
      consent: 'not_recorded',
      consentExpiresOn: null,
      consentScope: null,
      consentDocument: '',
      consentOn: null,
      consentBefore: null,
      withdrawnAt: null,
      attributes: {},
      personaIds: [],
      mergedInto: null,
      archivedAt: null,
      revision: 0,
    };
    const participant = await withAttributesChecked(tx, withFields(blank, input));
    await check(tx, participant);
    await insertParticipant(tx.db, participant);
    await recordChange(tx, {
      type: 'participant.created',
      projectId,
      subject: { participantId: participant.id },
    });
    return participant;
  });
}

/**
 * Changes a participant; higher areas recompute what rests on them.
 *
 * @throws NotFoundError `participant.not_found`, `tag.not_found`
 * @throws ConflictError `participant.changed_meanwhile`, `participant.pseudonym_taken`, `participant.withdrew`,
 *   `participant.withdrawal_apart`
 */
export async function changeParticipant(
  ctx: Context,
  participantId: ParticipantId,
  edit: ParticipantFields & { readonly revision: number; readonly archived?: boolean | undefined },
): Promise<Participant> {
  return transactAgain(ctx, async (tx) => {
    const before = await requireParticipant(tx, participantId);
    checkNotMerged(before);
    checkWithdrawal(before, edit);
    if (before.consent === 'withdrawn' && describesAnew(edit)) throw withdrew();
    const after: Participant = {
      ...(edit.attributes
        ? await withAttributesChecked(tx, withFields(before, edit))
        : withFields(before, edit)),
      archivedAt: archivedAt(tx, before.archivedAt, edit.archived),
      revision: edit.revision + 1,
    };
    await check(tx, after);
    if (!(await updateParticipant(tx.db, after))) throw changedMeanwhile();
    await recordChange(tx, {
      type: 'participant.changed',
      projectId: after.projectId,
      subject: { participantId, consent: after.consent },
    });
    return after;
  });
}

/**
 * Marks a consent as withdrawn and forgets what was known of the person besides their pseudonym. Only `consent`
 * calls it, in the transaction that masks their words.
 *
 * @throws ConflictError `participant.changed_meanwhile`
 */
export async function markWithdrawn(
  tx: Context,
  before: Participant,
  revision: number,
): Promise<Participant> {
  const after: Participant = {
    ...before,
    consent: 'withdrawn',
    consentBefore: before.consent,
    withdrawnAt: tx.now(),
    consentDocument: '',
    household: null,
    attributes: {},
    revision: revision + 1,
  };
  const merged = (await listMergedInto(tx.db, before.id)).map(({ id }) => id);
  await forgetChoicesOf(tx, before.projectId, [before.id, ...merged]);
  if (!(await updateParticipant(tx.db, after))) throw changedMeanwhile();
  await forgetMerged(tx.db, merged);
  await recordChange(tx, {
    type: 'participant.changed',
    projectId: after.projectId,
    subject: { participantId: after.id, consent: after.consent },
  });
  return after;
}

/** Whoever they were called before is forgotten with them, and cannot be split any more. */
async function forgetMerged(db: Context['db'], ids: readonly string[]): Promise<void> {
  await deleteMerges(db, ids);
  await forgetAttributes(db, ids);
}

/** Withdrawing takes words away for good, so it is no ordinary edit, and no edit takes it back. */
function checkWithdrawal(before: Participant, { consent }: ParticipantFields): void {
  if (consent === undefined || consent === before.consent) return;
  if (consent !== 'withdrawn' && before.consent !== 'withdrawn') return;
  throw new ConflictError(
    'participant.withdrawal_apart',
    'Withdrawing a consent is an action of its own, and cannot be taken back. Use “Withdraw consent” on the page of the participant.',
  );
}

/** What was known of somebody is forgotten with their words, and does not come back. */
function describesAnew({ attributes, consentDocument, household }: ParticipantFields): boolean {
  if ((consentDocument ?? '') !== '' || (household ?? '') !== '') return true;
  return Object.keys(attributes ?? {}).length > 0;
}

function changedMeanwhile(): ConflictError {
  return new ConflictError(
    'participant.changed_meanwhile',
    'Somebody changed this participant meanwhile. Look at them again, then make your change.',
  );
}

/** The participant with this pseudonym, added when there is none. */
export async function findOrCreateParticipant(
  tx: Context,
  projectId: ProjectId,
  pseudonym: string,
): Promise<Participant> {
  const existing = await findByPseudonym(tx.db, projectId, pseudonym);
  return existing ?? createParticipant(tx, projectId, { pseudonym });
}

async function check(tx: Context, participant: Participant): Promise<void> {
  await requireTagsOf(tx, participant.projectId, participant.personaIds, 'persona');
  const namesakeId = await findIdByPseudonym(tx.db, participant.projectId, participant.pseudonym);
  if (namesakeId && namesakeId !== participant.id) {
    throw new ConflictError(
      'participant.pseudonym_taken',
      'Another participant of this project has this pseudonym. Choose another one.',
    );
  }
}

async function withAttributesChecked(tx: Context, participant: Participant): Promise<Participant> {
  const { projectId, attributes } = participant;
  return { ...participant, attributes: await checkedValues(tx, projectId, attributes) };
}

function withFields(participant: Participant, fields: ParticipantFields): Participant {
  return {
    ...participant,
    pseudonym: fields.pseudonym ?? participant.pseudonym,
    kind: fields.kind ?? participant.kind,
    organisation: given(fields.organisation, participant.organisation),
    household: given(fields.household, participant.household),
    consent: fields.consent ?? participant.consent,
    consentExpiresOn: given(fields.consentExpiresOn, participant.consentExpiresOn),
    consentScope: given(fields.consentScope, participant.consentScope),
    consentDocument: fields.consentDocument ?? participant.consentDocument,
    consentOn: given(fields.consentOn, participant.consentOn),
    attributes: fields.attributes ?? participant.attributes,
    personaIds: fields.personaIds ? [...new Set(fields.personaIds)] : participant.personaIds,
  };
}

/** What was said, null too; else what stood. */
function given<T>(said: T | undefined, stood: T): T {
  return said === undefined ? stood : said;
}
