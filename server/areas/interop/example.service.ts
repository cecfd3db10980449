import { templatePhases } from '../../../core/codebook/templates.ts';
import { attributesIn } from '../../../core/tables/fit-attributes.ts';
import { assert } from '../../../core/kernel/assert.ts';
import type {
  HighlightId,
  HypothesisId,
  ParticipantId,
  ProjectId,
  StudyId,
  TagId,
} from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { asBeginning, type Context, transact } from '../../context.ts';
import {
  changeTag,
  createProjectWithJourney,
  createTag,
  listJourneys,
  listTags,
} from '../codebook/index.ts';
import { createHighlight } from '../highlights/index.ts';
import { createHypothesis, linkEvidence, recordDecision } from '../hypotheses/index.ts';
import { changeCellText, setPhase, writeCellText } from '../journeys/index.ts';
import { createParticipant, withAttributes } from '../participants/index.ts';
import { createStudy } from '../projects/index.ts';
import {
  currentText,
  readInWorker,
  type PackedSource,
  type Source,
  storeSource,
} from '../sources/index.ts';
import { keepAsTheme, requestThemes } from '../themes/index.ts';
import {
  type Example,
  type ExampleMap,
  type ExampleProject,
  type ExampleSource,
  readExample,
} from './example-files.ts';
import { makeGuide } from './example-guides.ts';
import { makeMeasurement } from './example-measurements.ts';
import { makeNote } from './example-notes.ts';
import { tagOf } from './example-tags.ts';

/** What was made so far, by the keys of the example's files. */
interface Made {
  readonly projectId: ProjectId;
  readonly language: LanguageCode;
  /** By `kind:key`. */
  readonly tags: Map<string, TagId>;
  readonly studies: Map<string, StudyId>;
  readonly participants: Map<string, ParticipantId>;
  readonly hypotheses: Map<string, HypothesisId>;
  /** By their files. */
  readonly sources: Map<string, Source>;
  /** By their quote. */
  readonly highlights: Map<string, HighlightId>;
}

/**
 * Loads the example project of `fixtures/example` into the actor's workspace, all of it or nothing, and asks for
 * its themes. It goes through the same services as anybody's work.
 *
 * @param language - Of names and statements; the sources are in three languages anyway.
 * @returns The id of the project.
 */
export async function loadExample(ctx: Context, language: LanguageCode): Promise<ProjectId> {
  const example = readExample();
  // One after the other, so that one worker reads them all.
  const read: (PackedSource & { readonly originalSha256: string })[] = [];
  for (const { file, bytes } of example.sources) {
    const originalSha256 = await ctx.files.keep(bytes);
    read.push({ ...(await readInWorker({ fileName: file, bytes })), originalSha256 });
  }
  return transact(ctx, async (transaction) => {
    const tx = asBeginning(transaction);
    const made = await makeProject(tx, example, language);
    for (const [index, source] of example.sources.entries()) {
      const text = read[index];
      assert(text, 'every source of the example was read');
      await makeSource(tx, made, source, { read: text, originalSha256: text.originalSha256 });
    }
    await describePersonas(tx, made, example.project);
    await makeMap(tx, made, example.map);
    for (const guide of example.guides) await makeGuide(tx, made, guide);
    for (const measurement of example.measurements) await makeMeasurement(tx, made, measurement);
    for (const note of example.notes) await makeNote(tx, made, note);
    for (const { label, quotes } of example.themes) {
      const named = { label: label[language] };
      await keepAsTheme(tx, made.projectId, highlightsOf(made, quotes), named);
    }
    await requestThemes(tx, made.projectId);
    return made.projectId;
  });
}

async function makeProject(
  tx: Context,
  { project }: Example,
  language: LanguageCode,
): Promise<Made> {
  const { id: projectId } = await createProjectWithJourney(tx, {
    name: project.name[language],
    description: project.description[language],
    language,
    journeyTemplate: 'six-phases',
  });
  const made: Made = {
    projectId,
    language,
    tags: new Map(),
    studies: new Map(),
    participants: new Map(),
    hypotheses: new Map(),
    sources: new Map(),
    highlights: new Map(),
  };
  await nameFixedTags(tx, made);
  await makeTags(tx, made, project);
  for (const { key, name, method, startsOn, endsOn } of project.studies) {
    const study = { name: name[language], method, startsOn, endsOn };
    made.studies.set(key, (await createStudy(tx, projectId, study)).id);
  }
  await withAttributes(tx, projectId, attributesIn(project.participants));
  for (const { persona, ...person } of project.participants) {
    const participant = {
      ...person,
      consent: 'given',
      personaIds: [tagOf(made, `persona:${persona}`)],
    } as const;
    const { id } = await createParticipant(tx, projectId, participant);
    made.participants.set(person.pseudonym, id);
  }
  await makeHypotheses(tx, made, project);
  return made;
}

