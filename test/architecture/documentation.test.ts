import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as api from '../../core/api/index.ts';
import type { Endpoint } from '../../core/api/endpoint.ts';
import { SETTINGS } from '../../server/config.ts';
import { codesInUse, filesUnder } from './problem-codes.ts';

const read = (path: string) => readFileSync(path, 'utf8');

/** `## code` headings of every page in docs/problems. */
const documented = readdirSync('docs/problems')
  .filter((page) => page.endsWith('.md'))
  .flatMap((page) =>
    [...read(`docs/problems/${page}`).matchAll(/^## (.+)$/gm)].map(([, code]) => code ?? ''),
  )
  .sort();

const endpoints = Object.values(api).flatMap((area) =>
  Object.values(area).filter(
    (value): value is Endpoint => typeof value === 'object' && 'method' in value,
  ),
);

describe('the documentation', () => {
  it('has a section for every problem code, and none for codes that are gone', () => {
    expect(documented).toEqual(codesInUse());
  });

  it('puts each code on the page of its area', () => {
    for (const code of documented) {
      const page = `docs/problems/${code.split('.')[0] ?? ''}.md`;
      expect(existsSync(page) && read(page).includes(`## ${code}\n`), code).toBe(true);
    }
  });

  it('knows every refusal that an endpoint lists', () => {
    const listed = new Set(endpoints.flatMap(({ errors }) => errors));
    expect([...listed].filter((code) => !documented.includes(code))).toEqual([]);
  });

  it('describes every setting, and none that is not read', () => {
    const described = [...read('docs/SETTINGS.md').matchAll(/^\| `(BEVIS_\w+)`/gm)];
    expect(described.map(([, name]) => name).sort()).toEqual([...SETTINGS].sort());
  });

  it('describes every command', () => {
    const commands = [...read('server/cli.ts').matchAll(/\.command\('([\w-]+)'\)/g)];
    const readme = read('docs/COMMANDS.md');
    const missing = commands.map(([, name]) => name ?? '').filter((name) => !readme.includes(name));
    expect(missing).toEqual([]);
  });

  it('has the decision records that the code refers to', () => {
    const texts = ['core', 'server', 'web', 'migrations', 'test'].flatMap(filesUnder);
    const others = ['.dependency-cruiser.cjs', 'README.md', 'docs/ARCHITECTURE.md'].map((path) => ({
      path,
      text: read(path),
    }));
    const named = [...texts, ...others].flatMap(({ text }) => [
      ...text.matchAll(/(?:docs\/)?decisions\/\d{4}-[a-z-]+\.md/g),
    ]);
    const gone = named
      .map(([file]) => file)
      .filter((file) => !existsSync(`docs/${file.replace('docs/', '')}`));
    expect(named.length).toBeGreaterThan(3);
    expect(gone).toEqual([]);
  });

  it('names every package in a decision record', () => {
    const packages = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies' | 'optionalDependencies',
      Record<string, string>
    >;
    const records = readdirSync('docs/decisions')
      .map((file) => read(`docs/decisions/${file}`))
      .join('\n');
    const names = [
      ...Object.keys(packages.dependencies),
      ...Object.keys(packages.devDependencies),
      ...Object.keys(packages.optionalDependencies),
    ].filter((name) => !name.startsWith('@types/'));
    expect(names.filter((name) => !records.includes(`\`${name}\``))).toEqual([]);
  });
});
