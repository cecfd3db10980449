import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../../server/areas/sources/readers/markdown.ts';
import { emphasised, show } from './show.ts';

describe('Markdown', () => {
  it('keeps headings, nested lists and their numbers', () => {
    const document = readMarkdown('## Task 1\n\nOpen it.\n\n3. First\n   - deep\n4. Second\n');
    expect(document.text).toBe('Task 1\n\nOpen it.\n\n3. First\n  - deep\n4. Second\n');
    expect(show(document)).toEqual([
      { layout: 'heading', level: 2, words: 'Task 1' },
      { words: 'Open it.' },
      { layout: 'list_item', level: 1, words: 'First' },
      { layout: 'list_item', level: 2, words: 'deep' },
      { layout: 'list_item', level: 1, words: 'Second' },
    ]);
  });

  it('keeps a table as cells, also when some are empty', () => {
    const document = readMarkdown('| a | b |\n|---|---|\n|   | d |\n\nAfter.');
    expect(document.text).toBe('a\tb\n\td\n\nAfter.\n');
    expect(show(document)).toEqual([
      { layout: 'cell', row: 0, column: 0, words: 'a' },
      { layout: 'cell', row: 0, column: 1, words: 'b' },
      { layout: 'cell', row: 1, column: 1, words: 'd' },
      { words: 'After.' },
    ]);
  });

  it('remembers bold and italic where they stand in the text', () => {
    const document = readMarkdown('**Why?** It was *far __too__ late*, `x` [here](http://a).');
    expect(document.text).toBe('Why? It was far too late, x here.\n');
    expect(emphasised(document)).toEqual(['bold: Why?', 'italic: far too late', 'bold: too']);
  });

  it('treats HTML as text and loses no line of a paragraph', () => {
    expect(readMarkdown('One<br>\ntwo  \nthree').text).toBe('One<br>\ntwo\nthree\n');
  });

  it('stores letters with accents in one form, also across a change of style', () => {
    const document = readMarkdown('cafe*\u0301s*');
    expect(document.text).toBe(document.text.normalize('NFC'));
  });
});
