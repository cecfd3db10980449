import { EVIDENCE_PAGE_SIZE } from '../../../core/search/page-size.ts';
import { search } from '../../../core/api/index.ts';
import type { Context } from '../../context.ts';
import type { HypothesisId, SourceId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { Day } from '../../../core/kernel/time.ts';
import { type App, mount } from '../../http/mount.ts';
import { questionsAnswered } from '../guides/index.ts';
import { type FivePoint, toQuoteDto } from '../highlights/index.ts';
import { searchEvidence } from './search.service.ts';

/** Mounts searching the evidence of a project. */
export function mountSearch(app: App): void {
  mount(app, search.searchEvidence, async (ctx, { params, query }) => {
    const page = await searchEvidence(ctx, params.projectId, query, EVIDENCE_PAGE_SIZE);
    const questionOf = await questionsOf(ctx, params.projectId, page.quotes);
    return {
      counts: page.counts,
      withheld: page.withheld,
      nextOffset: page.nextOffset,
      quotes: page.quotes.map((quote) => ({
        ...toQuoteDto(ctx, quote),
        question: questionOf(quote),
        revision: quote.revision,
        outdatedTagIds: [...quote.outdatedTagIds],
        evidence: quote.evidence.map(({ hypothesisId, direction }) => ({
          hypothesisId: hypothesisId as HypothesisId,
          direction: direction as FivePoint,
        })),
      })),
      facets: {
        personas: [...page.facets.personas],
        phases: [...page.facets.phases],
        tags: [...page.facets.tags],
        studies: [...page.facets.studies],
        participants: [...page.facets.participants],
        hypotheses: [...page.facets.hypotheses],
        directions: [...page.facets.directions],
      },
      passages: page.passages.map((passage) => ({
        sourceId: passage.source_id as SourceId,
        sourceTitle: passage.title,
        textVersion: passage.text_version,
        language: passage.language as LanguageCode,
        start: passage.start_offset,
        end: passage.end_offset,
        text: passage.words,
        speaker: passage.speaker,
        heldOn: passage.held_on as Day,
      })),
    };
  });
}

/** The topic guide is the team's: a read-only link is not told what was asked. */
function questionsOf(
  ctx: Context,
  projectId: string,
  quotes: Awaited<ReturnType<typeof searchEvidence>>['quotes'],
): ReturnType<typeof questionsAnswered> {
  const isVisitor = ctx.actor.kind === 'visitor';
  const sourceIds = isVisitor ? [] : [...new Set(quotes.map(({ sourceId }) => sourceId))];
  return questionsAnswered(ctx.db, { projectId, sourceIds });
}
