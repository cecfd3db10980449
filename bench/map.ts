import { chromium } from 'playwright-core';
import { BROWSER_ARGS, browserPath } from './browser-path.ts';
import { aFullProject, FULL, type FullProject, SMALL } from './full-project.ts';
import { type Benchmark, percentile } from './measure.ts';
import { aServed, type Served } from './served.ts';

const READS = 100;
const CHANGES = 20;
const DRAWINGS = 5;
const WINDOW = { width: 1440, height: 900 } as const;
const DRAWN_TIMEOUT_MS = 120_000;

/**
 * The map of a full project: read from the server, for everybody and each persona by turns; read first after
 * somebody gave a highlight another sentiment; drawn in the browser, from the call for the page until every
 * cell stands there, with the product's files in the browser's cache.
 */
export const map: Benchmark = async function* ({ options }, say) {
  const isFull = options.word('size', 'full') === 'full';
  const size = isFull ? FULL : SMALL;
  const served = await aServed();
  try {
    const project = await aFullProject(served, size, say);
    say('reading the map');
    const first = await read(served, project, 0);
    const reads: number[] = [];
    for (let time = 0; time < READS; time += 1) reads.push(await read(served, project, time));
    say('reading it after changes');
    const changed: number[] = [];
    for (let time = 0; time < CHANGES; time += 1) {
      await feelElse(served, project, time);
      changed.push(await read(served, project, 0));
    }
    say('drawing it');
    const drawn = await draw(served, project);
    yield {
      input: `${size.highlights} highlights, ${size.sources} sources, ${size.tags} tags`,
      server_first_ms: first,
      server_p50_ms: percentile(reads, 0.5),
      server_p95_ms: percentile(reads, 0.95),
      after_change_p50_ms: percentile(changed, 0.5),
      after_change_p95_ms: percentile(changed, 0.95),
      drawn_ms: percentile(drawn, 0.5),
      drawn_most_ms: percentile(drawn, 1),
    };
  } finally {
    await served.close();
  }
};

/** Milliseconds of one read, for everybody or one of the personas by turns. */
async function read(
  served: Served,
  { journeyId, personaIds }: FullProject,
  turn: number,
): Promise<number> {
  const personaId = turn % 2 === 0 ? undefined : personaIds[turn % personaIds.length];
  const query = personaId ? `?personaId=${personaId}` : '';
  const started = performance.now();
  await served.call('GET', `/api/journeys/${journeyId}/map${query}`);
  return performance.now() - started;
}

async function feelElse(
  served: Served,
  { highlightIds }: FullProject,
  turn: number,
): Promise<void> {
  const id = highlightIds[(turn * 7_919) % highlightIds.length] ?? '';
  const { revision } = await served.call<{ revision: number }>('GET', `/api/highlights/${id}`);
  const sentiment = turn % 2 === 0 ? 2 : -2;
  await served.call('PATCH', `/api/highlights/${id}`, { revision, sentiment });
}

async function draw(served: Served, { projectId }: FullProject): Promise<readonly number[]> {
  const browser = await chromium.launch({
    executablePath: await browserPath(),
    args: BROWSER_ARGS,
  });
  try {
    const context = await browser.newContext({ viewport: WINDOW, reducedMotion: 'reduce' });
    await context.addCookies(served.cookies.map((cookie) => ({ ...cookie, url: served.url })));
    const url = `${served.url}/projects/${projectId}/journey`;
    const drawn: number[] = [];
    for (let time = 0; time <= DRAWINGS; time += 1) {
      const page = await context.newPage();
      await page.addInitScript(watchMap);
      await page.goto(url, { waitUntil: 'commit' });
      const at = await page.waitForFunction(() => (globalThis as Watched).benchDrawn, null, {
        timeout: DRAWN_TIMEOUT_MS,
      });
      // The first one fills the browser's cache.
      if (time > 0) drawn.push((await at.jsonValue()) ?? 0);
      await page.close();
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

type Watched = typeof globalThis & { benchDrawn?: number };

/** Runs in the page before its own scripts: when the frame with the cells of the map was painted. */
function watchMap(): void {
  // A method, not a function: the compiler wraps functions with names, and the page has no such wrapper.
  const watch = {
    hasCells(root: Document | ShadowRoot): boolean {
      if (root.querySelector('td[data-lane="responsible"]')) return true;
      return [...root.querySelectorAll('*')].some(
        ({ shadowRoot }) => shadowRoot !== null && watch.hasCells(shadowRoot),
      );
    },
    look() {
      if (!watch.hasCells(document)) requestAnimationFrame(() => watch.look());
      else
        requestAnimationFrame(() =>
          setTimeout(() => ((globalThis as Watched).benchDrawn = performance.now())),
        );
    },
  };
  watch.look();
}
