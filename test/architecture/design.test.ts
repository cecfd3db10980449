import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { designFaults } from './design-rules.ts';

/** The tokens and the fonts are where raw values live. */
const ALLOWED = new Set(['web/styles/tokens.css', 'web/styles/fonts.css']);

const sources = readdirSync('web', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|css)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !ALLOWED.has(path));

const contents = new Map(sources.map((path) => [path, readFileSync(path, 'utf8')]));
const SET = /--bv-[\w-]+(?='?:)/g;
const READ = /(?<=var\()--bv-[\w-]+(?=\))/g;
const set = new Set(
  [readFileSync('web/styles/tokens.css', 'utf8'), ...contents.values()].flatMap(
    (source) => source.match(SET) ?? [],
  ),
);

describe('styles use the tokens', () => {
  it.each([...contents])('%s', (path, source) => {
    expect(designFaults(source, path.endsWith('.css'))).toEqual([]);
    // A browser says nothing of a name that nobody sets, and leaves the declaration out.
    expect((source.match(READ) ?? []).filter((name) => !set.has(name))).toEqual([]);
  });

  it.each([
    ['color: #fff;', ['raw colour: #fff']],
    ['background: rgb(0 0 0 / 50%);', ['raw colour: rgb(']],
    ['color: white;', ['raw colour: white']],
    ['padding: 8px;', ['pixels: 8px']],
    ['margin: 0.5rem;', ['use a token: margin: 0.5rem']],
    ['font-size: 14px;', ['pixels: 14px']],
    ['font-size: 0.875rem;', ['use a token: font-size: 0.875rem']],
    ['border-radius: 0.25rem;', ['use a token: border-radius: 0.25rem']],
    ['transition: opacity 200ms;', ['duration: 200ms']],
    ['animation: rise 0.2s;', ['duration: 0.2s']],
    ['margin-left: var(--bv-space-1);', ['use a logical property: margin-left']],
  ])('%j is refused', (declaration, faults) => {
    expect(designFaults(`:host { ${declaration} }`, true)).toEqual(faults);
  });

  it.each([
    'padding: 0 var(--bv-space-2);',
    'border: 1px solid var(--bv-line);',
    'outline: 2px solid transparent;',
    'inline-size: min(32rem, 100%);',
    'margin-block-start: calc(-1 * var(--bv-space-2));',
    'padding-inline-start: 0.4em;',
    'grid-template-columns: 9rem minmax(0, 1fr);',
    'color: currentColor;',
  ])('%j is fine', (declaration) => {
    expect(designFaults(`:host { ${declaration} }`, true)).toEqual([]);
  });
});
