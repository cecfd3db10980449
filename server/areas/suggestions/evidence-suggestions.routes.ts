import type { z } from 'zod';
import { evidenceSuggestions as api } from '../../../core/api/index.ts';
import { NotFoundError } from '../../../core/kernel/errors.ts';
import { type App, mount } from '../../http/mount.ts';
import { toJobDto } from '../../jobs/job-dto.ts';
import { decideEvidence, decideManyEvidence } from './decide-evidence.service.ts';
import {
  evidenceSuggestionsOf,
  type EvidenceSuggestionView,
  requestEvidence,
  viewsOf,
} from './evidence-suggestions.service.ts';
import type { LeadingQuestion } from './evidence-suggestions.store.ts';

/** Mounts suggested evidence: what waits, searching for it, decisions. */
export function mountEvidenceSuggestions(app: App): void {
  mount(app, api.listEvidenceSuggestions, async (ctx, { params }) => {
    const { job, suggestions } = await evidenceSuggestionsOf(ctx, params.hypothesisId);
    return { job: job && toJobDto(job), suggestions: suggestions.map(toDto) };
  });
  mount(app, api.findEvidence, async (ctx, { params }) => ({
    job: toJobDto(await requestEvidence(ctx, params.hypothesisId)),
  }));
  mount(app, api.decideEvidenceSuggestion, async (ctx, { params, body }) => {
    const decided = await decideEvidence(ctx, params.evidenceSuggestionId, body);
    const [view] = await viewsOf(ctx, [decided]);
    if (!view) throw new NotFoundError('suggestion.not_found', 'Its words are not shown any more.');
    return toDto(view);
  });
  mount(app, api.decideManyEvidence, async (ctx, { params, body }) => {
    const { decided, refused } = await decideManyEvidence(ctx, params.hypothesisId, body.decisions);
    return { decided: [...decided], refused: [...refused] };
  });
}

function toDto(view: EvidenceSuggestionView): z.input<typeof api.EvidenceSuggestionDto> {
  const { id, hypothesisId, sourceId, start, end, quote, pseudonym, highlightId } = view;
  const { title, method, heldOn, proposed, reasons, state, direction, usual, leading } = view;
  const { asked, askedWords } = view;
  return {
    ...{ id, hypothesisId, sourceId, start, end, quote, pseudonym, highlightId },
    ...{ sourceTitle: title, method, heldOn, proposed, usual, state, direction },
    asked: asked && { ...asked, words: askedWords ?? '' },
    leadingQuestion: leading && leadingDto(view, leading),
    reasons: reasons.map((reason) =>
      'words' in reason ? { ...reason, words: [...reason.words] } : reason,
    ),
  };
}

/** A suggestion names places in the text version that it was found in, which is the one that is shown. */
function leadingDto(
  { textVersion, question }: EvidenceSuggestionView,
  { rule, start, end }: LeadingQuestion,
) {
  return { rule, question: question ?? '', place: { textVersion, start, end } };
}
