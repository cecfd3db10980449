import type { ProposedDirection } from '../../../core/evidence/direction.ts';
import { proposeDirection } from '../../../core/evidence/propose-direction.ts';
import { proposeAnswered } from '../../../core/evidence/propose-answered.ts';
import { type Candidate, orderCandidates } from '../../../core/evidence/order-candidates.ts';
import { spelledAs } from '../../../core/evidence/spelled-as.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { likenessBetween, rowsOf } from '../../../core/suggestions/likeness.ts';
import {
  indexWords,
  type RankedText,
  ranked,
  rankPassages,
} from '../../../core/suggestions/rank-passages.ts';
import { directionTools } from '../../language/direction-tools.ts';
import { languageTools } from '../../language/language.ts';
import { placePassages } from './place-passages.ts';

/** Some words and their language. */
export interface SpokenText {
  readonly text: string;
  readonly language: LanguageCode;
}

/** Words of a participant. */
export interface PassageToFind extends SpokenText, Pick<Candidate, 'person' | 'isHeard'> {
  /** The question that they answer, where they say too little by themselves. */
  readonly question: string | undefined;
}

/** What is compared with a statement. */
export interface EvidenceToFind {
  readonly statement: SpokenText;
  readonly passages: readonly PassageToFind[];
  /** What people took for evidence of it, and what they did not. */
  readonly accepted: readonly SpokenText[];
  readonly rejected: readonly SpokenText[];
  /** Place passages by the sentence encoder too. */
  readonly withEncoder: boolean;
}

/** A passage that is suggested. */
export interface FoundEvidence extends Pick<ProposedDirection, 'proposed' | 'reasons'> {
  /** Row of the passages. */
  readonly passage: number;
}

/** Directions are worked out this far down the ranking. */
const JUDGED_MAX = 400;
const RANK_OFFSET = 20;
/** What says less of a statement than this, in its words or in words alike, speaks of something else. */
const COVERAGE_LEAST = 0.2;

/**
 * Ranks passages by how likely they bear on a statement, with what people said of others, and proposes which way each
 * goes; a task for a worker.
 */
export async function findEvidenceTask(input: EvidenceToFind): Promise<FoundEvidence[]> {
  const { statement, accepted, rejected, withEncoder } = input;
  if (input.passages.length === 0) return [];
  const spelled = spelledAs(statement.text, languageTools(statement.language));
  const passages = input.passages.map(({ question, ...one }) => ({
    ...one,
    text: spelled(one.text),
    question: question === undefined ? undefined : spelled(question),
  }));
  const [own, ...placed] = await place(
    [statement, ...passages.map(withQuestion), ...accepted, ...rejected],
    withEncoder,
  );
  if (!own) return [];
  const candidates = placed.slice(0, passages.length);
  const taught = placed.slice(passages.length);
  const likeliest = withTaught(
    rankPassages(own, candidates, indexWords(candidates)),
    candidates,
    taught.slice(0, accepted.length),
    taught.slice(accepted.length),
  ).slice(0, JUDGED_MAX);
  const judged = likeliest.flatMap((row) => {
    const passage = passages[row];
    if (!passage) return [];
    const tools = directionTools(statement.language, passage.language);
    const { text: answer, question } = passage;
    const { proposed, reasons, coverage } =
      question === undefined
        ? proposeDirection(statement.text, answer, tools)
        : proposeAnswered(statement.text, { question, answer }, tools);
    if (coverage < COVERAGE_LEAST) return [];
    const found: FoundEvidence & Candidate = {
      passage: row,
      person: passage.person,
      isHeard: passage.isHeard,
      proposed,
      reasons,
    };
    return [found];
  });
  return orderCandidates(judged).flatMap((at) => {
    const found = judged[at];
    return found
      ? [{ passage: found.passage, proposed: found.proposed, reasons: found.reasons }]
      : [];
  });
}

/** Ranked by both: a short answer is about what was asked. */
function withQuestion({ text, language, question }: Omit<PassageToFind, 'person' | 'isHeard'>) {
  return { text: question === undefined ? text : `${question} ${text}`, language };
}

async function place(texts: readonly SpokenText[], withEncoder: boolean): Promise<RankedText[]> {
  const bytes = await placePassages({
    texts: texts.map(({ text, language }) => ({ text, language })),
    withEncoder,
  });
  const dims = bytes.length / texts.length;
  return texts.map(({ text, language }, row) => ({
    text,
    language: languageTools(language),
    place: bytes.slice(row * dims, (row + 1) * dims),
  }));
}

/** What was accepted and rejected is a ranking of its own: by how much more a passage is like the one than the other. */
function withTaught(
  order: readonly number[],
  candidates: readonly RankedText[],
  accepted: readonly RankedText[],
  rejected: readonly RankedText[],
): number[] {
  if (accepted.length + rejected.length === 0) return [...order];
  const rows = rowsOf(candidates.map((one) => one.place));
  const nearest = (others: readonly RankedText[], row: number): number => {
    if (others.length === 0) return 0;
    const known = rowsOf(others.map((one) => one.place));
    return Math.max(...others.map((_, other) => likenessBetween(rows, row, known, other)));
  };
  const learned = Float64Array.from(
    candidates,
    (_, row) => nearest(accepted, row) - nearest(rejected, row),
  );
  const fused = new Float64Array(candidates.length);
  for (const ranking of [order, ranked(learned)]) {
    ranking.forEach((row, rank) => {
      fused[row] = (fused[row] ?? 0) + 1 / (RANK_OFFSET + rank + 1);
    });
  }
  return ranked(fused);
}
