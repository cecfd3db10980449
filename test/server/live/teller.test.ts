import { describe, expect, it } from 'vitest';
import { createTeller } from '../../../server/live/teller.ts';

describe('what is told to a page', () => {
  it('comes one after the other, as it happened', async () => {
    const told: (number | null)[] = [];
    const teller = createTeller<number>(async (news) => {
      await Promise.resolve();
      told.push(news);
    });
    for (const news of [1, 2, 3]) teller.tell(news);
    await teller.settled();
    expect(told).toEqual([1, 2, 3]);
  });

  it('does not pile up for one that does not listen: it is told once that it missed something', async () => {
    const told: (number | null)[] = [];
    let wake: () => void = () => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    const teller = createTeller<number>(async (news) => {
      await asleep;
      told.push(news);
    });
    for (let news = 1; news <= 1000; news += 1) teller.tell(news);
    wake();
    await teller.settled();
    expect(told.length).toBeLessThan(50);
    expect(told.filter((news) => news === null)).toHaveLength(1);
    expect(told.at(-1)).toBeNull();
    teller.tell(1001);
    await teller.settled();
    expect(told.at(-1)).toBe(1001);
  });
});
