import { expect, it } from 'vitest';
import { doAgain, NOTHING_DONE, pushStep, takeBack, UNDO_MAX } from '../../../core/reading/undo.ts';

it('takes back the newest step first, and does it again', () => {
  const stack = pushStep(pushStep<string>(NOTHING_DONE, 'tag'), 'note');
  const back = takeBack(stack);
  expect(back?.step).toBe('note');
  expect(takeBack(back!.stack)?.step).toBe('tag');
  const again = doAgain(back!.stack);
  expect(again?.step).toBe('note');
  expect(again?.stack).toEqual(stack);
});

it('a new step ends what could be done again', () => {
  const back = takeBack(pushStep<string>(NOTHING_DONE, 'tag'));
  expect(doAgain(pushStep(back!.stack, 'note'))).toBeUndefined();
});

it('has nothing to take back at the start', () => {
  expect(takeBack(NOTHING_DONE)).toBeUndefined();
  expect(doAgain(NOTHING_DONE)).toBeUndefined();
});

it('forgets the oldest step when there are too many', () => {
  let stack = pushStep<number>(NOTHING_DONE, 0);
  for (let step = 1; step <= UNDO_MAX; step += 1) stack = pushStep(stack, step);
  expect(stack.done).toHaveLength(UNDO_MAX);
  expect(stack.done[0]).toBe(1);
});
