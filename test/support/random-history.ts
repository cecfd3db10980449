import {
  codebook,
  consent,
  evidence,
  highlights,
  history,
  hypotheses,
  measurements,
  merging,
  participants,
  projects,
  sources,
  staleness,
} from '../../core/api/index.ts';
import { presetRule } from '../../core/hypotheses/rules.ts';
import type { Random } from '../../core/kernel/random.ts';
import type { Db } from '../../server/db/open.ts';
import type { Research } from './research.ts';

const PEOPLE = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'];
const METHODS = ['interview', 'usability test', 'focus group', 'survey', 'workshop'] as const;
const DAYS = ['2025-11-03', '2026-01-20', '2026-02-28', '2026-03-09'];
const PERSONAS = ['Buyer', 'Fitter', 'Renter'];
const PHASES = ['Awareness', 'Evaluation'];
const TOUCHPOINTS = ['Checkout', 'Phone'];

/** Tables whose rows are named by an id and a revision. */
type Revised =
  | 'hypothesis'
  | 'evidence'
  | 'measured_evidence'
  | 'measurement'
  | 'highlight'
  | 'source'
  | 'study'
  | 'participant'
  | 'tag';

const SATISFIED = { metric: 'csat', side: 'above', threshold: 0.5 } as const;

/**
 * Does things to a project as people do, one at random a call, whatever verdicts rest on among them. What is refused
 * (a change of somebody whose consent was withdrawn, a merge with oneself) changes nothing.
 */