/** The phases of the template and the lanes are there already; their keys are the template's. */
async function nameFixedTags(tx: Context, { projectId, tags }: Made): Promise<void> {
  const phases = templatePhases('six-phases');
  for (const { id, kind, lane, position } of await listTags(tx.db, projectId)) {
    if (kind === 'lane') tags.set(`lane:${lane ?? ''}`, id);
    if (kind === 'phase') tags.set(`phase:${phases[position]?.key ?? ''}`, id);
  }
}

async function makeTags(tx: Context, made: Made, project: ExampleProject): Promise<void> {
  const { projectId, language, tags } = made;
  for (const { key, name, hue } of project.personas) {
    const tag = { kind: 'persona', name: name[language], hue } as const;
    tags.set(`persona:${key}`, (await createTag(tx, projectId, tag)).id);
  }
  for (const { key, name, channel, owner } of project.touchpoints) {
    const tag = { kind: 'touchpoint', name: name[language], channel, owner } as const;
    tags.set(`touchpoint:${key}`, (await createTag(tx, projectId, tag)).id);
  }
  for (const { key, name, definition, parent } of project.codes) {
    const tag = {
      kind: 'code',
      name: name[language],
      definition: definition[language],
      parentId: parent === null ? null : tagOf(made, `code:${parent}`),
    } as const;
    tags.set(`code:${key}`, (await createTag(tx, projectId, tag)).id);
  }
}

async function makeHypotheses(tx: Context, made: Made, project: ExampleProject): Promise<void> {
  const { projectId, language } = made;
  for (const hypothesis of project.hypotheses) {
    const { id, revision } = await createHypothesis(tx, projectId, {
      statement: hypothesis.statement[language],
      importance: hypothesis.importance,
      formedOn: hypothesis.formedOn,
      personaIds: hypothesis.personas.map((key) => tagOf(made, `persona:${key}`)),
      phaseIds: hypothesis.phases.map((key) => tagOf(made, `phase:${key}`)),
    });
    made.hypotheses.set(hypothesis.key, id);
    const decision = hypothesis.decision?.[language];
    if (decision) await recordDecision(tx, id, { revision, text: decision });
  }
}

async function makeSource(
  tx: Context,
  made: Made,
  source: ExampleSource,
  given: Pick<Parameters<typeof storeSource>[2], 'read' | 'originalSha256'>,
): Promise<void> {
  const { file, title, study, participant, heldOn, highlights } = source;
  const studyId = made.studies.get(study);
  const participantId = made.participants.get(participant);
  assert(studyId && participantId, `${file} has a study and a participant`);
  const place = { ...given, studyId, participantId, title, heldOn, fileName: file };
  const stored = await storeSource(tx, made.projectId, place);
  made.sources.set(file, stored);
  const text = await currentText(tx, stored);
  for (const { quote, tags, finding, evidence = [], ...details } of highlights) {
    const start = text.indexOf(quote);
    assert(start >= 0, `the text of ${file} holds its quotes`);
    const highlight = await createHighlight(tx, {
      ...details,
      ...finding,
      sourceId: stored.id,
      textVersion: stored.textVersion,
      start,
      end: start + quote.length,
      tagIds: tags.map((key) => tagOf(made, key)),
    });
    made.highlights.set(quote, highlight.id);
    for (const { hypothesis, ...rating } of evidence) {
      const hypothesisId = made.hypotheses.get(hypothesis);
      assert(hypothesisId, `${hypothesis} is a hypothesis of the example`);
      await linkEvidence(tx, hypothesisId, { ...rating, highlightId: highlight.id });
    }
  }
}

async function makeMap(tx: Context, made: Made, map: ExampleMap): Promise<void> {
  const [journey] = await listJourneys(tx.db, made.projectId);
  assert(journey, 'a project begins with a journey');
  for (const key of map.momentsOfTruth) {
    const said = { momentOfTruth: true, emotion: null, horizon: 'as_is', revision: 0 } as const;
    await setPhase(tx, journey.id, tagOf(made, `phase:${key}`), said);
  }
  for (const { phase, lane, horizon, text, quotes } of map.texts) {
    const phaseId = tagOf(made, `phase:${phase}`);
    const words = text[made.language];
    const { id, revision } = await writeCellText(tx, journey.id, {
      ...{ phaseId, lane, horizon },
      text: words,
    });
    const highlightIds = highlightsOf(made, quotes);
    if (quotes.length > 0) await changeCellText(tx, id, { revision, highlightIds });
  }
}

/** What is known of each persona, once the quotes that it rests on are there. */
async function describePersonas(tx: Context, made: Made, project: ExampleProject): Promise<void> {
  for (const { key, fields } of project.personas) {
    const persona = Object.fromEntries(
      Object.entries(fields).map(([field, { basis, text, quotes }]) => [
        field,
        { basis, text: text[made.language], highlightIds: highlightsOf(made, quotes) },
      ]),
    );
    await changeTag(tx, tagOf(made, `persona:${key}`), { persona, revision: 0 });
  }
}

function highlightsOf({ highlights }: Made, quotes: readonly string[]): readonly HighlightId[] {
  return quotes.map((quote) => {
    const id = highlights.get(quote);
    assert(id, `"${quote}" is a highlight of the example`);
    return id;
  });
}
