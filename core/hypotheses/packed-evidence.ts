import { assert } from '../kernel/assert.ts';
import type { Day } from '../kernel/time.ts';
import type { ConsentState, ParticipantKind } from '../participants/consent.ts';
import type { Method } from '../projects/methods.ts';
import { packRating, unpackRating } from './packed-rating.ts';
import { SMALLEST_SAMPLE } from './metric-rule.ts';
import type {
  EvidenceLink,
  EvidenceParticipant,
  MeasuredEvidence,
  Scope,
  VerdictInput,
  Waiver,
} from './types.ts';

/** What a verdict is computed from besides the rule and the day. */
export type Evidence = Required<Omit<VerdictInput, 'rule' | 'asOf'>>;

/**
 * Evidence as it is kept for days to come: what many links have in common once, links column by column, everything in
 * one order, so that the same evidence always gives the same JSON. Ids, days, numbers and names of organisations; no
 * words of participants, and no pseudonyms, which are looked up when it is read. Of measurements intervals, and none of
 * so few people that it could tell what one of them gave.
 */
export interface PackedEvidence {
  /** Of this form. */
  readonly form: 1;
  readonly scope: Scope;
  readonly disproofSought: boolean;
  readonly waiver: Waiver | null;
  readonly people: readonly PackedPerson[];
  readonly sources: readonly PackedSource[];
  readonly coders: readonly string[];
  /** Personas and phases of highlights, as far as the scope asks for them. */
  readonly tags: readonly (readonly [readonly string[], readonly string[]])[];
  readonly productChanges: readonly EvidenceLink['productChanges'][];
  readonly links: {
    readonly ids: readonly string[];
    readonly highlightIds: readonly string[];
    readonly ratings: readonly number[];
    /** Places in the lists above; −1 is nobody. */
    readonly people: readonly number[];
    readonly sources: readonly number[];
    readonly coders: readonly number[];
    readonly tags: readonly number[];
    readonly productChanges: readonly number[];
  };
  /** Absent where none is linked, as in what was kept before there were any. */
  readonly measurements?: readonly MeasuredEvidence[];
}

/** Id, kind, organisation, personas, consent, and the first day without it. */
type PackedPerson = readonly [
  string,
  ParticipantKind,
  string | null,
  readonly string[],
  ConsentState,
  Day | null,
];
/** Id, day, study, method, and whether somebody in the session refused or withdrew. */
type PackedSource = readonly [string, Day, string, Method, boolean];

/** The columns of links while they are filled. */
type Columns = {
  readonly [Name in keyof PackedEvidence['links']]: PackedEvidence['links'][Name][number][];
};

const NOBODY = -1;
const NO_TAGS: PackedEvidence['tags'][number] = [[], []];

/**
 * Packs evidence: links in whatever order, and tags that the scope does not ask for, make no difference. Linear but for
 * sorting.
 */
export function packEvidence({
  scope,
  links,
  measurements,
  disproofSought,
  waiver,
}: Evidence): PackedEvidence {
  const people = new Places<PackedPerson>();
  const sources = new Places<PackedSource>();
  const coders = new Places<string>();
  const tags = new Places<PackedEvidence['tags'][number]>();
  const productChanges = new Places<EvidenceLink['productChanges']>();
  const columns: Columns = {
    ...{ ids: [], highlightIds: [], ratings: [], people: [], sources: [], coders: [], tags: [] },
    productChanges: [],
  };
  for (const link of [...links].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const { participant } = link;
    columns.ids.push(link.id);
    columns.highlightIds.push(link.highlightId);
    columns.ratings.push(packRating(link));
    columns.people.push(
      participant ? people.of(participant.id, () => packPerson(participant)) : NOBODY,
    );
    columns.sources.push(sources.of(link.sourceId, () => packSource(link)));
    columns.coders.push(coders.of(link.coderId, () => link.coderId));
    const asked = tagsAskedFor(link, scope);
    columns.tags.push(tags.of(asked.join(' '), () => asked));
    const changes = link.productChanges;
    const key = changes.length === 0 ? '' : changes.map(({ id, on }) => `${id} ${on}`).join();
    columns.productChanges.push(productChanges.of(key, () => [...changes]));
  }
  return {
    form: 1,
    scope: { personaIds: [...scope.personaIds].sort(), phaseIds: [...scope.phaseIds].sort() },
    disproofSought,
    waiver: waiver && { givenOn: waiver.givenOn, until: waiver.until },
    people: people.all,
    sources: sources.all,
    coders: coders.all,
    tags: tags.all,
    productChanges: productChanges.all,
    links: columns,
    ...(measurements.length === 0 ? {} : { measurements: packMeasurements(measurements) }),
  };
}

