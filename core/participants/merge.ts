import type { Day } from '../kernel/time.ts';
import {
  CONSENT_DOCUMENT_LENGTH_MAX,
  CONSENT_SCOPES,
  type ConsentScope,
  type ConsentState,
  type ParticipantKind,
} from './consent.ts';

/** What two participants who are one may differ in. */
export interface Mergeable {
  readonly kind: ParticipantKind;
  readonly organisation: string | null;
  readonly household: string | null;
  readonly consent: ConsentState;
  readonly consentExpiresOn: Day | null;
  readonly consentScope: ConsentScope | null;
  readonly consentDocument: string;
  readonly consentOn: Day | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly personaIds: readonly string[];
}

/** As much of a participant, and nothing else. */
export function mergeableOf(participant: Mergeable): Mergeable {
  return {
    kind: participant.kind,
    organisation: participant.organisation,
    household: participant.household,
    consent: participant.consent,
    consentExpiresOn: participant.consentExpiresOn,
    consentScope: participant.consentScope,
    consentDocument: participant.consentDocument,
    consentOn: participant.consentOn,
    attributes: participant.attributes,
    personaIds: participant.personaIds,
  };
}

/** Something that both say, and not the same: a person chooses. */
export interface Difference {
  /** `kind`, `organisation`, `household`, or `attribute:` with its name. */
  readonly key: string;
  readonly survivor: string;
  readonly other: string;
}

/** What the key of a difference in an attribute begins with. */
export const ATTRIBUTE_KEY = 'attribute:';
/** From the strictest. What is not recorded is less than what was given. */
const STRICTEST_FIRST: readonly ConsentState[] = ['withdrawn', 'refused', 'not_recorded', 'given'];

/** What two participants say differently, besides consent and personas. */
export function differencesOf(survivor: Mergeable, other: Mergeable): readonly Difference[] {
  const pairs: readonly (readonly [string, string | null, string | null])[] = [
    ['kind', survivor.kind, other.kind],
    ['organisation', survivor.organisation, other.organisation],
    ['household', survivor.household, other.household],
    ...Object.entries(other.attributes).map(
      ([name, value]) => [ATTRIBUTE_KEY + name, survivor.attributes[name] ?? null, value] as const,
    ),
  ];
  return pairs.flatMap(([key, one, two]) =>
    one && two && one !== two ? [{ key, survivor: one, other: two }] : [],
  );
}

/**
 * The one participant that two are: the stricter consent, all personas and attributes. Where both say something, the
 * survivor is right.
 *
 * @param take - Keys of differences in which the other one is right.
 */
export function mergedFields<Fields extends Mergeable>(
  survivor: Fields,
  other: Fields,
  take: ReadonlySet<string>,
): Fields {
  const attributes: Record<string, string> = { ...other.attributes, ...survivor.attributes };
  for (const [name, value] of Object.entries(other.attributes)) {
    if (take.has(ATTRIBUTE_KEY + name)) attributes[name] = value;
  }
  const organisation = take.has('organisation') ? other.organisation : survivor.organisation;
  const household = take.has('household') ? other.household : survivor.household;
  return {
    ...survivor,
    kind: take.has('kind') ? other.kind : survivor.kind,
    organisation: organisation ?? other.organisation,
    household: household ?? other.household,
    attributes,
    personaIds: [...new Set([...survivor.personaIds, ...other.personaIds])],
    ...stricterConsent(survivor, other),
  };
}

type Consent = Pick<
  Mergeable,
  'consent' | 'consentExpiresOn' | 'consentScope' | 'consentDocument' | 'consentOn'
>;

/** The stricter of two consents in each part: state, last day, and who is shown the words. */
export function stricterConsent(one: Consent, other: Consent): Consent {
  const rank = ({ consent }: Consent): number => STRICTEST_FIRST.indexOf(consent);
  const stricter = rank(other) < rank(one) ? other : one;
  const days = [one.consentExpiresOn, other.consentExpiresOn].filter((day) => day !== null).sort();
  const scopes = CONSENT_SCOPES.filter(
    (scope) => scope === one.consentScope || scope === other.consentScope,
  );
  const documents = new Set([one.consentDocument, other.consentDocument].filter(Boolean));
  return {
    consent: stricter.consent,
    consentExpiresOn: days[0] ?? null,
    consentScope: scopes[0] ?? null,
    consentDocument: [...documents].join(' · ').slice(0, CONSENT_DOCUMENT_LENGTH_MAX),
    consentOn: stricter.consentOn,
  };
}
