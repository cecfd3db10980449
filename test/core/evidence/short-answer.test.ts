import { describe, expect, it } from 'vitest';
import { askedIn, shortAnswerIn } from '../../../core/evidence/short-answer.ts';

const LONG = 'I open the site, look at all of the prices and then close it again.';

describe('what says little without its question', () => {
  it.each([
    ['Yes, always.', 'Yes, always.'],
    ['  No. Never. ', 'No. Never.'],
    [`No. ${LONG}`, 'No.'],
  ])('is all of a short answer, or its short beginning: «%s»', (answer, wanted) => {
    const span = shortAnswerIn(answer, 'en');
    expect(answer.slice(span?.start, span?.end)).toBe(wanted);
  });

  it.each([LONG, '', '  '])('is nothing of «%s»', (answer) => {
    expect(shortAnswerIn(answer, 'en')).toBeNull();
  });
});

describe('what is asked', () => {
  it.each([
    ['Thank you. Did you book early? And do you compare?', 'And do you compare?'],
    ['Jämför du priser?\n', 'Jämför du priser?'],
    ['Okay. Do you compare? I mean prices.', 'Do you compare?'],
  ])('is the last question of a turn: «%s»', (turn, wanted) => {
    const span = askedIn(turn, 'sv');
    expect(turn.slice(span?.start, span?.end)).toBe(wanted);
  });

  it('is nothing where nothing is asked', () => {
    expect(askedIn('Tell me about prices.', 'en')).toBeNull();
  });
});
