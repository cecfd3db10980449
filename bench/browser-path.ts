import { existsSync } from 'node:fs';

/** Where a Chromium is: `CHROME_PATH`, else a system browser, else the one that the npm package unpacks. */
export async function browserPath(): Promise<string> {
  const installed = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'];
  for (const path of installed) if (path && existsSync(path)) return path;
  // Must be set before the import: the package then also unpacks its own NSS libraries.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/** Flags for a headless browser that runs as root in a container and calls nobody. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
