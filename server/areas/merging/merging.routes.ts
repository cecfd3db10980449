import { codebook, highlights, merging } from '../../../core/api/index.ts';
import { type App, mount } from '../../http/mount.ts';
import { tagDtoOf } from '../codebook/index.ts';
import { highlightDtoOf } from '../highlights/index.ts';
import { listMerges, requireParticipant, toParticipantDto } from '../participants/index.ts';
import { mergeParticipants, previewMerge, splitParticipants } from './merge.service.ts';
import { mergeTags, splitTag } from './merge-tags.service.ts';
import { joinHighlights, splitHighlight } from './split-join.service.ts';

/** Mounts making one of several participants, tags or highlights, and splitting them. */
export function mountMerging(app: App): void {
  mount(app, merging.listMerges, async (ctx, { params }) => {
    const { id } = await requireParticipant(ctx, params.participantId);
    return { merges: await listMerges(ctx.db, id) };
  });
  mount(app, merging.previewMerge, async (ctx, { params, query }) => {
    const preview = await previewMerge(ctx, params.participantId, query.otherId);
    const { moved, differences, merged, hypotheses } = preview;
    return {
      sources: moved.sourceIds.length,
      highlights: moved.highlightIds.length,
      values: moved.values.length,
      hypotheses,
      differences: [...differences],
      consent: merged.consent,
      consentExpiresOn: merged.consentExpiresOn,
      consentScope: merged.consentScope,
    };
  });
  mount(app, merging.mergeParticipants, async (ctx, { params, body }) =>
    toParticipantDto(ctx, await mergeParticipants(ctx, params.participantId, body)),
  );
  mount(app, merging.splitParticipants, async (ctx, { params, body }) =>
    toParticipantDto(ctx, await splitParticipants(ctx, params.participantId, body.otherId)),
  );
  mount(app, codebook.mergeTags, async (ctx, { params, body }) =>
    tagDtoOf(ctx, await mergeTags(ctx, params.tagId, body)),
  );
  mount(app, codebook.splitTag, async (ctx, { params, body }) =>
    tagDtoOf(ctx, await splitTag(ctx, params.tagId, body)),
  );
  mount(app, highlights.splitHighlight, async (ctx, { params, body }) => {
    const { first, second } = await splitHighlight(ctx, params.highlightId, body);
    return {
      first: await highlightDtoOf(ctx, first),
      second: await highlightDtoOf(ctx, second),
    };
  });
  mount(app, highlights.joinHighlights, async (ctx, { params, body }) =>
    highlightDtoOf(ctx, await joinHighlights(ctx, params.highlightId, body)),
  );
}
