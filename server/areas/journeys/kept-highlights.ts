import {
  type Channels,
  type TouchpointCount,
  touchpointsOf,
} from '../../../core/journeys/cells.ts';
import { emotionByPersona, type PersonaEmotion } from '../../../core/journeys/emotion.ts';
import { byPersona, peopleIn } from '../../../core/journeys/highlight.ts';
import { type PhaseSummary, summarisePhase } from '../../../core/journeys/phase-summary.ts';
import { PlacedHighlights } from '../../../core/journeys/placed-highlights.ts';
import type { SourcedHighlight } from './load-highlights.ts';

/** How many kinds of summary are kept of a phase at once; a project with more personas computes some anew. */
const KEPT_OF_PHASE_MAX = 100;

/** The highlights of a map with what was computed of them, each kept as long as its highlights stay as they are. */
export class KeptHighlights {
  readonly #placed: PlacedHighlights<SourcedHighlight>;
  readonly #ofPhases = new Map<string, Map<string, unknown>>();

  /** @param highlights - In the order of their ids. */
  constructor(highlights: readonly SourcedHighlight[]) {
    this.#placed = new PlacedHighlights(highlights);
  }

  get size(): number {
    return this.#placed.size;
  }

  get(id: string): SourcedHighlight | undefined {
    return this.#placed.get(id);
  }

  /** Those of a phase, in the order of their ids; of one persona, if it is given. */
  ofPhase(phaseId: string, personaId?: string): readonly SourcedHighlight[] {
    if (personaId === undefined) return this.#placed.ofPhase(phaseId);
    return this.#byPersona(phaseId).get(personaId) ?? [];
  }

  /**
   * Everything of a phase, of everybody or one persona.
   *
   * @param among - The touchpoints with their channels, and the personas by which people are split.
   * @param isShown - Undefined where nothing is hidden from the reader.
   */
  summaryOf(
    phaseId: string,
    personaId: string | undefined,
    among: { readonly channels: Channels; readonly personas: readonly { readonly id: string }[] },
    isShown: ((highlight: SourcedHighlight) => boolean) | undefined,
  ): PhaseSummary {
    const { channels } = among;
    const personaIds = among.personas.map(({ id }) => id);
    const own = () => this.ofPhase(phaseId, personaId);
    // Whose words are hidden depends on the reader, so that is not kept.
    if (isShown) return summarisePhase(own(), channels, personaIds, isShown);
    const key = [personaId ?? '', ...[...channels].flat(), ...personaIds].join();
    return this.#kept(phaseId, `summary ${key}`, () =>
      summarisePhase(own(), channels, personaIds, () => true),
    );
  }

  /** Which touchpoints everybody met in a phase. */
  touchpointsOf(phaseId: string, channels: Channels): readonly TouchpointCount[] {
    const among = [...channels].flat().join();
    return this.#kept(phaseId, `touchpoints ${among}`, () =>
      touchpointsOf(this.#placed.ofPhase(phaseId), null, channels),
    );
  }

  /** The emotion of each persona in a phase. */
  feelingsOf(phaseId: string, personaIds: readonly string[]): readonly PersonaEmotion[] {
    return this.#kept(phaseId, `feelings ${personaIds.join()}`, () =>
      emotionByPersona(this.#byPersona(phaseId), personaIds),
    );
  }

  /** How many people the map holds, in all or of one persona. */
  peopleOf(personaId: string | undefined): number {
    const people = new Set<string>();
    for (const phaseId of this.#placed.phaseIds()) {
      const own = this.#kept(phaseId, `people ${personaId ?? ''}`, () =>
        peopleIn(this.ofPhase(phaseId, personaId)),
      );
      for (const id of own) people.add(id);
    }
    return people.size;
  }

  /** Puts some highlights as they are now in the place of what they were; those that are not there now go. */
  replace(ids: readonly string[], now: readonly SourcedHighlight[]): void {
    const byId = new Map(now.map((highlight) => [highlight.id, highlight]));
    for (const id of ids) {
      for (const phaseId of this.#placed.replace(id, byId.get(id))) this.#ofPhases.delete(phaseId);
    }
  }

  #byPersona(phaseId: string): ReadonlyMap<string, readonly SourcedHighlight[]> {
    return this.#kept(phaseId, 'by persona', () => byPersona(this.#placed.ofPhase(phaseId)));
  }

  #kept<Computed>(phaseId: string, key: string, compute: () => Computed): Computed {
    const known = this.#ofPhases.get(phaseId) ?? new Map<string, unknown>();
    this.#ofPhases.set(phaseId, known);
    // A key is only ever computed in one way.
    if (known.has(key)) return known.get(key) as Computed;
    if (known.size >= KEPT_OF_PHASE_MAX) known.clear();
    const computed = compute();
    known.set(key, computed);
    return computed;
  }
}
