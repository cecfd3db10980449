import { describe, expect, it } from 'vitest';
import { decodeHtml, readHtml } from '../../../../../server/areas/sources/readers/html.ts';
import { emphasised, show } from './show.ts';

describe('HTML', () => {
  it('keeps headings, lists and paragraphs, and leaves out what a browser does not show', () => {
    const document = readHtml(
      '<html><head><title>t</title><style>p{}</style></head><body><h2>Task <i>1</i></h2><!-- no -->' +
        '<p>Open   it,<br>then\n close.</p><ul><li>First<ol start=3><li>deep</ol><li><p>Second</p></ul>' +
        '<script>alert(1)</script><div>End</div></body></html>',
    );
    expect(show(document)).toEqual([
      { layout: 'heading', level: 2, words: 'Task 1' },
      { words: 'Open it,\nthen close.' },
      { layout: 'list_item', level: 1, words: 'First' },
      { layout: 'list_item', level: 2, words: 'deep' },
      { layout: 'list_item', level: 1, words: 'Second' },
      { words: 'End' },
    ]);
    expect(document.text).toContain('- First\n  3. deep\n- Second');
  });

  it('puts cells where they stand, also beside cells that span', () => {
    const document = readHtml(
      '<table><tr><td rowspan=2>a<th colspan=2>b<tr><td>c<td><p>d</p><p>e</p></table>after',
    );
    expect(show(document)).toEqual([
      { layout: 'cell', row: 0, column: 0, words: 'a' },
      { layout: 'cell', row: 0, column: 1, words: 'b' },
      { layout: 'cell', row: 1, column: 1, words: 'c' },
      { layout: 'cell', row: 1, column: 2, words: 'd\ne' },
      { words: 'after' },
    ]);
  });

  it('loses no word of a table inside a table', () => {
    const { text } = readHtml('<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>');
    expect(text.match(/[a-e]/g)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('finds bold and italic in elements and in styles', () => {
    const document = readHtml(
      '<b style="font-weight:normal">copied <span style="font-weight:700">bold</span></b> <em>it</em>',
    );
    expect(emphasised(document)).toEqual(['bold: bold', 'italic: it']);
  });

  it('reads twenty thousand nested elements, and refuses nesting without end', () => {
    expect(readHtml(`${'<div>'.repeat(20_000)}deep`).text).toBe('deep\n');
    expect(() => readHtml('<i>'.repeat(200_000))).toThrow(/nested without end/);
  });

  it('refuses cells that span without end, rather than writing millions of tabs', () => {
    const row = '<tr><td colspan=1000>a<td>b';
    expect(() => readHtml(`<table>${row.repeat(3000)}</table>`)).toThrow(
      expect.objectContaining({ code: 'upload.text_too_long' }) as Error,
    );
  });

  it('reads the character set that the page declares', () => {
    const page = Buffer.from('<meta charset="iso-8859-1"><p>smörgås</p>', 'latin1');
    expect(readHtml(decodeHtml(page)).text).toBe('smörgås\n');
  });
});
