import { type Day, dayOf, type Instant } from '../core/kernel/time.ts';

/**
 * Makes work to be done once on each day (UTC), however often it is asked for. What fails is tried again at the next
 * asking; asked while it runs, it waits for that run.
 */
export function oncePerDay(now: () => Instant, work: () => Promise<void>): () => Promise<void> {
  let doneOn: Day | null = null;
  let running: Promise<void> | null = null;
  return () => {
    const today = dayOf(now());
    if (doneOn === today) return Promise.resolve();
    running ??= work()
      .then(() => {
        doneOn = today;
      })
      .finally(() => {
        running = null;
      });
    return running;
  };
}
