import type { AnswerState } from '../../../core/guides/table.ts';
import type { GuideDto, GuideQuestionDto, GuideRowDto } from '../../api/types.ts';
import type { IconName } from '../../ui/icons.ts';

type Place = GuideRowDto['cells'][number]['places'][number];

/** What became of one question with one person, and where to read it. */
export interface Cell {
  readonly name: string;
  readonly state: AnswerState;
  readonly hrefs: readonly string[];
}

/** One question with what became of it. */
export interface QuestionLine {
  readonly question: GuideQuestionDto;
  /** In the order of the rows of the guide. */
  readonly cells: readonly Cell[];
  readonly asked: number;
  readonly answered: number;
  readonly raised: number;
}

/** How each state is drawn, beside its words. */
export const STATE_ICONS: Readonly<Record<AnswerState, IconName>> = {
  answered: 'circle-check',
  unanswered: 'circle',
  raised: 'circle-dot',
  never: 'minus',
};

/** The guide, question by question. */
export function linesOf({ questions, rows }: GuideDto, projectId: string): QuestionLine[] {
  return questions.map((question) => {
    const cells = rows.map((row) => cellOf(row, question.id, projectId));
    const count = (...states: AnswerState[]) =>
      cells.filter(({ state }) => states.includes(state)).length;
    return {
      ...{ question, cells },
      asked: count('answered', 'unanswered'),
      answered: count('answered'),
      raised: count('raised'),
    };
  });
}

function cellOf({ name, cells }: GuideRowDto, questionId: string, projectId: string): Cell {
  const cell = cells.find((one) => one.questionId === questionId);
  const hrefs = (cell?.places ?? []).map((place) => hrefOf(place, projectId));
  return { name, state: cell?.state ?? 'never', hrefs };
}

/** To the answer, else to the question. */
function hrefOf({ sourceId, answer, question }: Place, projectId: string): string {
  const span = answer ?? question;
  const at = span ? `#at=${span.start}-${span.end}` : '';
  return `/projects/${projectId}/sources/${sourceId}${at}`;
}
