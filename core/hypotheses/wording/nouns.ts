import { shareOf } from '../judge.ts';
import type { Unit, VerdictResult } from '../result.ts';
import type { Most, Noun } from './words.ts';

/** The highest θ that "most" stands for: more than three of five, as Standard reads it. */
const MOST_SHARE = 0.6;

/** What the counted units are called together; with none yet, what the rule counts. */
export function countedNoun(result: VerdictResult): Noun {
  return nounOf(
    result.units.filter(({ stance }) => stance !== 'neutral'),
    result,
  );
}

/** What some units are called together: by what they all are, else voices. */
export function nounOf(units: readonly Unit[], result: VerdictResult): Noun {
  const kinds = new Set(units.map(({ kind }) => kind));
  if (kinds.size === 0) return levelNoun(result);
  if (kinds.size > 1 || kinds.has('group')) return 'voice';
  return kinds.has('organisation') ? 'organisation' : 'person';
}

/** Whom the verdict generalises to, and how many of them "most" must be. */
export function mostOf(result: VerdictResult): Most {
  const noun = countedNoun(result);
  const share = shareOf(result.rule);
  return {
    noun: noun === 'voice' ? levelNoun(result) : noun,
    share: share > MOST_SHARE ? share : null,
  };
}

function levelNoun({ rule }: VerdictResult): Noun {
  return rule.level === 'organisation' ? 'organisation' : 'person';
}
