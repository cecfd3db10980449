// Runs the server from source, restarted on change, and the browser app with hot reload on port 5173.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const run = (...args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
const children = [
  run('--import', 'tsx', '--watch', '--watch-path=core', '--watch-path=server', 'server/main.ts'),
  run('node_modules/vite/bin/vite.js'),
];
for (const child of children) child.once('exit', () => children.forEach((other) => other.kill()));
