/** What waits to be told to a page at most; what comes on top it loads anew. */
const WAITING_MAX = 20;

/** Tells a page one thing after the other. */
export interface Teller<News> {
  /** Null: that it missed something. What is still being found out is waited for in its turn. */
  readonly tell: (news: News | null | Promise<News | null>) => void;
  /** Resolves when everything is told that there was to tell. */
  readonly settled: () => Promise<void>;
}

/**
 * Makes a teller. A page that takes longer than things need to happen, such as that of a computer which has gone to
 * sleep, is told once that it missed something: nothing piles up for it in memory.
 *
 * @param send - Tells the page; null: that it missed something.
 */
export function createTeller<News>(send: (news: News | null) => Promise<void>): Teller<News> {
  let sending = Promise.resolve();
  let waiting = 0;
  let isBehind = false;
  const next = async (news: Parameters<Teller<News>['tell']>[0]): Promise<void> => {
    await send(await news);
    waiting -= 1;
    if (!isBehind || waiting > 0) return;
    isBehind = false;
    await send(null);
  };
  return {
    tell: (news) => {
      if (waiting >= WAITING_MAX) {
        isBehind = true;
        return;
      }
      waiting += 1;
      sending = sending.then(() => next(news));
    },
    settled: () => sending,
  };
}
