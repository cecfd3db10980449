import type { LeftOutReason } from '../../../core/hypotheses/filter.ts';
import type { Unit, VerdictResult } from '../../../core/hypotheses/result.ts';
import type { EvidenceLink } from '../../../core/hypotheses/types.ts';

/** Links that a read-only link shows nothing of: the words are not ours to show, or nobody has checked them. */
const HIDDEN: ReadonlySet<LeftOutReason> = new Set([
  'suggested',
  'rejected',
  'group_barred',
  'consent_refused',
  'consent_withdrawn',
  'consent_expired',
]);

type Named = Pick<Unit, 'kind' | 'key' | 'label'>;

/**
 * A verdict as the holder of a read-only link sees it: organisations are numbered instead of named, and
 * evidence without consent is not there. The counts stay what they are.
 */
export function forVisitor(
  result: VerdictResult,
  links: readonly EvidenceLink[],
): { readonly result: VerdictResult; readonly links: readonly EvidenceLink[] } {
  const hidden = new Set(
    result.leftOut.filter(({ reason }) => HIDDEN.has(reason)).map(({ linkId }) => linkId),
  );
  const numbers = new Map(
    result.units
      .filter(({ kind }) => kind === 'organisation')
      .map(({ key }, index) => [key, `O${index + 1}`]),
  );
  const renamed = <Of extends Named>(unit: Of): Of => {
    const number = unit.kind === 'organisation' ? numbers.get(unit.key) : undefined;
    return number === undefined ? unit : { ...unit, key: number, label: number };
  };
  return {
    links: links.filter(({ id }) => !hidden.has(id)),
    result: {
      ...result,
      units: result.units.map(renamed),
      leftOut: result.leftOut.filter(({ linkId }) => !hidden.has(linkId)),
      flips: result.flips.map((flip) => ({ ...flip, units: flip.units.map(renamed) })),
    },
  };
}
