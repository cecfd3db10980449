import { occurrencesOf } from '../../../core/anchoring/mask-spans.ts';
import { passageAt } from '../../../core/anchoring/passage.ts';
import { InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { PersonalDataKind } from '../../../core/privacy/finding.ts';
import type { Decision } from '../../../core/privacy/states.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { checkTextVersion, currentText, requireSource, type Source } from '../sources/index.ts';
import {
  findFinding,
  insertFindings,
  listFindings,
  type PersonalData,
  updateFinding,
} from './findings.store.ts';
import { checkApart, holdSource, overlap, overlaps } from './marked-apart.ts';
import { findSearchedAt } from './searches.store.ts';
import { type NamedFinding, withWords } from './words.service.ts';

/** What a person looks at. */
export interface Review {
  readonly textVersion: number;
  readonly searchedAt: Instant | null;
  readonly findings: readonly NamedFinding[];
}

/**
 * Everything that was found in a source and not replaced yet, with its words.
 *
 * @throws NotFoundError `source.not_found`
 */
export async function reviewSource(ctx: Context, sourceId: string): Promise<Review> {
  const source = await requireSource(ctx, sourceId);
  const all = await listFindings(ctx.db, source.id);
  const open = all.filter((finding) => isOpen(finding, source));
  return {
    textVersion: source.textVersion,
    searchedAt: await findSearchedAt(ctx.db, source),
    findings: await withWords(ctx, source, open),
  };
}

/** Not replaced yet, and of the text as it is now. */
export function isOpen(finding: PersonalData, source: Source): boolean {
  return finding.state !== 'replaced' && finding.textVersion === source.textVersion;
}

/** What a person decides about findings; what is not said stays. */
export interface Deciding {
  readonly ids: readonly string[];
  readonly state?: Decision | undefined;
  readonly kind?: PersonalDataKind | undefined;
  readonly pseudonym?: string | null | undefined;
}

/**
 * Accepts or refuses findings, or takes either back; nothing in the text changes until it is replaced.
 *
 * @throws NotFoundError `source.not_found`, `privacy.not_found`
 * @throws InvalidError `privacy.overlaps` when what was refused was marked otherwise since
 */
export async function decide(ctx: Context, sourceId: string, deciding: Deciding): Promise<Review> {
  return transact(ctx, async (tx) => {
    const source = await holdSource(tx, sourceId);
    const open = (await listFindings(tx.db, source.id)).filter((one) => isOpen(one, source));
    const chosen = new Set(deciding.ids);
    const findings = open.filter(({ id }) => chosen.has(id));
    if (findings.length !== chosen.size) throw notFound();
    checkBroughtBack(open, chosen, deciding.state);
    for (const finding of findings) {
      await updateFinding(tx.db, {
        ...finding,
        state: deciding.state ?? finding.state,
        kind: deciding.kind ?? finding.kind,
        pseudonym: deciding.pseudonym === undefined ? finding.pseudonym : deciding.pseudonym,
        decidedBy: actorId(tx),
        decidedAt: tx.now(),
      });
    }
    await recordChange(tx, {
      type: 'privacy.decided',
      projectId: source.projectId,
      subject: {
        sourceId: source.id,
        personalDataIds: findings.map(({ id }) => id),
        state: deciding.state ?? null,
        kind: deciding.kind ?? null,
      },
    });
    return reviewSource(tx, source.id);
  });
}

/** What was refused may be marked otherwise by now. @throws InvalidError `privacy.overlaps` */
function checkBroughtBack(
  open: readonly PersonalData[],
  chosen: ReadonlySet<string>,
  state: Decision | undefined,
): void {
  if (state === undefined || state === 'refused') return;
  const isWanted = ({ id, state: before }: PersonalData) => before !== 'refused' || chosen.has(id);
  const isBack = open.some((one) => one.state === 'refused' && chosen.has(one.id));
  if (isBack) checkApart(open.filter(isWanted));
}

/**
 * Marks words that were missed, wherever they stand in the text and nothing is marked yet.
 *
 * @throws NotFoundError `source.not_found`
 * @throws ConflictError `source.version_changed`
 * @throws InvalidError `privacy.words_not_found`
 */
export async function markWords(
  ctx: Context,
  sourceId: string,
  input: { readonly textVersion: number; readonly words: string; readonly kind: PersonalDataKind },
): Promise<Review> {
  return transact(ctx, async (tx) => {
    const source = await holdSource(tx, sourceId);
    checkTextVersion(source, input.textVersion);
    const standing = (await listFindings(tx.db, source.id)).filter((one) => isOpen(one, source));
    const placed = occurrencesOf(await currentText(tx, source), input.words)
      .map((span) => ({ ...span, place: 'text' as const, segment: null }))
      .filter(
        (span) => !standing.some((other) => other.state !== 'refused' && overlap(span, other)),
      );
    if (placed.length === 0) {
      throw new InvalidError(
        'privacy.words_not_found',
        'These words do not stand in the text, or are marked already. Write them exactly as they stand there.',
      );
    }
    const marked = placed.map((span) => byHand(tx, source, { ...span, kind: input.kind }));
    await insertFindings(tx.db, marked);
    await recordChange(tx, {
      type: 'privacy.marked',
      projectId: source.projectId,
      subject: { sourceId: source.id, personalDataIds: marked.map(({ id }) => id) },
    });
    return reviewSource(tx, source.id);
  });
}

function byHand(
  tx: Context,
  source: Source,
  placed: Pick<PersonalData, 'place' | 'segment' | 'start' | 'end' | 'kind'>,
): PersonalData {
  return {
    ...placed,
    id: tx.newId('personalData'),
    projectId: source.projectId,
    sourceId: source.id,
    textVersion: source.textVersion,
    reason: 'by_hand',
    certainty: 'certain',
    state: 'accepted',
    pseudonym: null,
    decidedBy: actorId(tx),
    decidedAt: tx.now(),
    createdAt: tx.now(),
  };
}

/**
 * Gives a finding in the text other ends.
 *
 * @throws NotFoundError `privacy.not_found`
 * @throws InvalidError `privacy.span_out_of_range`, `privacy.overlaps`
 */
export async function moveFinding(
  ctx: Context,
  findingId: string,
  span: { readonly start: number; readonly end: number },
): Promise<Review> {
  return transact(ctx, async (tx) => {
    const known = await findFinding(tx.db, findingId);
    const source = known && (await holdSource(tx, known.sourceId).catch(() => null));
    const finding = source && (await findFinding(tx.db, findingId));
    if (!finding || !isOpen(finding, source)) throw notFound();
    const after = { ...finding, ...span, decidedBy: actorId(tx), decidedAt: tx.now() };
    await checkSpan(tx, source, after);
    await updateFinding(tx.db, after);
    await recordChange(tx, {
      type: 'privacy.moved',
      projectId: source.projectId,
      subject: { sourceId: source.id, personalDataId: finding.id, ...span },
    });
    return reviewSource(tx, source.id);
  });
}

async function checkSpan(tx: Context, source: Source, finding: PersonalData): Promise<void> {
  const inText = finding.place === 'text';
  const passage = inText ? passageAt(await currentText(tx, source), finding) : 'out_of_range';
  if (typeof passage === 'string') {
    throw new InvalidError(
      'privacy.span_out_of_range',
      'Only words in the text can be given other ends, and these do not lie in it.',
    );
  }
  const others = (await listFindings(tx.db, source.id)).filter(
    (one) => one.id !== finding.id && one.state !== 'refused' && isOpen(one, source),
  );
  if (others.some((other) => overlap(finding, other))) throw overlaps();
}

function notFound(): NotFoundError {
  return new NotFoundError('privacy.not_found', 'There is no such finding any more.');
}
