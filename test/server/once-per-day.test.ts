import { describe, expect, it } from 'vitest';
import type { Instant } from '../../core/kernel/time.ts';
import { oncePerDay } from '../../server/once-per-day.ts';

describe('oncePerDay', () => {
  it('works once on each day, and again after a failure', async () => {
    let now = '2026-06-01T23:59:00.000Z' as Instant;
    let fails = true;
    const days: string[] = [];
    const run = oncePerDay(
      () => now,
      async () => {
        if (fails) throw new Error('The disk is full.');
        days.push(now);
      },
    );
    await expect(run()).rejects.toThrow('full');
    fails = false;
    await run();
    await run();
    now = '2026-06-02T00:00:00.000Z' as Instant;
    await Promise.all([run(), run()]);
    expect(days).toEqual(['2026-06-01T23:59:00.000Z', '2026-06-02T00:00:00.000Z']);
  });
});
