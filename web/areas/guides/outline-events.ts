/** A segment that starts there asks this question of the guide; with null none of it. */
export class BvAskedChosen extends Event {
  readonly start: number;
  readonly questionId: string | null;
  /** In every source of the study that asks in the same words. */
  readonly isEverywhere: boolean;

  constructor(start: number, questionId: string | null, isEverywhere: boolean) {
    super('bv-asked-chosen', { bubbles: true });
    this.start = start;
    this.questionId = questionId;
    this.isEverywhere = isEverywhere;
  }
}

/** Somebody is about to say what a segment asks that starts there: in how many sources is it asked? */
export class BvAskedEditing extends Event {
  readonly start: number;

  constructor(start: number) {
    super('bv-asked-editing', { bubbles: true });
    this.start = start;
  }
}

/** A highlight answers this question, which nobody asked; with null none. */
export class BvAnswerMarked extends Event {
  readonly highlightId: string;
  readonly questionId: string | null;

  constructor(highlightId: string, questionId: string | null) {
    super('bv-answer-marked', { bubbles: true });
    this.highlightId = highlightId;
    this.questionId = questionId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'bv-asked-chosen': BvAskedChosen;
    'bv-asked-editing': BvAskedEditing;
    'bv-answer-marked': BvAnswerMarked;
  }
}
