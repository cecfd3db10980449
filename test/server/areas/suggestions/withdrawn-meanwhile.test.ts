import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ParticipantId } from '../../../../core/kernel/ids.ts';
import { withdrawConsent } from '../../../../server/areas/consent/withdraw.service.ts';
import { findEvidenceJob, learnTagsJob } from '../../../../server/areas/suggestions/index.ts';
import { type Context, transact } from '../../../../server/context.ts';
import type { Job } from '../../../../server/jobs/jobs.store.ts';
import type { JobHandler } from '../../../../server/jobs/queue.ts';
import { anApi, type TestApi } from '../../../support/api.ts';
import { doneOrWaiting } from '../../../support/done-or-waiting.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const LATE = [
  'The parcel came a week too late.',
  'My parcel came late again.',
  'It was late, the parcel came on Friday.',
  'The parcel always comes too late.',
  'They brought the parcel far too late.',
];
const LOGIN = [
  'I forgot my password and could not log in.',
  'The log in did not take my password.',
  'I had to change my password to log in.',
  'Logging in with a password takes too long.',
  'My password was refused when I wanted to log in.',
];

describe.runIf(DATABASES.includes('postgres'))(
  'what is suggested while somebody withdraws in the same moment, on postgres',
  () => {
    let runtime: TestRuntime;
    let api: TestApi;
    beforeAll(async () => {
      runtime = await aRuntime('postgres');
      api = anApi(runtime);
    });
    afterAll(() => closeRuntime(runtime));

    /** Somebody’s words that a hypothesis and a tag are about, and a withdrawal of theirs that is not committed yet. */
    async function meanwhile(
      handler: JobHandler,
      payloadOf: (research: Research) => Promise<Record<string, string>> | Record<string, string>,
    ): Promise<string> {
      const research = await aResearch(api);
      const { researcher } = research;
      const late = await research.addTag('code', 'Late');
      const login = await research.addTag('code', 'Log in');
      for (const [at, words] of LATE.entries()) {
        await research.quote(`P${at}`, { words, tagIds: [late] });
        await research.quote(`P${at}`, { words: LOGIN[at]!, tagIds: [login] });
      }
      const person = await research.person('P9');
      const { sourceId } = await research.quote('P9', {
        words: 'The parcel came too late for us.',
      });
      const payload = await payloadOf(research);
      await runtime.jobs.idle();
      const ctx: Context = {
        ...runtime.base,
        actor: { kind: 'system', workspaceId: researcher.workspaceId! },
      };
      const job = { payload } as unknown as Job;
      const look = () => handler(ctx, job, async () => undefined, new AbortController().signal);
      // What was looked for before is kept, so that nothing else holds up the second time.
      await look();
      let work: Promise<void> = Promise.resolve();
      await transact(ctx, async (tx) => {
        await withdrawConsent(tx, person.id as ParticipantId, person.revision);
        work = look();
        await doneOrWaiting(runtime.base.db, work);
      });
      await work;
      await runtime.jobs.idle();
      return sourceId;
    }

    it('as evidence is nothing of their words', async () => {
      const sourceId = await meanwhile(findEvidenceJob, async (research) => ({
        hypothesisId: await research.state('The parcel comes too late'),
        by: '',
      }));
      const rows = await runtime.base.db
        .selectFrom('evidence_suggestion')
        .select('reasons')
        .where('source_id', '=', sourceId)
        .execute();
      expect(rows).toEqual([]);
    });

    it('as tags is nothing of their words, and nothing is learned of them', async () => {
      const sourceId = await meanwhile(learnTagsJob, ({ projectId }) => ({ projectId }));
      const rows = await runtime.base.db
        .selectFrom('tag_suggestion')
        .select('id')
        .where('source_id', '=', sourceId)
        .execute();
      expect(rows).toEqual([]);
      const models = await runtime.base.db.selectFrom('tag_model').select('learned_at').execute();
      expect(models).toEqual([]);
    });
  },
);
