/** A segment that starts there asks this question of the guide; with null none of it. */
export class BvAskedChosen extends Event {
  readonly start: number;
  readonly questionId: string | null;

  constructor(start: number, questionId: string | null) {
    super('bv-asked-chosen', { bubbles: true });
    this.start = start;
    this.questionId = questionId;
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
    'bv-answer-marked': BvAnswerMarked;
  }
}
