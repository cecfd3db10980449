import { chromium } from 'playwright-core';
import { aBarePage } from './bare-page.ts';
import { BROWSER_ARGS, browserPath } from './browser-path.ts';
import { aMarkedInterview } from './marked-interview.ts';
import { type Benchmark, percentile } from './measure.ts';
import { figuresOf, type PageFigures } from './page-figures.ts';
import { aServed } from './served.ts';

const WORDS = 8_200;
const HIGHLIGHTS = 5_000;
/** Of each page, in turn, so that what else the machine does meets both. */
const RUNS = 3;
const WINDOW = { width: 1440, height: 900 } as const;

/**
 * Opens an interview in the browser, and beside it a bare page of the same text with the same passages: a full
 * load of the page, with the product's files in the browser's cache. Each figure is the median of the runs.
 */
export const reader: Benchmark = async function* ({ options }, say) {
  const words = options.number('words', WORDS);
  const highlights = options.number('highlights', HIGHLIGHTS);
  const served = await aServed();
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: BROWSER_ARGS,
  });
  try {
    say(`marking ${highlights} passages of ${words} words`);
    const interview = await aMarkedInterview(served, { words, highlights });
    const bare = await aBarePage(interview);
    const runs: { readonly product: PageFigures; readonly bare: PageFigures }[] = [];
    for (let run = 1; run <= RUNS; run += 1) {
      say(`opening it, ${run} of ${RUNS}`);
      const context = await browser.newContext({ viewport: WINDOW, reducedMotion: 'reduce' });
      await context.addCookies(served.cookies.map((cookie) => ({ ...cookie, url: served.url })));
      const first = served.url + interview.path;
      runs.push({
        product: await figuresOf(context, { first, url: served.url + interview.path }),
        bare: await figuresOf(context, { first, url: bare.url }),
      });
      await context.close();
    }
    await bare.close();
    yield {
      input: `${words} words, ${highlights} highlights`,
      ...lineOf(
        '',
        runs.map(({ product }) => product),
      ),
      ...lineOf(
        'bare_',
        runs.map((run) => run.bare),
      ),
    };
  } finally {
    await browser.close();
    await served.close();
  }
};

function lineOf(prefix: string, runs: readonly PageFigures[]): Readonly<Record<string, number>> {
  const median = (of: (run: PageFigures) => number): number => percentile(runs.map(of), 0.5);
  return {
    [`${prefix}shown_ms`]: median(({ shown }) => shown),
    [`${prefix}longest_task_ms`]: median(({ longestTask }) => longestTask),
    [`${prefix}renderer_cpu_ms`]: median(({ rendererCpu }) => rendererCpu),
    [`${prefix}scroll_p95_ms`]: median(({ scrollFrames }) => percentile(scrollFrames, 0.95)),
  };
}
