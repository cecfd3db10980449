import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A file that breaks one rule, and the rule. Each is written into a copy and seen refused. */
const VIOLATIONS = [
  ['core/planted-io.ts', `import '../server/log.ts';`, 'core-is-pure'],
  ['web/planted-server.ts', `import type {} from '../server/log.ts';`, 'web-not-server'],
  ['server/planted-web.ts', `import '../web/main.ts';`, 'server-not-web'],
  ['core/planted-test.ts', `import '../test/support/evidence.ts';`, 'product-not-test'],
  ['server/planted-sql.ts', `import 'kysely';`, 'sql-in-stores'],
  [
    'server/planted-natural.ts',
    `import 'natural/lib/natural/stemmers/porter_stemmer.js';`,
    'natural-in-language',
  ],
  ['server/areas/projects/planted.service.ts', `import '../../http/mount.ts';`, 'http-at-the-edge'],
  ['server/areas/projects/planted-up.ts', `import '../sources/index.ts';`, 'area-tier-1'],
  [
    'server/areas/sources/planted-in.ts',
    `import '../projects/studies.store.ts';`,
    'area-door-between',
  ],
  ['server/planted-door.ts', `import './areas/projects/projects.store.ts';`, 'area-door-outside'],
  ['web/ui/planted.ts', `import '../app/places.ts';`, 'ui-stands-alone'],
  ['web/areas/planted/bv-planted.ts', `import '../../api/call.ts';`, 'api-only-from-pages'],
  ['server/planted-main.ts', `import './main.ts';`, 'nothing-imports-main'],
] as const;

/** Only whether they are reached matters, so an empty module stands for each. */
const STAND_INS = ['kysely/index.js', 'natural/lib/natural/stemmers/porter_stemmer.js'];

describe('boundaries', () => {
  // A copy, as other tests read the tree while this one breaks it.
  const copy = mkdtempSync(path.join(tmpdir(), 'bevis-boundaries-'));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    writeFileSync(path.join(copy, file), `${text}\n`);
  };
  beforeAll(() => {
    const copied = ['core', 'server', 'web', 'test/support', '.dependency-cruiser.cjs'];
    for (const part of [...copied, 'tsconfig.base.json', 'package.json']) {
      cpSync(part, path.join(copy, part), { recursive: true });
    }
    for (const file of STAND_INS) write(path.join('node_modules', file), '');
    for (const [file, text] of VIOLATIONS) write(file, text);
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('refuse every planted violation by the rule it breaks', () => {
    const cruiser = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
    const cruise = spawnSync(
      process.execPath,
      [cruiser, ...options, ...VIOLATIONS.map(([file]) => file)],
      { cwd: copy, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
    );
    const { summary } = JSON.parse(cruise.stdout) as {
      summary: { violations: { from: string; rule: { name: string } }[] };
    };
    const refused = VIOLATIONS.map(([file, , rule]) => [
      file,
      summary.violations.some((found) => found.from === file && found.rule.name === rule)
        ? rule
        : `not refused by ${rule}`,
    ]);
    expect(refused).toEqual(VIOLATIONS.map(([file, , rule]) => [file, rule]));
  });
});
