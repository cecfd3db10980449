import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codebook,
  comments,
  guides,
  journeys,
  measurements,
  notes,
  views,
} from '../../../../core/api/index.ts';
import { anApi, type TestApi } from '../../../support/api.ts';
import { aResearch } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { placesWritten, tick, withdraw } from './withdrawing.ts';

/** More copies than rows that one statement of SQLite takes. */
const MANY = 4200;

describe.each(DATABASES)('copies that people typed of withdrawn words, on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));

  it('are listed in names of measurements, and masked in those that were removed', async () => {
    const research = await aResearch(api);
    const { researcher } = research;
    const { studyId } = await research.quote('P1', {
      words: 'The gristlewick hinge squeaks whenever it rains.',
    });
    const add = async (more: object) =>
      researcher.call(measurements.createMeasurement, {
        params: { projectId: research.projectId },
        body: {
          ...{ studyId, metric: 'csat', name: 'Satisfied' },
          basis: { kind: 'total', value: 0.8, sampleSize: 200 },
          ...more,
        },
      });
    const { id: standing } = await add({ name: 'Gristlewick hinge squeaks whenever it rains' });
    const { id: removed } = await add({ task: 'Where the gristlewick hinge squeaks whenever' });
    await researcher.call(measurements.removeMeasurement, { params: { measurementId: removed } });
    const { reviews } = await withdraw(runtime, research);
    expect(reviews.map(({ place, subjectId }) => [place, subjectId])).toEqual([
      ['measurement', standing],
    ]);
    const restored = await researcher.call(measurements.restoreMeasurement, {
      params: { measurementId: removed },
    });
    expect(restored.task).toMatch(/^Where █[█ ]+$/u);
  });

  it('are gone for good once somebody changed or removed them and said so', async () => {
    const research = await aResearch(api);
    const { researcher } = research;
    await research.quote('P1', { words: 'The flumadoodle lid never closes all the way.' });
    const hypothesisId = await research.state('Lids do not close');
    const say = (text: string) =>
      researcher.call(comments.writeComment, { params: { hypothesisId }, body: { text } });
    const changed = await say('As told: the flumadoodle lid never closes all the way.');
    const removed = await say('Again the flumadoodle lid never closes all the way.');
    const { reviews } = await withdraw(runtime, research);
    expect(reviews.map(({ place }) => place)).toEqual(['comment', 'comment']);
    const change = (commentId: string, body: object) =>
      researcher.call(comments.changeComment, {
        params: { commentId },
        body: { revision: 0, ...body },
      });
    await change(changed.id, { text: 'As told by one.' });
    await change(removed.id, { removed: true });
    for (const { id } of reviews) await tick(research, id);
    expect(await placesWritten(runtime, 'flumadoodle')).toEqual([]);
    const back = await researcher.call(comments.changeComment, {
      params: { commentId: removed.id },
      body: { revision: 1, removed: false },
    });
    expect(back.text).toMatch(/^Again █/u);
  });

  it('are listed in topic guides, maps and names of journeys, and masked in what was taken off', async () => {
    const research = await aResearch(api);
    const { researcher, projectId } = research;
    const { studyId } = await research.quote('P1', {
      words: 'The mopplewick gate was locked before five.',
    });
    const said = 'the mopplewick gate was locked before';
    const ask = async (text: string) => {
      const body = { texts: [text] };
      const asked = await researcher.call(guides.addGuideQuestions, { params: { studyId }, body });
      return { guideQuestionId: asked.questions.at(-1)!.id };
    };
    const [standing, takenOut, takenOutLater] = [
      await ask(`Why was ${said}?`),
      await ask(`Who saw that ${said}?`),
      await ask(`When was it that ${said}?`),
    ];
    const { journeys: maps } = await researcher.call(codebook.getCodebook, {
      params: { projectId },
    });
    const params = { journeyId: maps[0]!.id };
    const write = async (text: string) =>
      researcher.call(journeys.writeCellText, {
        params,
        body: { phaseId: research.tags.get('Interest'), lane: 'backstage', text },
      });
    const [onMap, takenOff] = [await write(`Here ${said}.`), await write(`There ${said}.`)];
    const remove = (cellTextId: string) =>
      researcher.call(journeys.changeCellText, {
        params: { cellTextId },
        body: { revision: 0, removed: true },
      });
    await remove(takenOff.id);
    await researcher.call(guides.removeGuideQuestion, { params: takenOut });
    await researcher.call(codebook.createJourney, {
      params: { projectId },
      body: { name: `When ${said}`, template: 'blank', language: 'en' },
    });

    const { reviews } = await withdraw(runtime, research);
    expect(reviews.map(({ place, subjectId }) => [place, subjectId]).toSorted()).toEqual(
      [
        ['cell_text', onMap.id],
        ['guide', standing.guideQuestionId],
        ['guide', takenOutLater.guideQuestionId],
        ['journey', expect.stringMatching(/^jn_/)],
      ].toSorted(),
    );
    const back = await researcher.call(guides.restoreGuideQuestion, { params: takenOut });
    expect(back.text).toMatch(/^Who saw that █[█ ]+\?$/u);

    await researcher.call(guides.removeGuideQuestion, { params: takenOutLater });
    await remove(onMap.id);
    await researcher.call(guides.changeGuideQuestion, {
      params: standing,
      body: { revision: 0, text: 'Why was it locked?' },
    });
    for (const { id } of reviews.filter(({ place }) => place !== 'journey')) {
      await tick(research, id);
    }
    const places = await placesWritten(runtime, 'mopplewick');
    const inTables = database === 'sqlite' ? [] : ['public.journey'];
    expect(places.filter((place) => place.startsWith('public.'))).toEqual(inTables);
    const text = await researcher.call(guides.restoreGuideQuestion, { params: takenOutLater });
    expect(text.text).toMatch(/^When was it that █/u);
  });

  it('are masked in notes about the person, who are listed to be read, and listed in other notes', async () => {
    const research = await aResearch(api);
    const { researcher, projectId } = research;
    const said = 'the brimblewick lock froze every single winter';
    const own = await research.quote('P1', { words: `So ${said}.` });
    const other = await research.quote('P2', { words: 'Nothing ever froze here.' });
    const { id: personId } = await research.person('P1');
    const write = (on: 'source' | 'participant', id: string, text: string) =>
      researcher.call(notes.writeNote, {
        params: { projectId },
        body: { thing: { on, id }, text },
      });
    const change = (noteId: string, body: object) =>
      researcher.call(notes.changeNote, { params: { noteId }, body });
    const onPerson = await write('participant', personId, `Limps; ${said}.`);
    const onSource = await write('source', own.sourceId, `Said twice that ${said}.`);
    const elsewhere = await write('source', other.sourceId, `P1 said that ${said}.`);
    const removed = await write('source', other.sourceId, `Again ${said}.`);
    const removedAbout = await write('participant', personId, 'Drives a zwickelmobile.');
    for (const { id } of [removed, removedAbout]) await change(id, { revision: 0, removed: true });
    await change(onSource.id, { revision: 0, text: `Said once that ${said}.` });

    const { reviews } = await withdraw(runtime, research);
    expect(reviews.map(({ place, subjectId }) => [place, subjectId]).toSorted()).toEqual(
      [
        ['note_about', onPerson.id],
        ['note_about', onSource.id],
        ['written_note', elsewhere.id],
      ].toSorted(),
    );
    const listed = async () =>
      (await researcher.call(notes.listNotes, { params: { projectId } })).notes;
    const shown = new Map((await listed()).map((note) => [note.stored?.id, note.text]));
    expect(shown.get(onPerson.id)).toMatch(/^Limps; █[█ ]+\.$/u);
    expect(shown.get(onSource.id)).toMatch(/^Said once that █[█ ]+\.$/u);
    expect(await placesWritten(runtime, 'zwickelmobile')).toEqual([]);

    // What was seen before the withdrawal cannot be saved over what is left.
    const stale = await researcher.try(notes.changeNote, {
      params: { noteId: onSource.id },
      body: { revision: 1, text: `Said once that ${said}, I think.` },
    });
    expect(stale).toMatchObject({ status: 409, body: { code: 'note.changed_meanwhile' } });
    await change(elsewhere.id, { revision: 0, text: 'P1 said something of a lock.' });
    await change(onPerson.id, { revision: 1, removed: true });
    for (const { id } of reviews) await tick(research, id);
    expect(await placesWritten(runtime, 'brimblewick')).toEqual([]);
    expect(await placesWritten(runtime, 'Limps')).toEqual([]);
    const back = await change(onPerson.id, { revision: 3, removed: false });
    expect(back.text).toMatch(/^[█ ;.]+$/u);
  });

  it('are masked in what views search for, wherever in the address they stand', async () => {
    const research = await aResearch(api);
    const { researcher } = research;
    await research.quote('P1', { words: 'My snorkelberg tea went cold in the queue.' });
    const params = { projectId: research.projectId };
    for (const query of [
      'q=my%20snorkelberg%20tea%20went%20cold',
      'q=snorkelberg+tea+went',
      'My snorkelberg tea went cold in the queue',
      'My%20snorkelberg%20tea%20went%20cold=1&q=x',
    ]) {
      await researcher.call(views.createView, {
        params,
        body: { list: 'evidence', name: 'Snorkelberg tea went', query, shared: false },
      });
    }
    await withdraw(runtime, research);
    expect(await placesWritten(runtime, 'norkelberg')).toEqual([]);
  });

  it('may be many: all of them are listed', async () => {
    const research = await aResearch(api);
    const said = 'The wobblethorpe shelf bends in the middle.';
    await research.quote('P1', { words: said });
    const hypothesisId = await research.state('Shelves bend');
    const each = 60;
    const now = new Date().toISOString();
    const rows = Array.from({ length: MANY / each }, (_, row) => ({
      id: `cm_${String(row).padStart(26, '0')}`,
      hypothesis_id: hypothesisId,
      body: `${said} Yes, `.repeat(each),
      created_by: 'somebody',
      created_at: now,
      edited_at: null,
      removed_at: null,
      revision: 0,
    }));
    await runtime.database.db.insertInto('hypothesis_comment').values(rows).execute();
    const { state, reviews } = await withdraw(runtime, research);
    expect(state).toBe('done');
    expect(reviews).toHaveLength(MANY);
  });
});
