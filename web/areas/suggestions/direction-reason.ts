import type { DirectionReasonDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';

/** So many words in common are named. */
const WORDS_MAX = 4;

/** What one of the two says and the other does not. */
const DIFFERENCES = {
  opposite: 'direction.opposites',
  number: 'direction.otherNumber',
  name: 'direction.otherName',
} as const;

/** Why a passage seems to go one way, each reason a short phrase. Words in common come last. */
export function directionReasons(reasons: readonly DirectionReasonDto[]): string[] {
  return reasons.map(reasonWords);
}

function reasonWords(reason: DirectionReasonDto): string {
  if ('other' in reason) {
    return msg(DIFFERENCES[reason.kind], { word: reason.word, other: reason.other });
  }
  switch (reason.kind) {
    case 'negation':
    case 'negator':
      return negationWords(reason);
    case 'sameNumber':
      return msg('direction.sameNumber', { word: reason.word });
    case 'feeling':
      return feelingWords(reason);
    case 'reply':
      return replyWords(reason);
    case 'askedWords':
      return msg('direction.askedWords', { words: listed(reason.words) });
    case 'words':
      return msg('direction.commonWords', { words: listed(reason.words) });
  }
}

function listed(words: readonly string[]): string {
  return [...new Set(words)].slice(0, WORDS_MAX).join(', ');
}

function negationWords({
  kind,
  word,
  inPassage,
}: Extract<DirectionReasonDto, { kind: 'negation' | 'negator' }>): string {
  if (kind === 'negation') {
    return inPassage
      ? msg('direction.negatedHere', { word })
      : msg('direction.negatedThere', { word });
  }
  return inPassage
    ? msg('direction.negatorHere', { word })
    : msg('direction.negatorThere', { word });
}

function replyWords({ word, isYes }: Extract<DirectionReasonDto, { kind: 'reply' }>): string {
  return isYes ? msg('direction.repliesYes', { word }) : msg('direction.repliesNo', { word });
}

function feelingWords({
  statement,
  passage,
}: Extract<DirectionReasonDto, { kind: 'feeling' }>): string {
  if (statement === 0) {
    return passage > 0 ? msg('direction.speaksWell') : msg('direction.speaksIll');
  }
  return statement === passage ? msg('direction.sameFeeling') : msg('direction.otherFeeling');
}
