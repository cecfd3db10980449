import type { HypothesisDetailDto } from '../../api/types.ts';

export type QuotedEvidence = HypothesisDetailDto['evidence'][number];
type Unit = HypothesisDetailDto['units'][number];

/** What the people of one side gave: their strongest quote each, then the rest. */
export interface EvidenceSide {
  readonly units: readonly Unit[];
  readonly evidence: readonly QuotedEvidence[];
}

/** Evidence that does not count, and why. */
export interface LeftOutEvidence {
  readonly evidence: QuotedEvidence;
  readonly reason: string;
}

/** Everything that is linked to a hypothesis, by what its person makes of it. */
export interface EvidenceSides {
  /** Those who contradict, then the mixed ones. */
  readonly against: EvidenceSide;
  readonly for: EvidenceSide;
  readonly neutral: EvidenceSide;
  readonly leftOut: readonly LeftOutEvidence[];
}

/** Sorts the evidence to its sides. A quote stands where its person stands, whatever it says alone. */
export function evidenceSides(
  detail: Pick<HypothesisDetailDto, 'units' | 'evidence' | 'leftOut'>,
): EvidenceSides {
  const evidenceOf = new Map<string, QuotedEvidence>(detail.evidence.map((one) => [one.id, one]));
  const side = (stances: readonly Unit['stance'][], sign: 1 | -1): EvidenceSide => {
    const units = stances.flatMap((stance) =>
      detail.units
        .filter((unit) => unit.stance === stance)
        .sort((one, other) => sign * (other.net - one.net) || other.tier - one.tier),
    );
    const quotes = units.map(({ evidenceIds }) =>
      evidenceIds
        .flatMap((id) => evidenceOf.get(id) ?? [])
        .sort((one, other) => weight(other, sign) - weight(one, sign)),
    );
    const strongest = quotes.flatMap((ofUnit) => ofUnit.slice(0, 1));
    return { units, evidence: [...strongest, ...quotes.flatMap((ofUnit) => ofUnit.slice(1))] };
  };
  return {
    against: side(['contradicts', 'mixed'], -1),
    for: side(['supports'], 1),
    neutral: side(['neutral'], -1),
    leftOut: detail.leftOut.flatMap(({ evidenceId, text }) => {
      const evidence = evidenceOf.get(evidenceId);
      return evidence ? [{ evidence, reason: text }] : [];
    }),
  };
}

/** How much a quote says for a side: its direction first, then its kind. */
function weight({ direction, tier }: QuotedEvidence, sign: 1 | -1): number {
  return sign * direction * 10 + tier;
}
