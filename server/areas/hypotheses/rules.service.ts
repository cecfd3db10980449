import { createHash } from 'node:crypto';
import { canonicalRule, type RuleProblem, ruleProblems } from '../../../core/hypotheses/rules.ts';
import type { Rule } from '../../../core/hypotheses/types.ts';
import { InvalidError } from '../../../core/kernel/errors.ts';
import { actorId, type Context } from '../../context.ts';
import type { Hypothesis } from './hypotheses.store.ts';
import { insertRule, type SavedRule } from './rules.store.ts';

/**
 * Saves one version of the rule of a hypothesis, with a hash that shows if it is ever tampered with.
 *
 * @throws InvalidError `hypothesis.rule_invalid`
 */
export async function addRule(
  tx: Context,
  hypothesis: Hypothesis,
  input: Pick<SavedRule, 'version' | 'rule' | 'afterData'>,
): Promise<SavedRule> {
  checkRule(input.rule);
  const text = canonicalRule(input.rule);
  const author = actorId(tx);
  const at = tx.now();
  const saved: SavedRule = {
    id: tx.newId('rule'),
    hypothesisId: hypothesis.id,
    ...input,
    hash: hashOf([String(input.version), text, author, at]),
    createdBy: author,
    createdAt: at,
  };
  await insertRule(tx.db, saved, text);
  return saved;
}

/** SHA-256 of the parts, one a line, as hex. */
function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}

function checkRule(rule: Rule): void {
  const issues = ruleProblems(rule).map((problem) => ({
    pointer: `/rule/${problem.field}`,
    detail: sentenceOf(problem),
  }));
  const [first] = issues;
  if (!first) return;
  throw new InvalidError(
    'hypothesis.rule_invalid',
    `This rule cannot be saved. ${first.detail} (${first.pointer.slice(1)})`,
    { issues },
  );
}

function sentenceOf(problem: RuleProblem): string {
  switch (problem.kind) {
    case 'range':
      return `Must be from ${problem.min} to ${problem.max}.`;
    case 'whole':
      return 'Must be a whole number.';
    case 'unknown':
      return 'Is not known.';
    case 'preset':
      return `Must be ${problem.need} under this preset; choose the preset "own" for numbers of your own.`;
  }
}
