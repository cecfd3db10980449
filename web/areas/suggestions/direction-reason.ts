import type { DirectionReasonDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';

/** So many words in common are named. */
const WORDS_MAX = 4;

/** Why a passage seems to go one way, each reason a short phrase. Words in common come last. */
export function directionReasons(reasons: readonly DirectionReasonDto[]): string[] {
  return reasons.map(reasonWords);
}

function reasonWords(reason: DirectionReasonDto): string {
  switch (reason.kind) {
    case 'negation':
      return reason.inPassage
        ? msg('direction.negatedHere', { word: reason.word })
        : msg('direction.negatedThere', { word: reason.word });
    case 'negator':
      return reason.inPassage
        ? msg('direction.negatorHere', { word: reason.word })
        : msg('direction.negatorThere', { word: reason.word });
    case 'opposite':
      return msg('direction.opposites', { word: reason.word, other: reason.other });
    case 'number':
      return msg('direction.otherNumber', { word: reason.word, other: reason.other });
    case 'sameNumber':
      return msg('direction.sameNumber', { word: reason.word });
    case 'feeling':
      return feelingWords(reason);
    case 'words':
      return msg('direction.commonWords', { words: reason.words.slice(0, WORDS_MAX).join(', ') });
  }
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
