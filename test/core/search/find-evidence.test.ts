import { describe, expect, it } from 'vitest';
import type { EvidenceHighlight } from '../../../core/search/evidence-block.ts';
import { EvidenceRows } from '../../../core/search/evidence-rows.ts';
import { findEvidence, type FindingAmong } from '../../../core/search/find-evidence.ts';
import type { EvidenceFilter } from '../../../core/search/wanted-evidence.ts';

const PAGE = { offset: 0, limit: 10 };

function highlight(id: string, details: Partial<EvidenceHighlight> = {}): EvidenceHighlight {
  return {
    id,
    participantId: 'p1',
    coderId: 'eva',
    sentiment: null,
    computedSentiment: null,
    keyQuote: false,
    hasNote: false,
    start: 0,
    tagIds: [],
    links: [],
    ...details,
  };
}

const AGAINST = { hypothesisId: 'h1', direction: -2 };
const FOR = { hypothesisId: 'h1', direction: 1 };
const OLD = { id: 's1', studyId: 'st1', heldOn: '2026-01-01' };
const NEW = { id: 's2', studyId: 'st2', heldOn: '2026-05-01' };

/** Two people in an old interview, one of them and nobody in particular in a new one. */
function rows(): EvidenceRows {
  const all = new EvidenceRows();
  all.replace('s1', OLD, [
    highlight('b', { start: 9, tagIds: ['freight', 'buy'], sentiment: -2, links: [AGAINST] }),
    highlight('a', { start: 2, participantId: 'p2', tagIds: ['freight'], links: [FOR] }),
  ]);
  all.replace('s2', NEW, [
    highlight('c', { tagIds: ['price', 'buy'], computedSentiment: 1, coderId: 'bo' }),
    highlight('d', { participantId: null, keyQuote: true, hasNote: true, sentiment: 0 }),
  ]);
  return all;
}

function find(filter: EvidenceFilter = {}, among: Partial<FindingAmong> = {}, page = PAGE) {
  return findEvidence(rows(), filter, { personas: new Map(), ...among }, page);
}
const idsOf = (filter: EvidenceFilter, among?: Partial<FindingAmong>) =>
  find(filter, among).ids.join(' ');

describe('finding evidence', () => {
  it('lists key quotes first, then the newest sources, then as they are read; a page at a time', () => {
    expect(find()).toMatchObject({
      ids: ['d', 'c', 'a', 'b'],
      counts: { people: 2, sources: 2, mentions: 4 },
    });
    expect(find({}, {}, { offset: 1, limit: 2 }).ids).toEqual(['c', 'a']);
    expect(find({}, {}, { offset: 3, limit: 5 }).ids).toEqual(['b']);
  });

  it('narrows by everything that is known of a highlight', () => {
    const personas = new Map([['buyer', ['p2', 'p9']]]);
    expect(idsOf({ tagId: 'freight' })).toBe('a b');
    expect(idsOf({ tagId: 'freight', phaseId: 'buy' })).toBe('b');
    expect(idsOf({ tagId: 'not-there' })).toBe('');
    expect(idsOf({ personaId: 'buyer' }, { personas })).toBe('a');
    expect(idsOf({ studyId: 'st2' })).toBe('d c');
    expect(idsOf({ participantId: 'p1' })).toBe('c b');
    expect(idsOf({ participantId: 'not-there' })).toBe('');
    expect(idsOf({ hypothesisId: 'h1' })).toBe('a b');
    expect(idsOf({ hypothesisId: 'h1', direction: 'contradicts' })).toBe('b');
    expect(idsOf({ direction: 'contradicts' })).toBe('d c a b');
    expect(idsOf({ sourceId: 's1' })).toBe('a b');
    expect(idsOf({ coderId: 'bo' })).toBe('c');
    expect(idsOf({ sentiment: 'negative' })).toBe('b');
    expect(idsOf({ sentiment: 'neutral' })).toBe('d');
    expect(idsOf({ sentiment: 'none' })).toBe('c a');
    expect(idsOf({ sentiment: 'computed_positive' })).toBe('c');
    expect(idsOf({ has: 'note' })).toBe('d');
    expect(idsOf({ has: 'keyQuote' })).toBe('d');
    expect(idsOf({ has: 'untagged' })).toBe('d');
    expect(idsOf({ has: 'unlinked' })).toBe('d c');
    expect(idsOf({}, { ids: new Set(['b', 'c', 'elsewhere']) })).toBe('c b');
  });

  it('counts what another value of a facet would find, people before mentions', () => {
    const { facets, counts } = find({ tagId: 'freight', hypothesisId: 'h1' });
    expect(counts).toEqual({ people: 2, sources: 1, mentions: 2 });
    // Without the tag, but with the hypothesis.
    expect(facets.tags).toEqual([
      { id: 'freight', people: 2, mentions: 2 },
      { id: 'buy', people: 1, mentions: 1 },
    ]);
    expect(facets.directions.map(({ id, mentions }) => `${id} ${mentions}`)).toEqual([
      'supports 1',
      'contradicts 1',
    ]);
    expect(find({ studyId: 'st2' }).facets.studies).toEqual([
      { id: 'st1', people: 2, mentions: 2 },
      { id: 'st2', people: 1, mentions: 2 },
    ]);
    expect(find({ participantId: 'p2' }).facets.participants).toEqual([
      { id: 'p1', people: 1, mentions: 2 },
      { id: 'p2', people: 1, mentions: 1 },
    ]);
  });

  it('says how many the tags asked for would be beside those that mean it in the way asked for', () => {
    const { ids, facets } = find({ tagId: 'freight' }, { asTagged: new Set(['a', 'c']) });
    expect(ids).toEqual(['a']);
    expect(facets.tags.find(({ id }) => id === 'price')).toMatchObject({ mentions: 1 });
  });

  it('counts, and does not find, what is kept from the reader', () => {
    const hides = ({ participantId }: { readonly participantId: string | null }) =>
      participantId === 'p1';
    const { ids, withheld, facets } = find({ phaseId: 'buy' }, { hides });
    expect([ids, withheld]).toEqual([[], 2]);
    expect(facets.tags).toEqual([]);
  });

  it('forgets what a source had, and a source that is no longer in use', () => {
    const all = rows();
    all.replace('s1', OLD, [highlight('e', { tagIds: ['freight'] })]);
    all.replace('s2', undefined, []);
    const among = { personas: new Map<string, string[]>() };
    expect(findEvidence(all, {}, among, PAGE)).toMatchObject({
      ids: ['e'],
      counts: { people: 1, sources: 1, mentions: 1 },
    });
    expect(all.size).toBe(1);
  });
});
