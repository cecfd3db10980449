import { privacy } from '../../../core/api/index.ts';
import type { PersonalDataReviewDto } from '../../../core/api/privacy.ts';
import type { ParticipantId, SourceId } from '../../../core/kernel/ids.ts';
import type { Decision } from '../../../core/privacy/states.ts';
import { type App, mount } from '../../http/mount.ts';
import { requireProject } from '../projects/index.ts';
import { listKey } from './key.store.ts';
import { replaceAccepted } from './replace.service.ts';
import { decide, markWords, moveFinding, type Review, reviewSource } from './review.service.ts';
import { searchProject } from './search.service.ts';
import { listTallies } from './searches.store.ts';

/** Mounts the review of personal data and the key. */
export function mountPrivacy(app: App): void {
  mount(app, privacy.getPersonalData, async (ctx, { params }) =>
    toDto(await reviewSource(ctx, params.sourceId)),
  );
  mount(app, privacy.decidePersonalData, async (ctx, { params, body }) =>
    toDto(await decide(ctx, params.sourceId, body)),
  );
  mount(app, privacy.markPersonalData, async (ctx, { params, body }) =>
    toDto(await markWords(ctx, params.sourceId, body)),
  );
  mount(app, privacy.movePersonalData, async (ctx, { params, body }) =>
    toDto(await moveFinding(ctx, params.personalDataId, body)),
  );
  mount(app, privacy.replacePersonalData, (ctx, { params, body }) =>
    replaceAccepted(ctx, params.sourceId, body.textVersion),
  );
  mount(app, privacy.listPersonalData, async (ctx, { params }) => {
    await requireProject(ctx, params.projectId);
    const tallies = await listTallies(ctx.db, params.projectId);
    return {
      sources: tallies.map((tally) => ({ ...tally, sourceId: tally.sourceId as SourceId })),
    };
  });
  mount(app, privacy.searchPersonalData, async (ctx, { params }) => ({
    queued: await searchProject(ctx, params.projectId),
  }));
  mount(app, privacy.listPseudonyms, async (ctx, { params }) => {
    await requireProject(ctx, params.projectId);
    return { pseudonyms: await listKey(ctx.db, params.projectId) };
  });
}

function toDto({ textVersion, searchedAt, findings }: Review): PersonalDataReviewDto {
  return {
    textVersion,
    searchedAt,
    findings: findings.map(({ replacement, state, bearers, ...finding }) => ({
      ...finding,
      pseudonym: replacement,
      participantIds: bearers.map(({ id }) => id as ParticipantId),
      // What was replaced is not in a review.
      state: state as Decision,
    })),
  };
}
