import * as endpoints from '../../core/api/guides.ts';
import { type BodyOf, call, callWithFile } from './call.ts';

/** The topic guide of a study, and what became of each question with each participant. */
export const getGuide = (studyId: string, signal?: AbortSignal) =>
  call(endpoints.getGuide, { params: { studyId }, signal });

/** Adds questions at the end of a guide. */
export const addGuideQuestions = (studyId: string, texts: readonly string[]) =>
  call(endpoints.addGuideQuestions, { params: { studyId }, body: { texts } });

/** Questions that several sources of a study ask and its guide does not have. */
export const proposeGuideQuestions = async (studyId: string) =>
  (await call(endpoints.proposeGuideQuestions, { params: { studyId } })).proposals;

/** Reads the questions of a guide out of a file. */
export const readGuideFile = async (studyId: string, file: File) =>
  (await callWithFile(endpoints.readGuideFile, { params: { studyId } }, file)).proposals;

/** Puts the questions of a guide in this order. */
export const orderGuide = (studyId: string, questionIds: readonly string[]) =>
  call(endpoints.orderGuide, { params: { studyId }, body: { questionIds } });

/** Changes a question of a guide. */
export const changeGuideQuestion = (
  guideQuestionId: string,
  body: BodyOf<typeof endpoints.changeGuideQuestion>,
) => call(endpoints.changeGuideQuestion, { params: { guideQuestionId }, body });

/** Takes a question out of its guide; it can be brought back. */
export const removeGuideQuestion = (guideQuestionId: string) =>
  call(endpoints.removeGuideQuestion, { params: { guideQuestionId } });

/** Brings a question back into its guide. */
export const restoreGuideQuestion = (guideQuestionId: string) =>
  call(endpoints.restoreGuideQuestion, { params: { guideQuestionId } });

/** The guide of the study of a source, and where this source asks and answers it. */
export const getSourceGuide = (sourceId: string, signal?: AbortSignal) =>
  call(endpoints.getSourceGuide, { params: { sourceId }, signal });

/** In how many sources of the study what is asked at a place of one is asked. */
export const countSameQuestion = async (sourceId: string, textVersion: number, start: number) => {
  const query = { textVersion, start };
  return (await call(endpoints.countSameQuestion, { params: { sourceId }, query })).sources;
};

/** Says which question of the guide a segment asks, or that it asks none. */
export const chooseGuideQuestion = (
  sourceId: string,
  body: BodyOf<typeof endpoints.chooseGuideQuestion>,
) => call(endpoints.chooseGuideQuestion, { params: { sourceId }, body });

/** Takes back which question some words ask. */
export const takeBackGuideChoice = (sourceId: string, guideChoiceId: string) =>
  call(endpoints.takeBackGuideChoice, { params: { sourceId, guideChoiceId } });

/** Says which question a highlight answers; null for none. */
export const markAnswer = (highlightId: string, questionId: string | null) =>
  call(endpoints.markAnswer, { params: { highlightId }, body: { questionId } });
