import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { explainStart } from './explain-start.ts';
import { createRuntime } from './runtime.ts';
import { startServer } from './start.ts';

/** Starts the server and prints where it is. */
async function main(): Promise<void> {
  const runtime = createRuntime(readConfig());
  const server = await startServer(runtime, fileURLToPath(new URL('../web', import.meta.url)));
  const lines = [
    `Bevis is at ${server.url}`,
    ...(server.setupUrl ? [`Set it up here (this link works once): ${server.setupUrl}`] : []),
    'Press Ctrl+C to stop it.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.stop().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`Bevis could not start. ${explainStart(error)}\n`);
  process.exitCode = 1;
});
