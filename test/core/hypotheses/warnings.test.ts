import { describe, expect, it } from 'vitest';
import type { EvidenceLink, Rule } from '../../../core/hypotheses/types.ts';
import { decideVerdict } from '../../../core/hypotheses/verdict.ts';
import type { Warning } from '../../../core/hypotheses/warnings.ts';
import { warningText } from '../../../core/hypotheses/wording/index.ts';
import { LANGUAGES } from '../../../core/kernel/languages.ts';
import type { Day } from '../../../core/kernel/time.ts';
import { aLink, aParticipant, evidence, verdictInput } from '../../support/evidence.ts';

const TEXTS = {
  en: [
    'All accepted evidence gave birth to the hypothesis; nothing tests it yet.',
    'All evidence that counts is from one study.',
    'All evidence that counts is from surveys.',
    'Only confirming evidence: nothing that counts speaks against it.',
    '1 quote will soon be older than the limit of the rule.',
    '2 quotes will soon be older than the limit of the rule.',
    'P1 gives the only quote.',
    'P1 gives 3 of the 7 quotes.',
    'One coder only.',
    '1 quote followed a leading question and is counted one tier lower.',
    '2 quotes followed leading questions and are counted one tier lower.',
    'The consent of 1 person is not recorded.',
    'The consent of 2 people is not recorded.',
  ],
  sv: [
    'Alla godkända belägg gav upphov till hypotesen; inget prövar den ännu.',
    'Alla belägg som räknas kommer från en enda studie.',
    'Alla belägg som räknas kommer från enkäter.',
    'Bara bekräftande belägg: inget som räknas talar emot den.',
    '1 citat blir snart äldre än regelns gräns.',
    '2 citat blir snart äldre än regelns gräns.',
    'P1 står för det enda citatet.',
    'P1 står för 3 av 7 citat.',
    'Bara en kodare.',
    '1 citat följde på en ledande fråga och räknas en nivå lägre.',
    '2 citat följde på ledande frågor och räknas en nivå lägre.',
    'Samtycket från 1 person är inte registrerat.',
    'Samtycket från 2 personer är inte registrerat.',
  ],
  da: [
    'Alle godkendte belæg gav anledning til hypotesen; intet afprøver den endnu.',
    'Alle belæg, der tæller, kommer fra ét studie.',
    'Alle belæg, der tæller, kommer fra spørgeskemaer.',
    'Kun bekræftende belæg: intet, der tæller, taler imod den.',
    '1 citat bliver snart ældre end reglens grænse.',
    '2 citater bliver snart ældre end reglens grænse.',
    'P1 står for det eneste citat.',
    'P1 står for 3 ud af 7 citater.',
    'Kun én koder.',
    '1 citat fulgte efter et ledende spørgsmål og tæller ét niveau lavere.',
    '2 citater fulgte efter ledende spørgsmål og tæller ét niveau lavere.',
    'Samtykket fra 1 person er ikke registreret.',
    'Samtykket fra 2 personer er ikke registreret.',
  ],
};

/** Broad evidence that gives cause for no warning. */
const BROAD = 'p1+ p2-@survey#s2 p3+ p4+';

function broad(...changes: Partial<EvidenceLink>[]): readonly EvidenceLink[] {
  return evidence(BROAD).map((link, index) => ({
    ...link,
    coderId: `us${index}`,
    ...changes[index],
  }));
}

function warnings(
  links: readonly EvidenceLink[] | string,
  rule: Partial<Rule> = {},
): readonly Warning[] {
  return decideVerdict(verdictInput(links, { rule })).warnings;
}

function codes(links: readonly EvidenceLink[] | string, rule: Partial<Rule> = {}): string {
  return warnings(links, rule)
    .map(({ code }) => code)
    .join(' ');
}

