import { describe, expect, it } from 'vitest';
import {
  effectiveTier,
  filterLinks,
  LEFT_OUT_REASONS,
  type LeftOutReason,
} from '../../../core/hypotheses/filter.ts';
import type { EvidenceLink, EvidenceParticipant, Rule } from '../../../core/hypotheses/types.ts';
import type { Day } from '../../../core/kernel/time.ts';
import { aLink, aParticipant, verdictInput } from '../../support/evidence.ts';

/** The day asked about is 1 June 2026. */
const YESTERDAY = '2026-05-31' as Day;
const TODAY = '2026-06-01' as Day;
const TOMORROW = '2026-06-02' as Day;
const GROUP = { participant: null, method: 'focus group' } as const;
const NEW_CUSTOMERS = { scope: { personaIds: ['new', 'old'], phaseIds: [] } };
const AT_PURCHASE = { scope: { personaIds: [], phaseIds: ['buy'] } };

const of = (changes: Partial<EvidenceParticipant>): Partial<EvidenceLink> => ({
  participant: aParticipant(changes),
});
const changes = (...days: Day[]) => days.map((on, index) => ({ id: `pc${index}`, on }));
const stale = (days: number): { rule: Partial<Rule> } => ({ rule: { stalenessDays: days } });

const STALE = { productChanges: changes(YESTERDAY) };
const ENDED = { givenOn: '2026-05-01' as Day, until: YESTERDAY };
const LATER = { givenOn: TOMORROW, until: TOMORROW };
const OLD_AND_WAIVED = { ...stale(30), waiver: { givenOn: YESTERDAY, until: TODAY } };

type Case = [
  what: string,
  reason: LeftOutReason | 'votes',
  link: Partial<EvidenceLink>,
  setting?: Parameters<typeof verdictInput>[1],
];

