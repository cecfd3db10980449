import type { z } from 'zod';
import { guides } from '../../../core/api/index.ts';
import type { AnswerPlace } from '../../../core/guides/table.ts';
import type {
  GuideQuestionId,
  HighlightId,
  ParticipantId,
  SourceId,
} from '../../../core/kernel/ids.ts';
import { type App, mount } from '../../http/mount.ts';
import { sentFile } from '../../http/sent-file.ts';
import {
  chooseQuestion,
  guideOf,
  guideOfSource,
  markAnswer,
  type NamedRow,
  takeBackChoice,
} from './answers.service.ts';
import { proposeFromFile, proposeFromSources } from './proposals.service.ts';
import {
  addQuestions,
  changeQuestion,
  orderQuestions,
  setQuestionRemoved,
} from './questions.service.ts';
import { countSameWording } from './same-wording.service.ts';
import type { GuideQuestion } from './questions.store.ts';

/** Mounts topic guides and their answers. */
export function mountGuides(app: App): void {
  mount(app, guides.getGuide, async (ctx, { params }) => {
    const { questions, rows } = await guideOf(ctx, params.studyId);
    return { questions: questions.map(toDto), rows: rows.map(toRowDto) };
  });
  mount(app, guides.addGuideQuestions, async (ctx, { params, body }) => ({
    questions: (await addQuestions(ctx, params.studyId, body.texts)).map(toDto),
  }));
  mount(app, guides.orderGuide, async (ctx, { params, body }) => ({
    questions: (await orderQuestions(ctx, params.studyId, body.questionIds)).map(toDto),
  }));
  mount(app, guides.changeGuideQuestion, async (ctx, { params, body }) =>
    toDto(await changeQuestion(ctx, params.guideQuestionId, body)),
  );
  mount(app, guides.removeGuideQuestion, async (ctx, { params }) =>
    toDto(await setQuestionRemoved(ctx, params.guideQuestionId, true)),
  );
  mount(app, guides.restoreGuideQuestion, async (ctx, { params }) =>
    toDto(await setQuestionRemoved(ctx, params.guideQuestionId, false)),
  );
  mountProposals(app);
  mountAnswers(app);
}

function mountProposals(app: App): void {
  mount(app, guides.proposeGuideQuestions, async (ctx, { params }) => ({
    proposals: await proposeFromSources(ctx, params.studyId),
  }));
  mount(app, guides.readGuideFile, async (ctx, { params, http }) => {
    const texts = await proposeFromFile(ctx, params.studyId, await sentFile(http));
    return { proposals: texts.map((text) => ({ text, sources: null })) };
  });
}

function mountAnswers(app: App): void {
  mount(app, guides.getSourceGuide, async (ctx, { params }) => {
    const { questions, places } = await guideOfSource(ctx, params.sourceId);
    return {
      questions: questions.map(toDto),
      places: places.map((place) => ({
        ...toPlaceDto(place),
        questionId: place.questionId as GuideQuestionId,
      })),
    };
  });
  mount(app, guides.chooseGuideQuestion, async (ctx, { params, body }) => ({
    id: await chooseQuestion(ctx, { ...params, ...body }),
  }));
  mount(app, guides.countSameQuestion, async (ctx, { params, query }) => ({
    sources: await countSameWording(ctx, { ...params, ...query }),
  }));
  mount(app, guides.takeBackGuideChoice, async (ctx, { params }) => {
    await takeBackChoice(ctx, params.sourceId, params.guideChoiceId);
    return {};
  });
  mount(app, guides.markAnswer, async (ctx, { params, body }) => {
    await markAnswer(ctx, params.highlightId, body.questionId);
    return {};
  });
}

function toDto(question: GuideQuestion): z.input<typeof guides.GuideQuestionDto> {
  const { id, studyId, text, goal, hypothesisIds, revision } = question;
  return { id, studyId, text, goal, hypothesisIds: [...hypothesisIds], revision };
}

function toRowDto({
  participantId,
  name,
  sourceIds,
  cells,
}: NamedRow): z.input<typeof guides.GuideRowDto> {
  return {
    participantId: participantId as ParticipantId | null,
    name,
    sourceIds: sourceIds.map((id) => id as SourceId),
    cells: cells.map(({ questionId, state, places }) => ({
      questionId: questionId as GuideQuestionId,
      state,
      places: places.map(toPlaceDto),
    })),
  };
}

function toPlaceDto({
  sourceId,
  highlightId,
  question,
  answer,
}: AnswerPlace): z.input<typeof guides.AnswerPlaceDto> {
  return {
    sourceId: sourceId as SourceId,
    highlightId: highlightId as HighlightId | null,
    question,
    answer,
  };
}