describe('warnings', () => {
  it('are none for broad evidence, nor for none at all', () => {
    expect(codes(broad())).toBe('');
    expect(codes('')).toBe('');
  });

  it('one study, one method', () => {
    expect(codes(broad({}, { studyId: 's1' }))).toBe('one_study');
    expect(warnings(broad({}, { method: 'interview' }))).toEqual([
      { code: 'one_method', method: 'interview' },
    ]);
  });

  it('only confirming evidence, not with one quote against', () => {
    expect(codes(broad({}, { direction: 1 }))).toBe('only_confirming');
    expect(codes(broad({}, { direction: 0 }))).toBe('only_confirming');
    const nothing = [
      { direction: 0 },
      { direction: 0 },
      { direction: 0 },
      { direction: 0 },
    ] as const;
    expect(codes(broad(...nothing))).toBe('');
  });

  it('links that do not vote do not soften it', () => {
    expect(codes(broad({}, { direction: 1 }, { direction: -1, state: 'suggested' }))).toContain(
      'only_confirming',
    );
  });

  it('evidence near its limit, from nine tenths of it on', () => {
    // Sources are of 4 May, 28 days old.
    expect(codes(broad(), { stalenessDays: 31 })).toBe('near_limit');
    expect(codes(broad(), { stalenessDays: 32 })).toBe('');
    expect(warnings(broad({ sourceDay: '2026-05-31' as Day }), { stalenessDays: 28 })).toEqual([
      { code: 'near_limit', links: 3 },
    ]);
    expect(codes(broad())).toBe('');
  });

  it('one person gives over two fifths of the quotes', () => {
    const given = (quotes: number, of: number): readonly EvidenceLink[] =>
      Array.from({ length: of }, (_, index) =>
        aLink({
          id: `ev${index}`,
          participant: aParticipant({
            id: index < quotes ? 'p1' : `p${index + 1}`,
            pseudonym: index < quotes ? 'P1' : `P${index + 1}`,
          }),
        }),
      );
    expect(codes(given(2, 5))).not.toContain('one_person');
    expect(warnings(given(3, 7))).toContainEqual({
      code: 'one_person',
      pseudonym: 'P1',
      quotes: 3,
      of: 7,
    });
  });

  it('counts a person, not their organisation, and no group session', () => {
    const spread = 'a/p1+ a/p2+ a/p3- b/p4+';
    expect(codes(spread, { level: 'organisation' })).not.toContain('one_person');
    expect(codes('g1+ g1+ g1- p1+')).not.toContain('one_person');
  });

  it('one coder', () => {
    expect(codes(evidence(BROAD))).toBe('one_coder');
  });

  it('leading questions, of those that vote', () => {
    expect(warnings(broad({ leadingQuestion: true }))).toEqual([
      { code: 'leading_questions', links: 1 },
    ]);
    expect(codes(broad({}, {}, {}, { leadingQuestion: true, tier: 2 }))).toBe('');
  });

  it('consent not recorded, counted in people', () => {
    const participant = aParticipant({ consent: 'not_recorded' });
    expect(warnings(broad({ participant }))).toEqual([{ code: 'consent_not_recorded', people: 1 }]);
    const [first, ...others] = broad({ participant });
    const twice = [first!, { ...first!, id: 'again', direction: -1 as const }, ...others];
    expect(warnings(twice)).toContainEqual({ code: 'consent_not_recorded', people: 1 });
  });

  it('generating evidence only, not when something else was accepted', () => {
    expect(warnings('p1+!generating p2+!generating p3+!suggested')).toEqual([
      { code: 'generating_only', links: 2 },
    ]);
    expect(codes('p1+!generating p2+!staff')).toBe('');
    expect(codes('p1+!suggested')).toBe('');
  });

  it.each(LANGUAGES)('have words in %s, for one and for several', (language) => {
    const all: readonly Warning[] = [
      { code: 'generating_only', links: 2 },
      { code: 'one_study' },
      { code: 'one_method', method: 'survey' },
      { code: 'only_confirming' },
      { code: 'near_limit', links: 1 },
      { code: 'near_limit', links: 2 },
      { code: 'one_person', pseudonym: 'P1', quotes: 1, of: 1 },
      { code: 'one_person', pseudonym: 'P1', quotes: 3, of: 7 },
      { code: 'one_coder' },
      { code: 'leading_questions', links: 1 },
      { code: 'leading_questions', links: 2 },
      { code: 'consent_not_recorded', people: 1 },
      { code: 'consent_not_recorded', people: 2 },
    ];
    expect(all.map((warning) => warningText(warning, language))).toEqual(TEXTS[language]);
  });
});
