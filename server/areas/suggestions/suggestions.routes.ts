import type { z } from 'zod';
import { suggestions } from '../../../core/api/index.ts';
import type { TagId } from '../../../core/kernel/ids.ts';
import { toJobDto } from '../../jobs/job-dto.ts';
import { type App, mount } from '../../http/mount.ts';
import { NotFoundError } from '../../../core/kernel/errors.ts';
import { decideSuggestion } from './decide.service.ts';
import { requestLearning, suggestForPassage, suggestionsOf } from './suggestions.service.ts';
import { type SuggestionView, viewsOf } from './view.ts';

/** Mounts suggested tags: what waits, decisions, learning anew, and tags for one passage. */
export function mountSuggestions(app: App): void {
  mount(app, suggestions.listTagSuggestions, async (ctx, { params, query }) => {
    const view = await suggestionsOf(ctx, { ...params, ...query });
    return {
      learned: view.learned,
      job: view.job && toJobDto(view.job),
      byTag: view.counts.byTag,
      bySource: view.counts.bySource,
      suggestions: view.suggestions.map(toDto),
    };
  });
  mount(app, suggestions.learnTags, async (ctx, { params, body }) => {
    const job = await requestLearning(ctx, params.projectId, body.anyway);
    return { job: job && toJobDto(job) };
  });
  mount(app, suggestions.decideTagSuggestion, async (ctx, { params, body }) => {
    const decided = await decideSuggestion(ctx, params.tagSuggestionId, body);
    const [view] = await viewsOf(ctx, [decided]);
    if (!view) throw new NotFoundError('suggestion.not_found', 'Its words are not shown any more.');
    return toDto(view);
  });
  mount(app, suggestions.suggestTags, async (ctx, { params, query }) => {
    const tags = await suggestForPassage(ctx, params.sourceId, query);
    return { tags: tags.map(({ tagId, reason }) => ({ tagId: tagId as TagId, reason })) };
  });
}

function toDto(view: SuggestionView): z.input<typeof suggestions.TagSuggestionDto> {
  const { suggestion, sourceTitle, quote, pseudonym, reason } = view;
  const { id, tagId, sourceId, textVersion, start, end, highlightId, state, givenTagId } =
    suggestion;
  return {
    id,
    tagId,
    sourceId,
    sourceTitle,
    textVersion,
    start,
    end,
    quote,
    pseudonym,
    highlightId,
    state,
    givenTagId,
    reason,
  };
}
