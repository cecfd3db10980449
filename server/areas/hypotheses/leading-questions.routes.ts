import type { z } from 'zod';
import { leadingQuestions as api } from '../../../core/api/index.ts';
import { type App, mount } from '../../http/mount.ts';
import { answerLeading } from './answer-leading.service.ts';
import {
  leadingOfHypothesis,
  leadingOfSource,
  type LeadingProposal,
} from './leading-questions.service.ts';

/** Mounts what is proposed of leading questions before linked quotes, and answering many of them. */
export function mountLeadingQuestions(app: App): void {
  mount(app, api.listLeadingOfHypothesis, async (ctx, { params }) => ({
    proposals: (await leadingOfHypothesis(ctx, params.hypothesisId)).map(toDto),
  }));
  mount(app, api.listLeadingOfSource, async (ctx, { params }) => ({
    proposals: (await leadingOfSource(ctx, params.sourceId)).map(toDto),
  }));
  mount(app, api.answerLeading, async (ctx, { params, body }) => ({
    answered: await answerLeading(ctx, params.hypothesisId, body.answers),
  }));
}

function toDto({ link, rule, question }: LeadingProposal): z.input<typeof api.LeadingProposalDto> {
  const { evidenceId, hypothesisId, revision } = link;
  const { text, ...place } = question;
  return { evidenceId, hypothesisId, revision, rule, question: text.trim(), place };
}
