import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../web/app/bv-shell.ts';
import '../../../web/app/gallery/bv-gallery-page.ts';
import type { BvShell } from '../../../web/app/bv-shell.ts';
import { BvCommandsOffered } from '../../../web/app/shell-events.ts';
import { Router, type Shown } from '../../../web/app/router.ts';
import { matchRoute, type Route } from '../../../web/app/route.ts';
import { navigate } from '../../../web/controllers/location.ts';
import { LitElement } from 'lit';
import { deep, expectAccessible, focused, mount, settled } from '../support/mount.ts';

const route = (path: string, tag = 'test-page'): Route => ({
  path,
  tag,
  load: async () => undefined,
});

describe('matchRoute', () => {
  const routes = [
    route('/'),
    route('/projects/:projectId/sources/new'),
    route('/projects/:projectId/sources/:sourceId'),
  ];
  it.each([
    ['/', '/', {}],
    ['/projects/pr_1/sources/new', '/projects/:projectId/sources/new', { projectId: 'pr_1' }],
    [
      '/projects/a%20b/sources/s/',
      '/projects/:projectId/sources/:sourceId',
      { projectId: 'a b', sourceId: 's' },
    ],
    [
      '/projects/100%/sources/s',
      '/projects/:projectId/sources/:sourceId',
      { projectId: '100%', sourceId: 's' },
    ],
    ['/projects/pr_1', undefined, undefined],
  ])('%s is %s', (path, expected, parameters) => {
    const match = matchRoute(routes, path);
    expect(match?.route.path).toBe(expected);
    expect(match?.parameters).toEqual(parameters);
  });
});

class TestPage extends LitElement {
  thingId = '';
  override render() {
    return html`
      <h1>Thing</h1>
      <a href="/things/2">Next</a>
    `;
  }
}
customElements.define('test-page', TestPage);

class TestHost extends LitElement {
  readonly router = new Router(this, [route('/things/:thingId')]);
  override render() {
    const { shown } = this.router;
    return shown.kind === 'page'
      ? shown.element
      : html`
          <p>${shown.kind}</p>
        `;
  }
}
customElements.define('test-host', TestHost);

describe('Router', () => {
  let home = '';
  beforeEach(() => {
    home = location.href;
  });
  afterEach(() => history.replaceState({}, '', home));

  const pageOf = (shown: Shown) => (shown.kind === 'page' ? shown.element : undefined);

  it('follows a link, keeps the page, gives it the new id, and moves the focus to the heading', async () => {
    history.replaceState({}, '', '/things/1');
    const host = await mount<TestHost>(html`
      <test-host></test-host>
    `);
    await settled();
    const page = pageOf(host.router.shown);
    expect(page).toMatchObject({ thingId: '1' });
    await userEvent.click(deep(host, 'a'));
    await settled();
    expect(location.pathname).toBe('/things/2');
    expect(pageOf(host.router.shown)).toBe(page);
    expect(page).toMatchObject({ thingId: '2' });
    expect(focused()?.localName).toBe('h1');
    // Else Tab would pass over all that is in it.
    expect(page?.hasAttribute('tabindex')).toBe(false);
  });

  it('says when nothing is at an address', async () => {
    history.replaceState({}, '', '/things/1');
    const host = await mount<TestHost>(html`
      <test-host></test-host>
    `);
    navigate('/nowhere');
    await settled();
    expect(host.router.shown.kind).toBe('notFound');
  });
});

describe('bv-shell', () => {
  const WORKSPACE = {
    projects: [{ id: 'k', name: 'Kontor & Co' }],
    project: { id: 'k', name: 'Kontor & Co', counts: { hypotheses: 10 } },
    unsaved: 0,
  };
  const shellOf = () =>
    mount<BvShell>(html`
      <bv-shell place="hypotheses" .workspace=${WORKSPACE}></bv-shell>
    `);

  it('opens the palette with Ctrl+K and closes it with Escape', async () => {
    const shell = await shellOf();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect
      .poll(() => deep<HTMLElement & { open: boolean }>(shell, 'bv-palette').open)
      .toBe(true);
    await settled();
    expect(focused()?.getAttribute('role')).toBe('combobox');
    await userEvent.keyboard('journ');
    await settled();
    expect(deep(shell, '.option.active').textContent).toContain('Journey');
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(deep<HTMLElement & { open: boolean }>(shell, 'bv-palette').open).toBe(false);
  });

  it('does in the palette what the page offers, once the focus is back where it was', async () => {
    const shell = await shellOf();
    const page = shell.appendChild(document.createElement('button'));
    page.textContent = 'Here';
    page.focus();
    const done: unknown[] = [];
    const run = () => done.push(focused());
    page.dispatchEvent(
      new BvCommandsOffered(() => [{ label: 'Cut in two', icon: 'scissors', keys: 'x', run }]),
    );
    const cut = async () => {
      await userEvent.keyboard('{Control>}k{/Control}');
      await expect.poll(() => focused()?.getAttribute('role')).toBe('combobox');
      await userEvent.keyboard('cut in');
      await settled();
    };
    await cut();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => done).toEqual([page]);
    // What another page offered is gone with it.
    page.remove();
    await cut();
    await userEvent.keyboard('{Enter}{Escape}');
    await settled();
    expect(done).toHaveLength(1);
  });

  it('shows the keys with a question mark, but not while somebody writes', async () => {
    const shell = await shellOf();
    const input = shell.appendChild(document.createElement('input'));
    input.setAttribute('aria-label', 'Field');
    input.focus();
    await userEvent.keyboard('?');
    await settled();
    expect(input.value).toBe('?');
    input.blur();
    await userEvent.keyboard('?');
    await expect
      .poll(() => deep<HTMLElement & { open: boolean }>(shell, 'bv-keys-sheet').open)
      .toBe(true);
  });

  it('is accessible', async () => {
    await expectAccessible(await shellOf());
  });
});

it('every component of the gallery is accessible in both themes', { timeout: 60_000 }, async () => {
  const page = await mount(html`
    <bv-gallery-page></bv-gallery-page>
  `);
  await expectAccessible(page);
});
