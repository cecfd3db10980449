import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebook, highlights } from '../../../../core/api/index.ts';
import type { TagId } from '../../../../core/kernel/ids.ts';
import { changeHighlights } from '../../../../server/areas/highlights/change-many.service.ts';
import { setHighlightTags } from '../../../../server/areas/highlights/index.ts';
import { mergeTags } from '../../../../server/areas/merging/merge-tags.service.ts';
import { type Context, transact } from '../../../../server/context.ts';
import { anApi, type TestApi } from '../../../support/api.ts';
import { doneOrWaiting } from '../../../support/done-or-waiting.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.runIf(DATABASES.includes('postgres'))(
  'a tag that is given while it is merged into another one, on postgres',
  () => {
    let runtime: TestRuntime;
    let api: TestApi;
    beforeAll(async () => {
      runtime = await aRuntime('postgres');
      api = anApi(runtime);
    });
    afterAll(() => closeRuntime(runtime));

    async function aWorld() {
      const research: Research = await aResearch(api);
      const freight = await research.addTag('code', 'Freight');
      const shipping = await research.addTag('code', 'Shipping');
      const { id } = await research.quote('P1');
      const ctx: Context = {
        ...runtime.base,
        actor: { kind: 'system', workspaceId: research.researcher.workspaceId! },
      };
      const order = { revision: 0, merged: [{ tagId: shipping, revision: 0 }], note: '' };
      const tagsOf = async (): Promise<readonly TagId[]> =>
        (await research.researcher.call(highlights.getHighlight, { params: { highlightId: id } }))
          .tagIds;
      return { ...research, freight, shipping, id, ctx, order, tagsOf };
    }

    /** Does one thing, and before that is committed another one as far as it comes. */
    async function meanwhile(
      ctx: Context,
      first: (tx: Context) => Promise<unknown>,
      second: () => Promise<unknown>,
    ): Promise<void> {
      let work: Promise<unknown> = Promise.resolve();
      await transact(ctx, async (tx) => {
        await first(tx);
        work = second();
        await doneOrWaiting(runtime.base.db, work);
      });
      await work;
    }

    it('goes along with the others when it was given first', async () => {
      const { researcher, freight, shipping, id, ctx, order, tagsOf } = await aWorld();
      await meanwhile(
        ctx,
        (tx) => setHighlightTags(tx, id, { revision: 0, tagIds: [shipping] }),
        () => researcher.call(codebook.mergeTags, { params: { tagId: freight }, body: order }),
      );
      expect(await tagsOf()).toEqual([freight]);
    });

    it('is the one that is left when they were merged first', async () => {
      const { researcher, freight, shipping, id, ctx, order, tagsOf } = await aWorld();
      await meanwhile(
        ctx,
        (tx) => mergeTags(tx, freight, order),
        () =>
          researcher.call(highlights.setHighlightTags, {
            params: { highlightId: id },
            body: { revision: 0, tagIds: [shipping] },
          }),
      );
      expect(await tagsOf()).toEqual([freight]);
    });

    it('is so on many at once, too', async () => {
      const { projectId, researcher, freight, shipping, id, ctx, order, tagsOf } = await aWorld();
      const many = { highlightIds: [id], addTagIds: [shipping], removeTagIds: [] };
      await meanwhile(
        ctx,
        (tx) => changeHighlights(tx, projectId, many),
        () => researcher.call(codebook.mergeTags, { params: { tagId: freight }, body: order }),
      );
      expect(await tagsOf()).toEqual([freight]);
    });
  },
);