const CASES: readonly Case[] = [
  ['accepted, testing, of a customer', 'votes', {}],
  ['a proposal', 'suggested', { state: 'suggested' }],
  ['a refused proposal', 'rejected', { state: 'rejected' }],
  ['what gave birth to the hypothesis', 'generating', { role: 'generating' }],
  ['what staff said', 'staff', of({ kind: 'staff' })],
  ['a workshop', 'workshop', { method: 'workshop' }],
  ['a workshop, though a customer spoke', 'workshop', { method: 'workshop', ...of({}) }],
  ['nobody, in an interview', 'no_participant', { participant: null }],
  ['nobody, in a survey', 'no_participant', { participant: null, method: 'survey' }],
  ['a group session', 'votes', GROUP],
  ['a session somebody withdrew from', 'group_barred', { ...GROUP, groupBarred: true }],
  [
    'a named person of such a session',
    'votes',
    { ...GROUP, groupBarred: true, participant: aParticipant() },
  ],
  ['refused', 'consent_refused', of({ consent: 'refused' })],
  ['withdrawn', 'consent_withdrawn', of({ consent: 'withdrawn' })],
  ['not recorded', 'votes', of({ consent: 'not_recorded' })],
  ['expired yesterday', 'consent_expired', of({ consentExpiresOn: YESTERDAY })],
  ['expires today', 'consent_expired', of({ consentExpiresOn: TODAY })],
  ['expires tomorrow', 'votes', of({ consentExpiresOn: TOMORROW })],
  ['old, with no limit', 'votes', { sourceDay: '1999-01-01' as Day }],
  ['as old as the limit', 'votes', { sourceDay: '2026-05-02' as Day }, stale(30)],
  ['a day older than the limit', 'too_old', { sourceDay: '2026-05-01' as Day }, stale(30)],
  [
    'as old as the limit, over a leap day',
    'votes',
    { sourceDay: '2023-06-01' as Day },
    stale(1096),
  ],
  ['older, over a leap day', 'too_old', { sourceDay: '2023-05-31' as Day }, stale(1096)],
  ['before a change of yesterday', 'product_changed', { productChanges: changes(YESTERDAY) }],
  ['before a change of today', 'product_changed', { productChanges: changes(TODAY) }],
  ['before a change to come', 'votes', { productChanges: changes(TOMORROW) }],
  ['stale under a waiver', 'votes', STALE, { waiver: { givenOn: YESTERDAY, until: TODAY } }],
  ['stale after a waiver', 'product_changed', STALE, { waiver: ENDED }],
  ['stale before a waiver', 'product_changed', STALE, { waiver: LATER }],
  ['too old under a waiver', 'votes', { sourceDay: '2026-05-01' as Day }, OLD_AND_WAIVED],
  [
    'a change after the waiver was given',
    'product_changed',
    { productChanges: changes(YESTERDAY, TODAY) },
    { waiver: { givenOn: YESTERDAY, until: TOMORROW } },
  ],
  [
    'a change to come after the waiver was given',
    'votes',
    { productChanges: changes(YESTERDAY, TOMORROW) },
    { waiver: { givenOn: YESTERDAY, until: TOMORROW } },
  ],
  ['stale and a guess, under a waiver', 'weak_tier', { ...STALE, tier: 1 }, OLD_AND_WAIVED],
  ['one persona of several', 'votes', of({ personaIds: ['other', 'old'] }), NEW_CUSTOMERS],
  ['another persona', 'outside_persona', of({ personaIds: ['other'] }), NEW_CUSTOMERS],
  ['no persona', 'outside_persona', of({ personaIds: [] }), NEW_CUSTOMERS],
  [
    'the highlight says a persona in scope',
    'votes',
    { highlightPersonaIds: ['new'], ...of({ personaIds: ['other'] }) },
    NEW_CUSTOMERS,
  ],
  [
    'the highlight says one outside',
    'outside_persona',
    { highlightPersonaIds: ['other'], ...of({ personaIds: ['new'] }) },
    NEW_CUSTOMERS,
  ],
  ['a session without persona', 'outside_persona', GROUP, NEW_CUSTOMERS],
  ['a session with persona', 'votes', { ...GROUP, highlightPersonaIds: ['old'] }, NEW_CUSTOMERS],
  ['the phase', 'votes', { phaseIds: ['ask', 'buy'] }, AT_PURCHASE],
  ['another phase', 'outside_phase', { phaseIds: ['ask'] }, AT_PURCHASE],
  ['no phase', 'outside_phase', {}, AT_PURCHASE],
  ['an opinion about others', 'weak_tier', { tier: 1 }],
  ['a wish', 'votes', { tier: 2 }],
  ['a wish after a leading question', 'weak_tier', { tier: 2, leadingQuestion: true }],
  ['a memory, second-hand', 'votes', { tier: 3, secondHand: true }],
  ['a memory with both flags', 'weak_tier', { tier: 3, secondHand: true, leadingQuestion: true }],
];

describe('filterLinks', () => {
  it.each(CASES)('%s: %s', (_, expected, changes, setting) => {
    const { voting, leftOut } = filterLinks(verdictInput([aLink(changes)], setting));
    expect([...voting.map(() => 'votes'), ...leftOut.map(({ reason }) => reason)]).toEqual([
      expected,
    ]);
  });

  it('has a case for every reason', () => {
    const covered = new Set(CASES.map(([, expected]) => expected));
    expect(LEFT_OUT_REASONS.filter((reason) => !covered.has(reason))).toEqual([]);
  });

  it('gives the first reason when there are several', () => {
    const link = aLink({ state: 'suggested', role: 'generating', tier: 1 });
    expect(filterLinks(verdictInput([link])).leftOut).toEqual([
      { linkId: link.id, reason: 'suggested' },
    ]);
  });

  it('asks as of a day: what expires later still votes', () => {
    const link = aLink({ participant: aParticipant({ consentExpiresOn: TODAY }) });
    expect(filterLinks(verdictInput([link], { asOf: YESTERDAY })).voting).toHaveLength(1);
  });
});

describe('effectiveTier', () => {
  it('loses one for each flag', () => {
    expect(effectiveTier(aLink({ tier: 4 }))).toBe(4);
    expect(effectiveTier(aLink({ tier: 4, leadingQuestion: true }))).toBe(3);
    expect(effectiveTier(aLink({ tier: 4, leadingQuestion: true, secondHand: true }))).toBe(2);
  });
});
