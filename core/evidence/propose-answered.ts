import type { DirectionReason, DirectionTools, ProposedDirection } from './direction.ts';
import { matchWords, NOTHING_WEIGHED, turnedBy } from './match-words.ts';
import { oppositeKey, oppositesOf } from './opposites.ts';
import {
  compareNumbers,
  COVERAGE,
  COVERAGE_EVEN,
  likeliestOf,
  PROPOSED_FROM,
  proposeDirection,
  SUPPORTS_COVERAGE,
} from './propose-direction.ts';
import { type Reply, replyTo, withoutTag } from './reply.ts';
import { type SaidWord, saidWords } from './said-words.ts';

/** Who says yes to it says so in one word; as much as numbers that agree. */
const AFFIRMED = 0.5;

/**
 * Proposes whether a short answer speaks for or against a statement, with the words of the question before it. Only a
 * plain yes or no says what the question says; else the words of the question tell what the answer is about, and a
 * direction is proposed only where the answer has one by itself.
 *
 * @param question - The question alone, without what was said before it.
 */
export function proposeAnswered(
  statement: string,
  { question, answer }: { readonly question: string; readonly answer: string },
  tools: DirectionTools,
): ProposedDirection {
  const { language } = tools.passage;
  const asked = withoutTag(question.replaceAll('’', "'"), language);
  const reply = replyTo(question, answer, language);
  const own = saidWords(statement, tools.statement.language);
  const askedWords = saidWords(asked, language).filter(({ kind }) => kind !== 'negation');
  const said = [...repliedTo(askedWords, own, reply, tools), ...saidWords(answer, language)];
  const matched = matchWords(own, said, tools);
  const inQuestion = new Set(matchWords(own, askedWords, tools).words);
  const about: DirectionReason[] =
    inQuestion.size > 0 ? [{ kind: 'askedWords', words: [...inQuestion] }] : [];
  if (!reply) {
    const alone = proposeDirection(statement, answer, tools);
    return { ...alone, coverage: matched.coverage, reasons: [...alone.reasons, ...about] };
  }
  // The reply is the only negation that counts.
  const turned = matched.turned.length > 0 ? turnedBy(matched, own, said) : NOTHING_WEIGHED;
  const numbers = compareNumbers(own, said);
  const against = turned.value + Math.min(0, numbers.value);
  const lean =
    turned.value +
    numbers.value +
    (turned.value < 0 ? 0 : AFFIRMED) +
    COVERAGE * (matched.coverage - COVERAGE_EVEN);
  return {
    lean,
    coverage: matched.coverage,
    likeliest: likeliestOf(lean, against, matched.coverage),
    proposed: proposedOf(lean, against, matched.coverage),
    reasons: [
      { kind: 'reply', ...reply },
      // The reply is what negates the words of the question.
      ...turned.reasons.filter((reason) => !('inPassage' in reason && reason.inPassage)),
      ...numbers.reasons,
      ...about,
    ],
  };
}

/**
 * The words of a question as a reply leaves them: a no turns all of them, however it was asked. Where the opposite of
 * the statement is asked, it turns only that: who says no to *Is paying difficult?* says that paying is easy.
 */
function repliedTo(
  asked: readonly SaidWord[],
  own: readonly SaidWord[],
  reply: Reply | null,
  { statement: { language } }: DirectionTools,
): SaidWord[] {
  const isNo = reply?.isYes === false;
  const opposites = new Set(own.flatMap(({ word }) => [...oppositesOf(word, language)]));
  const isOpposite = ({ word }: SaidWord): boolean => opposites.has(oppositeKey(word, language));
  const hasOpposite = asked.some(isOpposite);
  return asked.map((word) => ({
    ...word,
    isNegated: isNo && (!hasOpposite || isOpposite(word)),
  }));
}

/** Who says yes or no to little of a statement says yes or no to something else. */
function proposedOf(
  lean: number,
  against: number,
  coverage: number,
): ProposedDirection['proposed'] {
  if (coverage < SUPPORTS_COVERAGE) return null;
  if (against <= -PROPOSED_FROM) return 'refutes';
  return lean >= PROPOSED_FROM ? 'supports' : null;
}
