import { InvalidError } from '../../../core/kernel/errors.ts';
import type { Context } from '../../context.ts';
import { lockProject } from '../projects/index.ts';
import { requireSource, type Source } from '../sources/index.ts';
import type { PersonalData } from './findings.store.ts';

/**
 * The source as it is now. Until the transaction ends nobody else marks or decides anything in its project: of two who
 * mark the same words at once, the second sees them marked.
 *
 * @throws NotFoundError `source.not_found`
 */
export async function holdSource(tx: Context, sourceId: string): Promise<Source> {
  const { projectId } = await requireSource(tx, sourceId);
  await lockProject(tx.db, projectId);
  return requireSource(tx, sourceId);
}

/** Whether two findings share characters. */
export function overlap(
  a: Pick<PersonalData, 'place' | 'segment' | 'start' | 'end'>,
  b: Pick<PersonalData, 'place' | 'segment' | 'start' | 'end'>,
): boolean {
  if (a.place !== b.place || a.segment !== b.segment) return false;
  return a.start < b.end && b.start < a.end;
}

/**
 * Refuses findings of which two share characters: only one of them could be replaced.
 *
 * @throws InvalidError `privacy.overlaps`
 */
export function checkApart(findings: readonly PersonalData[]): void {
  const inOrder = findings.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const last = new Map<string, PersonalData>();
  for (const finding of inOrder) {
    const place = `${finding.place} ${finding.segment ?? ''}`;
    const before = last.get(place);
    if (before && overlap(before, finding)) throw overlaps();
    last.set(place, finding);
  }
}

/** Words of which some are marked already. */
export function overlaps(): InvalidError {
  return new InvalidError(
    'privacy.overlaps',
    'Part of these words is marked already. Refuse that one first.',
  );
}
