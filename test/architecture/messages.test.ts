import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { da } from '../../web/i18n/da/index.ts';
import { en } from '../../web/i18n/en/index.ts';
import { sv } from '../../web/i18n/sv/index.ts';
import type { Catalogue, Message } from '../../web/i18n/catalogue.ts';

const catalogues: Readonly<Record<string, Catalogue>> = { en, sv, da };

const sources = readdirSync('web', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !path.startsWith(join('web', 'i18n')))
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

/** Keys written out, and the beginnings of those that are put together: `likelihood.${value}`. */
const literals = new Set(
  [...sources.matchAll(/['"`]([a-zA-Z]+\.[\w.]+)['"`]/g)].map(([, key]) => key),
);
const beginnings = [...sources.matchAll(/`([a-zA-Z]+\.[\w.]*)\$\{/g)].map(([, text]) => text ?? '');

function parameters(message: Message): readonly string[] {
  const texts = typeof message === 'string' ? [message] : [message.one, message.other];
  return [
    ...new Set(
      texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')),
    ),
  ].sort();
}

/** As written in the files of a language, each key as often as it stands there. */
function writtenKeys(language: string): readonly string[] {
  const folder = join('web', 'i18n', language);
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^  '([\w. /-]+)':/gm)].map(
      ([, key]) => key ?? '',
    ),
  );
}

describe('messages', () => {
  it.each(Object.keys(catalogues))(
    'in %s are each written once: a later one would win',
    (language) => {
      const keys = writtenKeys(language);
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
      expect(keys.length).toBeGreaterThan(Object.keys(en).length / 2);
    },
  );

  it('are used', () => {
    const unused = Object.keys(en).filter(
      (key) => !literals.has(key) && !beginnings.some((text) => key.startsWith(text)),
    );
    expect(unused).toEqual([]);
  });

  it.each(['sv', 'da'])('in %s have the same keys and parameters as in English', (language) => {
    const other = catalogues[language] ?? {};
    expect(Object.keys(other).sort()).toEqual(Object.keys(en).sort());
    const unequal = Object.entries<Message>(en).filter(([key, message]) => {
      const translated = other[key];
      return (
        translated === undefined ||
        typeof translated !== typeof message ||
        parameters(translated).join() !== parameters(message).join()
      );
    });
    expect(unequal.map(([key]) => key)).toEqual([]);
  });

  it.each(Object.keys(catalogues))(
    'in %s are never empty and use one character for dots',
    (language) => {
      const texts = Object.values(catalogues[language] ?? {}).flatMap((message) =>
        typeof message === 'string' ? [message] : [message.one, message.other],
      );
      expect(texts.filter((text) => text.trim() === '' || text.includes('...'))).toEqual([]);
    },
  );
});
