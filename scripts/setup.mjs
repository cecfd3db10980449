// Plain Node, no dependencies: brings a fresh or stale checkout up to date, and does nothing otherwise.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const at = (...parts) => path.join(root, ...parts);
const quiet = process.argv.includes('--quiet');
const say = (text) => quiet || console.log(text);

/** All files below a folder, or the file itself. */
function walk(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place).flatMap((name) => walk(path.join(place, name)));
}

/** Changes when a file, the Node version or the processor does. */
function hashOf(files) {
  const hash = createHash('sha256').update(process.version + process.arch);
  for (const file of files.sort())
    hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

const isFresh = (stamp, hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

/** Runs npm with the same Node, also on Windows and from inside another npm script. */
function npm(...args) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^npm_(config_ignore_scripts|package_|lifecycle_)/.test(key),
    ),
  );
  const cli = process.env.npm_execpath;
  const stdio = quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit';
  const result = cli
    ? spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio, env })
    : spawnSync('npm', args, { cwd: root, stdio, env, shell: process.platform === 'win32' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

const locked = hashOf([at('package.json'), at('package-lock.json')]);
const installStamp = at('node_modules', '.setup-stamp');
if (!isFresh(installStamp, locked)) {
  say('Installing packages (the first time takes a few minutes) …');
  npm('ci', '--no-audit', '--no-fund', '--loglevel', 'error');
  writeFileSync(installStamp, locked);
}

if (process.argv.includes('--build')) {
  const files = [
    'core',
    'server',
    'web',
    'migrations',
    'vite.config.ts',
    'tsconfig.base.json',
    'package-lock.json',
  ];
  const built = hashOf(files.flatMap((name) => walk(at(name))));
  const buildStamp = at('dist', '.build-stamp');
  if (!isFresh(buildStamp, built)) {
    say('Building …');
    npm('run', '--silent', 'build');
    mkdirSync(at('dist'), { recursive: true });
    writeFileSync(buildStamp, built);
  }
}
