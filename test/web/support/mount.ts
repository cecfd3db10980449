import axe from 'axe-core';
import { LitElement, render, type TemplateResult } from 'lit';
import { afterEach, expect } from 'vitest';
import '../../../web/styles/base.css';
// Brings the names of our own events with it.
import '../../../web/ui/events.ts';

// A colour that is half way through its change has no contrast to speak of.
for (const name of ['--bv-fast', '--bv-base', '--bv-slow']) {
  document.documentElement.style.setProperty(name, '0ms');
}

let place: HTMLElement | undefined;

afterEach(() => {
  place?.remove();
  place = undefined;
  delete document.documentElement.dataset['theme'];
});

/** Draws a template on the page and gives its first element, when everything inside is drawn. */
export async function mount<T extends HTMLElement>(template: TemplateResult): Promise<T> {
  place ??= document.body.appendChild(document.createElement('div'));
  render(template, place);
  await settled();
  // The caller names the element that its template starts with.
  return place.firstElementChild as T;
}

/** Waits until no element has anything left to draw. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await Promise.all(elements(document.body).map((element) => element.updateComplete));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** The first element that fits, also inside shadow roots. */
// The caller names the type, as with querySelector.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function deep<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const found = findDeep(root, selector);
  if (!found) throw new Error(`Nothing fits ${selector}.`);
  // The caller names what the selector stands for.
  return found as T;
}

/** The focused element, also inside shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Expects no accessibility fault, in the light and in the dark theme. */
export async function expectAccessible(root: Element): Promise<void> {
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset['theme'] = theme;
    await settled();
    const { violations } = await axe.run(root, { resultTypes: ['violations'] });
    const faults = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${theme} ${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
    expect(faults).toEqual([]);
  }
}

/** Collects the events of a kind, to look at afterwards. */
export function heard<K extends keyof HTMLElementEventMap>(element: HTMLElement, type: K) {
  const events: HTMLElementEventMap[K][] = [];
  element.addEventListener(type, (event) => events.push(event));
  return events;
}

function elements(root: ParentNode): LitElement[] {
  return [...root.querySelectorAll('*')].flatMap((node) => [
    ...(node instanceof LitElement ? [node] : []),
    ...(node.shadowRoot ? elements(node.shadowRoot) : []),
  ]);
}

function findDeep(root: ParentNode, selector: string): Element | undefined {
  const here = root.querySelector(selector);
  if (here) return here;
  const inside = root instanceof Element && root.shadowRoot ? [root.shadowRoot] : [];
  const below = [...root.querySelectorAll('*')].flatMap((node) => node.shadowRoot ?? []);
  for (const shadow of [...inside, ...below]) {
    const found = findDeep(shadow, selector);
    if (found) return found;
  }
  return undefined;
}