function packMeasurements(measurements: readonly MeasuredEvidence[]): readonly MeasuredEvidence[] {
  return measurements
    .map((link): MeasuredEvidence => {
      const { id, measurementId, metric, direction, role } = link;
      const { low, high, sampleSize, measuredOn, studyId, method, productChanges } = link;
      const isKept = sampleSize >= SMALLEST_SAMPLE;
      return {
        ...{ id, measurementId, metric, direction, role },
        ...{ low: isKept ? low : null, high: isKept ? high : null, sampleSize },
        ...{ measuredOn, studyId, method, productChanges },
      };
    })
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/**
 * Reads what `packEvidence` packed.
 *
 * @param pseudonymOf - What a participant is called, by id.
 */
export function unpackEvidence(
  packed: PackedEvidence,
  pseudonymOf: (participantId: string) => string,
): Evidence {
  const { scope, disproofSought, waiver, links } = packed;
  const people = packed.people.map((person) => unpackPerson(person, pseudonymOf));
  return {
    scope,
    disproofSought,
    waiver,
    measurements: packed.measurements ?? [],
    links: links.ids.map((id, index) => {
      const at = (column: readonly number[]): number => column[index] ?? NOBODY;
      const [personaIds, phaseIds] = known(packed.tags[at(links.tags)]);
      const [sourceId, sourceDay, studyId, method, groupBarred] = known(
        packed.sources[at(links.sources)],
      );
      return {
        id,
        highlightId: known(links.highlightIds[index]),
        ...unpackRating(at(links.ratings)),
        participant: people[at(links.people)] ?? null,
        highlightPersonaIds: personaIds,
        phaseIds,
        ...{ sourceId, sourceDay, studyId, method, groupBarred },
        productChanges: known(packed.productChanges[at(links.productChanges)]),
        coderId: known(packed.coders[at(links.coders)]),
      };
    }),
  };
}

function packPerson(person: EvidenceParticipant): PackedPerson {
  const { id, kind, organisation, personaIds, consent, consentExpiresOn } = person;
  return [id, kind, organisation, [...personaIds].sort(), consent, consentExpiresOn];
}

function unpackPerson(
  [id, kind, organisation, personaIds, consent, consentExpiresOn]: PackedPerson,
  pseudonymOf: (participantId: string) => string,
): EvidenceParticipant {
  const pseudonym = pseudonymOf(id);
  return { id, pseudonym, kind, organisation, personaIds, consent, consentExpiresOn };
}

function packSource(link: EvidenceLink): PackedSource {
  return [link.sourceId, link.sourceDay, link.studyId, link.method, link.groupBarred];
}

/** A highlight that names any persona replaces those of its participant, so all of them are kept where one is asked for. */
function tagsAskedFor(
  { highlightPersonaIds, phaseIds }: EvidenceLink,
  scope: Scope,
): PackedEvidence['tags'][number] {
  if (scope.personaIds.length + scope.phaseIds.length === 0) return NO_TAGS;
  return [
    scope.personaIds.length > 0 ? [...highlightPersonaIds].sort() : [],
    phaseIds.filter((id) => scope.phaseIds.includes(id)).sort(),
  ];
}

/** A list in which each thing stands once, in the order in which it was first asked for. */
class Places<Item> {
  readonly all: Item[] = [];
  readonly #places = new Map<string, number>();

  of(key: string, make: () => Item): number {
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.all.push(make()) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}

function known<Item>(item: Item | undefined): Item {
  assert(item !== undefined, 'what packed links refer to is packed with them');
  return item;
}
