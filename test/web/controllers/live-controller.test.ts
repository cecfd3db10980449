import { html, LitElement } from 'lit';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveController } from '../../../web/controllers/live-controller.ts';
import { FakeSource } from '../support/fake-source.ts';

class PageUnderTest extends LitElement {
  loads = 0;
  projectId = 'prj_1';
  readonly #live = new LiveController(this, ['source'], () => {
    this.loads += 1;
  });

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  override render() {
    return html`
      <p>page</p>
    `;
  }
}
customElements.define('page-under-test', PageUnderTest);

async function aPage(projectId: string): Promise<PageUnderTest> {
  const page = new PageUnderTest();
  page.projectId = projectId;
  document.body.append(page);
  await page.updateComplete;
  return page;
}

beforeEach(() => {
  FakeSource.all = [];
  vi.stubGlobal('EventSource', FakeSource);
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

it('loads once for changes that come together, and only for what the page shows', async () => {
  const page = await aPage('prj_1');
  const [source] = FakeSource.all;
  expect(source!.url).toContain('/api/projects/prj_1/live');
  source!.tell('tag.created');
  source!.tell('source.created');
  source!.tell('source.changed');
  await vi.waitFor(() => expect(page.loads).toBe(1));
  source!.tell('source.changed');
  await vi.waitFor(() => expect(page.loads).toBe(2));
});

it('loads when the server could not tell what was missed', async () => {
  const page = await aPage('prj_2');
  FakeSource.all[0]!.dispatchEvent(new Event('missed'));
  await vi.waitFor(() => expect(page.loads).toBe(1));
});

it('shares one connection between pages and ends it with the last', async () => {
  const pages = [await aPage('prj_3'), await aPage('prj_3')];
  expect(FakeSource.all).toHaveLength(1);
  pages[0]!.remove();
  expect(FakeSource.all[0]!.isClosed).toBe(false);
  pages[1]!.remove();
  expect(FakeSource.all[0]!.isClosed).toBe(true);
});
