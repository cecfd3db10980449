import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import '../../../web/ui/bv-markdown.ts';
import { mount } from '../support/mount.ts';

async function shown(text: string): Promise<ShadowRoot> {
  const main = await mount(html` <main><bv-markdown .text=${text}></bv-markdown></main> `);
  const element = main.querySelector('bv-markdown') as HTMLElement;
  return element.shadowRoot as ShadowRoot;
}
const plain = (root: ShadowRoot) => root.textContent.replaceAll(/\s+/g, ' ').trim();

describe('bv-markdown', () => {
  it('shows emphasis, lists, quotes, code and line breaks', async () => {
    const root = await shown(
      '# Why\n**late** and _slow_\nagain\n\n- one\n- two\n\n3. three\n\n> said\n\n`x`',
    );
    expect(root.querySelector('em')?.textContent).toBe('slow');
    expect([...root.querySelectorAll('ul li')].map((item) => item.textContent.trim())).toEqual([
      'one',
      'two',
    ]);
    expect(root.querySelector('ol')?.start).toBe(3);
    expect(root.querySelector('blockquote')?.textContent.trim()).toBe('said');
    expect(root.querySelector('code')?.textContent).toBe('x');
    expect(root.querySelector('br')).not.toBeNull();
    // No heading of the page is made by what somebody typed.
    expect(root.querySelector('h1')).toBeNull();
    expect(root.querySelector('p strong')?.textContent).toBe('Why');
  });

  it('leads to web pages and mail, and tells nobody where one came from', async () => {
    const root = await shown(
      '[a](https://example.org/x) <mailto:k@example.org> http://example.com',
    );
    const links = [...root.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual([
      'https://example.org/x',
      'mailto:k@example.org',
      'http://example.com/',
    ]);
    for (const { rel, target } of links) {
      expect(rel).toBe('noopener noreferrer nofollow');
      expect(target).toBe('_blank');
    }
  });

  it.each([
    ['<img src=x onerror=alert(1)>', 'img'],
    ['<script>alert(1)</script>', 'script'],
    ['<b>bold</b>', 'b'],
    ['[x](javascript:alert(1))', 'a'],
    ['[x](JAVA&#115;CRIPT:alert(1))', 'a'],
    ['[x](data:text/html,<b>1</b>)', 'a'],
    ['[x](//example.org)', 'a'],
    ['![x](https://example.org/x.png)', 'img'],
  ])('makes no element of %s', async (text, tag) => {
    const root = await shown(text);
    expect(root.querySelector(tag)).toBeNull();
  });

  it('shows what it makes nothing of as it was typed', async () => {
    expect(plain(await shown('<b>bold</b> & "so" 3 < 4'))).toBe('<b>bold</b> & "so" 3 < 4');
  });
});
