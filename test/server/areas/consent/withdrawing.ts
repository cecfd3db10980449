import { consent } from '../../../../core/api/index.ts';
import type { Research } from '../../../support/research.ts';
import type { TestRuntime } from '../../../support/runtime.ts';
import { emptyLog, everythingWritten, placesWith } from './all-bytes.ts';

/** P1 of a project withdraws; answers the places that people have to look at. */
export async function withdraw(runtime: TestRuntime, research: Research) {
  const { researcher } = research;
  const { id, revision } = await research.person('P1');
  const params = { participantId: id };
  await researcher.call(consent.withdrawConsent, { params, body: { revision } });
  await runtime.jobs.idle();
  return researcher.call(consent.getWithdrawal, { params });
}

/** Somebody says that a place was dealt with. */
export function tick({ researcher }: Research, reviewId: string) {
  return researcher.call(consent.reviewCopy, { params: { reviewId }, body: { done: true } });
}

/** Where words stand in anything that a runtime has written. */
export async function placesWritten(runtime: TestRuntime, words: string): Promise<string[]> {
  await emptyLog(runtime);
  return placesWith(await everythingWritten(runtime, runtime.folder), words);
}
