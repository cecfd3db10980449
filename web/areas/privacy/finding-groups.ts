import type { PersonalDataDto } from '../../api/types.ts';

/** Findings that mean the same person or number, as one decision. */
export interface FindingGroup {
  readonly id: string;
  readonly kind: PersonalDataDto['kind'];
  /** The different words, longest first: "Karin Lindqvist", "Karin". */
  readonly words: readonly string[];
  readonly reasons: readonly PersonalDataDto['reason'][];
  readonly pseudonym: string;
  /** How many participants are called so, and get the pseudonym, too. */
  readonly bearers: number;
  readonly findings: readonly PersonalDataDto[];
  /** Proposed while any of them is. */
  readonly state: PersonalDataDto['state'];
}

/** Findings by what they mean, in the order in which each is first read. Linear. */
export function groupFindings(findings: readonly PersonalDataDto[]): FindingGroup[] {
  const groups = new Map<string, PersonalDataDto[]>();
  for (const finding of findings) {
    const group = groups.get(finding.group);
    if (group) group.push(finding);
    else groups.set(finding.group, [finding]);
  }
  return [...groups].map(([id, members]) => toGroup(id, members));
}

function toGroup(id: string, findings: readonly PersonalDataDto[]): FindingGroup {
  const words = [...new Set(findings.map((finding) => finding.words))];
  return {
    id,
    kind: findings[0]?.kind ?? 'name',
    words: words.toSorted((a, b) => b.length - a.length),
    reasons: [...new Set(findings.map(({ reason }) => reason))],
    pseudonym: findings[0]?.pseudonym ?? '',
    bearers: findings[0]?.participantIds.length ?? 0,
    findings,
    state: stateOf(findings),
  };
}

function stateOf(findings: readonly PersonalDataDto[]): PersonalDataDto['state'] {
  const states = findings.map(({ state }) => state);
  if (states.includes('proposed')) return 'proposed';
  return states.includes('accepted') ? 'accepted' : 'refused';
}

/** How many findings are in a state. */
export function countState(
  findings: readonly PersonalDataDto[],
  state: PersonalDataDto['state'],
): number {
  return findings.filter((finding) => finding.state === state).length;
}
