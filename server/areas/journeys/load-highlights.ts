import { setImmediate } from 'node:timers/promises';
import type { MapHighlight } from '../../../core/journeys/highlight.ts';
import { type Day, dayOf } from '../../../core/kernel/time.ts';
import type { Context } from '../../context.ts';
import type { Journey, Tag } from '../codebook/index.ts';
import { type Among, findBound, listPersonas, listPlaced, listTagging } from './map.store.ts';

/** Which journey, of which project. */
export type JourneyOf = Pick<Journey, 'id' | 'projectId'>;

/** A highlight of the map with the source that it is in, by which its words may be hidden. */
export interface SourcedHighlight extends MapHighlight {
  readonly sourceId: string;
}

/** Read together: few enough that the rows of all tags on them need little memory, and others are answered between. */
const PAGE = 2_000;

/**
 * Highlights with a phase of the journey, with their tags, in the order of their ids.
 *
 * @param tags - All of the project, archived ones too.
 * @param ids - Only these, at most 1,000; null: all.
 * @param asOf - Those that stood at the end of this day, with the tags that they have today; null: those of now.
 */
export async function loadHighlights(
  ctx: Context,
  journey: JourneyOf,
  tags: readonly Tag[],
  ids: readonly string[] | null,
  asOf: Day | null = null,
): Promise<readonly SourcedHighlight[]> {
  const known = new Map(tags.map((tag) => [tag.id as string, { tag, only: [tag.id] }]));
  const personasOf = await listPersonas(ctx.db, journey.projectId);
  const today = dayOf(ctx.now());
  const same = sharing();
  const loaded: SourcedHighlight[] = [];
  for await (const among of pagesOf(ctx, journey, ids)) {
    const page = new Map<string, Filling>();
    for (const row of await listPlaced(ctx.db, journey, today, among, asOf)) {
      const participantId = row.participantId === null ? null : same(row.participantId);
      page.set(row.id, { ...row, participantId, sourceId: same(row.sourceId), ...NO_TAGS });
    }
    for (const row of await listTagging(ctx.db, journey.projectId, among)) {
      const highlight = page.get(row.highlight_id);
      const found = known.get(row.tag_id);
      if (highlight && found) addTag(highlight, found);
    }
    for (const highlight of page.values()) {
      loaded.push(withPersonas(highlight, personasOf));
    }
  }
  return loaded;
}

/** Its own personas go before those of the participant. */
function withPersonas(
  highlight: Filling,
  personasOf: ReadonlyMap<string, readonly string[]>,
): SourcedHighlight {
  if (highlight.personaIds.length === 0) {
    highlight.personaIds = personasOf.get(highlight.participantId ?? '') ?? [];
  }
  return highlight;
}

/** Answers the same string for equal ones: rows bring a copy each, which costs memory and time to compare. */
function sharing(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    known.set(text, text);
    return text;
  };
}

async function* pagesOf(
  ctx: Context,
  { projectId }: JourneyOf,
  ids: readonly string[] | null,
): AsyncGenerator<Among> {
  if (ids) {
    yield { ids };
    return;
  }
  for (let after = ''; ;) {
    const upTo = await findBound(ctx.db, projectId, after, PAGE);
    yield { after, upTo };
    if (upTo === null) return;
    after = upTo;
    await setImmediate();
  }
}

/** A highlight whose tags are being filled in. */
type Filling = { -readonly [Field in keyof SourcedHighlight]: SourcedHighlight[Field] };

/** Shared by all highlights until they get a tag: most have few kinds, and there are many highlights. */
const NO_TAGS = { personaIds: [], phaseIds: [], lanes: [], touchpointIds: [], codeIds: [] };

/** A tag, and a list of nothing else that all highlights with one tag of its kind share. */
interface KnownTag {
  readonly tag: Tag;
  readonly only: readonly string[];
}

function addTag(highlight: Filling, { tag, only }: KnownTag): void {
  const added = (before: readonly string[]) => (before.length === 0 ? only : [...before, tag.id]);
  switch (tag.kind) {
    case 'persona':
      highlight.personaIds = added(highlight.personaIds);
      break;
    case 'phase':
      highlight.phaseIds = added(highlight.phaseIds);
      break;
    case 'touchpoint':
      highlight.touchpointIds = added(highlight.touchpointIds);
      break;
    case 'code':
      highlight.codeIds = added(highlight.codeIds);
      break;
    case 'lane':
      if (tag.lane) highlight.lanes = [...highlight.lanes, tag.lane];
      break;
  }
}
