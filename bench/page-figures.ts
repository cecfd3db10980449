import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** What opening a page and scrolling through it cost, in milliseconds. */
export interface PageFigures {
  /** From the call for the page until its passages were painted. */
  readonly shown: number;
  /** The longest task of the page's thread, until it was scrolled. */
  readonly longestTask: number;
  /** CPU time of the thread that draws the page, scrolling and all. */
  readonly rendererCpu: number;
  /** Between two drawn frames while it scrolls, the 95th percentile of them. */
  readonly scrollFrames: readonly number[];
}

interface Watch {
  shown?: number;
  longest: number;
  look(): void;
}

type Watched = typeof globalThis & { benchWatch: Watch };

const QUIET_MS = 800;
const FRAMES = 150;
const STEP_PX = 250;
const SHOWN_TIMEOUT_MS = 120_000;
const MS_PER_SECOND = 1000;

/**
 * Opens a page in a fresh tab of a browser and waits for its painted passages.
 *
 * @param first - Opened before, unmeasured, so that what a browser keeps of a site is kept.
 */
export async function figuresOf(
  context: BrowserContext,
  { url, first }: { readonly url: string; readonly first: string },
): Promise<PageFigures> {
  const page = await context.newPage();
  try {
    await page.goto(first, { waitUntil: 'networkidle' });
    await page.addInitScript(watchPage);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const before = await cpuMs(session);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => (globalThis as Watched).benchWatch.shown !== undefined, null, {
      timeout: SHOWN_TIMEOUT_MS,
    });
    await page.waitForTimeout(QUIET_MS);
    const { shown = 0, longest } = await page.evaluate(() => (globalThis as Watched).benchWatch);
    const scrollFrames = await scroll(page);
    const rendererCpu = (await cpuMs(session)) - before;
    return { shown, longestTask: longest, rendererCpu, scrollFrames };
  } finally {
    await page.close();
  }
}

/** Runs in the page before its own scripts. */
function watchPage(): void {
  // A method, not a function: the compiler wraps functions with names, and the page has no such wrapper.
  const watch: Watch = {
    longest: 0,
    // A page registers those that it shows at once; the next frame shows them.
    look() {
      if (CSS.highlights.size === 0) requestAnimationFrame(() => watch.look());
      else requestAnimationFrame(() => setTimeout(() => (watch.shown = performance.now())));
    },
  };
  (globalThis as Watched).benchWatch = watch;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.longest = Math.max(watch.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  watch.look();
}

/** Scrolls what holds the text, a step each frame, from wherever it stands. */
function scroll(page: Page): Promise<number[]> {
  return page.evaluate(
    ([frames, step]) =>
      new Promise<number[]>((resolve) => {
        let scroller: Element = document.documentElement;
        const waiting: (Document | ShadowRoot)[] = [document];
        for (let root = waiting.pop(); root; root = waiting.pop()) {
          for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) waiting.push(element.shadowRoot);
            // Asked for its height, a paragraph far from the window would be laid out.
            const isScrolled = /auto|scroll/.test(getComputedStyle(element).overflowY);
            if (isScrolled && element.scrollHeight - element.clientHeight > 2000)
              scroller = element;
          }
        }
        const drawn: number[] = [];
        const loop = {
          next(now: number) {
            drawn.push(now);
            scroller.scrollTop += step;
            if (drawn.length <= frames) requestAnimationFrame((at) => loop.next(at));
            else resolve(drawn.slice(1).map((at, index) => at - (drawn[index] ?? at)));
          },
        };
        requestAnimationFrame((at) => loop.next(at));
      }),
    [FRAMES, STEP_PX] as const,
  );
}

async function cpuMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  return seconds * MS_PER_SECOND;
}
