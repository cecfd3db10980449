import { type LeadingRule, leadingRuleOf } from '../../../core/evidence/leading-question.ts';
import { directionTools } from '../../language/direction-tools.ts';
import type { SpokenText } from './find-evidence-task.ts';

/** Which rule makes each question lead, null where none does; a task for a worker. */
export function findLeadingTask({
  questions,
}: {
  readonly questions: readonly SpokenText[];
}): (LeadingRule | null)[] {
  return questions.map(({ text, language }) => {
    const { polarities } = directionTools(language, language).passage;
    return leadingRuleOf(text, language, polarities.listed);
  });
}