export async function aHistory(
  { researcher, projectId, tags, ...research }: Research,
  db: Db,
  random: Random,
): Promise<{ readonly hypothesisIds: readonly string[]; step(today: string): Promise<void> }> {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => random() < 0.4);
  const ids = (names: readonly string[]) => names.map((name) => tags.get(name)!);
  const params = { projectId };

  for (const name of PERSONAS) await research.addTag('persona', name);
  for (const name of TOUCHPOINTS) await research.addTag('touchpoint', name);
  for (const pseudonym of PEOPLE) {
    await research.person(pseudonym, { personaIds: some(ids(PERSONAS)) });
  }
  const hypothesisIds = [
    await research.state('Most buyers measure first'),
    await research.state('Most fitters phone', { personaIds: ids(['Buyer']) }),
    await research.state('Most compare', {
      phaseIds: ids(['Evaluation']),
      rule: { ...presetRule('exploratory'), level: 'organisation', stalenessDays: 120 },
    }),
  ];

  /** A row of the project, with what a request says of it. */
  async function row(table: Revised): Promise<{ id: string; revision: number } | null> {
    const query =
      table === 'evidence' || table === 'measured_evidence'
        ? db
            .selectFrom(table)
            .select(['id', 'revision'])
            .where('hypothesis_id', 'in', hypothesisIds)
        : db.selectFrom(table).select(['id', 'revision']).where('project_id', '=', projectId);
    const rows = await query.execute();
    if (rows.length === 0) return null;
    return pick(rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
  }

  const actions: readonly ((today: string) => Promise<unknown>)[] = [
    link,
    link,
    link,
    async () => {
      const { id = '', revision } = (await row('evidence')) ?? {};
      const more = pick([
        { direction: pick([-2, -1, 0, 1, 2]) },
        { tier: pick([1, 2, 3, 4, 5]) },
        { role: pick(['testing', 'generating']) },
        { leadingQuestion: random() < 0.5, secondHand: random() < 0.5 },
        { state: pick(['accepted', 'rejected']) },
      ]);
      const body = { revision, ...more };
      return researcher.try(hypotheses.changeEvidence, { params: { evidenceId: id }, body });
    },
    async () => {
      const { id = '' } = (await row('evidence')) ?? {};
      return researcher.try(hypotheses.removeEvidence, { params: { evidenceId: id } });
    },
    async () => {
      const { id = '' } = (await row('highlight')) ?? {};
      const endpoint = pick([highlights.removeHighlight, highlights.restoreHighlight]);
      return researcher.try(endpoint, { params: { highlightId: id } });
    },
    async () => {
      const { id = '', revision } = (await row('highlight')) ?? {};
      const tagIds = some(ids([...PERSONAS, ...PHASES, ...TOUCHPOINTS]));
      const body = { revision, tagIds };
      return researcher.try(highlights.setHighlightTags, { params: { highlightId: id }, body });
    },
    async () => {
      const { id = '', revision } = (await row('highlight')) ?? {};
      const body = { revision, participantId: (await research.person(pick(PEOPLE))).id };
      return researcher.try(highlights.changeHighlight, { params: { highlightId: id }, body });
    },
    async () => {
      const { id = '', revision } = (await row('participant')) ?? {};
      const more = pick([
        { kind: pick(['customer', 'staff']) },
        { organisation: pick(['Acme', 'Bolt', null]) },
        { personaIds: some(ids(PERSONAS)) },
        { consent: pick(['given', 'refused', 'not_recorded']) },
        { consentExpiresOn: pick(['2026-04-04', null]) },
      ]);
      const body = { revision, ...more };
      return researcher.try(participants.changeParticipant, {
        params: { participantId: id },
        body,
      });
    },
    async () => {
      if (random() < 0.6) return;
      const { id = '', revision } = (await row('participant')) ?? {};
      const body = { revision };
      return researcher.try(consent.withdrawConsent, { params: { participantId: id }, body });
    },
    async () => {
      const one = await row('participant');
      const other = await row('participant');
      if (!one || !other || random() < 0.6) return;
      const body = { otherId: other.id, revision: one.revision, otherRevision: other.revision };
      const into = { params: { participantId: one.id } };
      await researcher.try(merging.mergeParticipants, { ...into, body });
      if (random() < 0.5) return;
      return researcher.try(merging.splitParticipants, { ...into, body: { otherId: other.id } });
    },
    async () => {
      const { id = '', revision } = (await row('source')) ?? {};
      const more = pick([
        { heldOn: pick(DAYS) },
        { archived: random() < 0.5 },
        { studyId: (await row('study'))?.id },
      ]);
      const body = { revision, ...more };
      return researcher.try(sources.changeSource, { params: { sourceId: id }, body });
    },
    async () => {
      const { id = '', revision } = (await row('study')) ?? {};
      const body = { revision, method: pick(METHODS) };
      return researcher.try(projects.changeStudy, { params: { studyId: id }, body });
    },
    async () =>
      researcher.try(projects.createStudy, { params, body: { name: 'More', method: 'diary' } }),
    async () => {
      const { id = '', revision } = (await row('hypothesis')) ?? {};
      const body = { revision, personaIds: some(ids(PERSONAS)), phaseIds: some(ids(PHASES)) };
      return researcher.try(hypotheses.changeHypothesis, { params: { hypothesisId: id }, body });
    },
    async () => {
      const { id = '', revision } = (await row('hypothesis')) ?? {};
      const rule = {
        ...presetRule(pick(['standard', 'strict', 'plain', 'exploratory'])),
        stalenessDays: pick([null, 60, 150]),
        metric: pick([null, { ...SATISFIED, fewestSample: pick([20, 100]) }]),
      };
      return researcher.try(hypotheses.saveRule, {
        params: { hypothesisId: id },
        body: { revision, rule },
      });
    },
    async (today) =>
      researcher.try(staleness.recordProductChange, {
        params,
        body: {
          touchpointId: pick(ids(TOUCHPOINTS)),
          name: 'Rebuilt',
          happenedOn: pick([...DAYS, today, '2026-04-06']),
          reason: 'Every step is another.',
        },
      }),
    async (today) => {
      const { id = '', revision } = (await row('hypothesis')) ?? {};
      const until = pick([today, '2026-05-01', null]);
      const waiver = until && { until, reason: 'Tests are booked.' };
      return researcher.try(staleness.waiveStaleness, {
        params: { hypothesisId: id },
        body: { revision, waiver },
      });
    },
    async () => {
      if (random() < 0.7) return;
      const [into, merged] = [pick(PERSONAS), pick(PERSONAS)].map((name) => tags.get(name)!);
      const revisionOf = async (id: string) =>
        (await db.selectFrom('tag').select('revision').where('id', '=', id).executeTakeFirst())
          ?.revision;
      return researcher.try(codebook.mergeTags, {
        params: { tagId: into! },
        body: {
          revision: await revisionOf(into!),
          merged: [{ tagId: merged, revision: await revisionOf(merged!) }],
        },
      });
    },
    measure,
    measure,
    async () => {
      const { id = '', revision } = (await row('measured_evidence')) ?? {};
      const where = { params: { measuredEvidenceId: id } };
      if (random() < 0.2) return researcher.try(evidence.removeMeasuredEvidence, where);
      const body = {
        revision,
        direction: pick(['supports', 'contradicts', null]),
        role: pick(['testing', 'testing', 'generating']),
      };
      return researcher.try(evidence.changeMeasuredEvidence, { ...where, body });
    },
    async () => {
      const { id = '', revision } = (await row('measurement')) ?? {};
      const where = { params: { measurementId: id } };
      if (random() < 0.2) return researcher.try(measurements.removeMeasurement, where);
      if (random() < 0.2) return researcher.try(measurements.restoreMeasurement, where);
      const more = pick([
        { measuredOn: pick(DAYS) },
        { touchpointId: pick(ids(TOUCHPOINTS)) },
        { studyId: (await row('study'))?.id },
      ]);
      return researcher.try(measurements.changeMeasurement, {
        ...where,
        body: { revision, ...more },
      });
    },
    async () => researcher.try(history.takeBack, { params, body: {} }),
  ];

  async function measure(): Promise<unknown> {
    const study = await row('study');
    if (!study) return;
    const made = await researcher.call(measurements.createMeasurement, {
      params,
      body: {
        ...{ studyId: study.id, metric: pick(['csat', 'csat', 'nps']), name: 'Satisfied' },
        ...{ measuredOn: pick(DAYS), touchpointId: pick([null, ...ids(TOUCHPOINTS)]) },
        basis: {
          kind: 'total',
          value: pick([0.2, 0.5, 0.9]),
          sampleSize: pick([3, 40, 400]),
        },
      },
    });
    for (const hypothesisId of hypothesisIds) {
      await researcher.call(evidence.linkMeasurement, {
        params: { hypothesisId },
        body: {
          measurementId: made.id,
          direction: pick(['supports', 'contradicts', null]),
          role: 'testing',
        },
      });
    }
    return;
  }

  async function link(): Promise<unknown> {
    const group = random() < 0.2;
    const quote = await research
      .quote(group ? null : pick(PEOPLE), {
        method: group ? 'focus group' : pick(METHODS),
        heldOn: pick(DAYS),
        tagIds: some(ids([...PERSONAS, ...PHASES, ...TOUCHPOINTS])),
        words: group ? 'P7: We measured.' : 'It was late again.',
      })
      // Nothing can be given to somebody who withdrew.
      .catch(() => null);
    if (!quote) return;
    for (const hypothesisId of hypothesisIds) {
      await research.link(hypothesisId, quote.id, pick([-2, -1, 1, 1, 2]), {
        tier: pick([2, 3, 3, 4]),
        role: 'testing',
      });
    }
    return;
  }

  return {
    hypothesisIds,
    async step(today) {
      await pick(actions)(today);
    },
  };
}
