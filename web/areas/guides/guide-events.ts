import type { GuideQuestionDto } from '../../api/types.ts';

/** What somebody changed of a question. */
export interface QuestionPatch {
  readonly text: string;
  readonly goal: string;
  readonly hypothesisIds: readonly string[];
}

/** Questions are to be added to the guide. */
export class BvQuestionsGiven extends Event {
  readonly texts: readonly string[];

  constructor(texts: readonly string[]) {
    super('bv-questions-given', { bubbles: true });
    this.texts = texts;
  }
}

/** A question was edited. */
export class BvQuestionEdited extends Event {
  readonly question: GuideQuestionDto;
  readonly patch: QuestionPatch;

  constructor(question: GuideQuestionDto, patch: QuestionPatch) {
    super('bv-question-edited', { bubbles: true });
    this.question = question;
    this.patch = patch;
  }
}

/** A question is to be taken out. */
export class BvQuestionRemoved extends Event {
  readonly question: GuideQuestionDto;

  constructor(question: GuideQuestionDto) {
    super('bv-question-removed', { bubbles: true });
    this.question = question;
  }
}

/** A question is to stand at another place, from 0. */
export class BvQuestionMoved extends Event {
  readonly question: GuideQuestionDto;
  readonly to: number;

  constructor(question: GuideQuestionDto, to: number) {
    super('bv-question-moved', { bubbles: true });
    this.question = question;
    this.to = to;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-questions-given': BvQuestionsGiven;
    'bv-question-edited': BvQuestionEdited;
    'bv-question-removed': BvQuestionRemoved;
    'bv-question-moved': BvQuestionMoved;
  }
}
