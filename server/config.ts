import path from 'node:path';
import { z } from 'zod';
import type { EmbeddingsSettings } from './embeddings.ts';

/** How this copy of Bevis runs. Everything comes from the environment; docs/SETTINGS.md lists it. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where the SQLite file, originals and backups live. */
  readonly dataDir: string;
  /** A SQLite file or `postgres://…`. */
  readonly databaseUrl: string;
  /** The address people open, for links and cookies; no slash at the end. */
  readonly publicUrl: string;
  /** Signs session cookies; null lets the server make and keep one in the data folder. */
  readonly secret: string | null;
  /** How long automatic backups are kept, in days; 0: for ever. */
  readonly backupDays: number;
  /** The operator's own model, which sees what people said; null: nothing leaves the process. */
  readonly embeddings: EmbeddingsSettings | null;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const DEFAULT_PORT = 7337;
const BACKUP_DAYS = 30;
const SECRET_LENGTH_MIN = 32;

const Environment = z.object({
  BEVIS_HOST: z.string().min(1).default('127.0.0.1'),
  BEVIS_PORT: z.coerce
    .number('Must be a port number, 0 to 65535.')
    .int()
    .min(0)
    .max(65_535)
    .default(DEFAULT_PORT),
  BEVIS_DATA_DIR: z.string().min(1).default('data'),
  BEVIS_DATABASE_URL: z
    .string()
    .min(1)
    .refine((url) => !url.includes('://') || /^postgres(ql)?:\/\//.test(url), {
      message: 'Must be a file path or start with postgres://.',
    })
    .optional(),
  BEVIS_PUBLIC_URL: z
    .url('Must be an address such as https://bevis.example.org.')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  BEVIS_SECRET: z
    .string()
    .min(SECRET_LENGTH_MIN, `Must be at least ${SECRET_LENGTH_MIN} characters.`)
    .optional(),
  BEVIS_BACKUP_DAYS: z.coerce
    .number('Must be a number of days, 0 for ever.')
    .int()
    .min(0)
    .max(3650)
    .default(BACKUP_DAYS),
  BEVIS_EMBEDDINGS_URL: z
    .url({
      protocol: /^https?$/,
      error: 'Must be an address such as http://127.0.0.1:11434/v1, of a server with /embeddings.',
    })
    .refine((url) => /^[^?#@]*$/.test(url), {
      message:
        'Must have no name, password, question mark or # in it; a key goes into BEVIS_EMBEDDINGS_KEY.',
    })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  BEVIS_EMBEDDINGS_MODEL: z.string().min(1).max(200).optional(),
  BEVIS_EMBEDDINGS_KEY: z
    .string()
    .regex(/^[!-~]+$/, 'Must be on one line, of plain letters, digits and signs, without spaces.')
    .optional(),
  BEVIS_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** The settings that are read, for the documentation test. */
export const SETTINGS = Object.keys(Environment.shape);

/**
 * Reads and checks the settings.
 *
 * @throws Error with one line for each setting that is wrong: its name, and what would be right.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings cannot be used:\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  const dataDir = path.resolve(values.BEVIS_DATA_DIR);
  return {
    host: values.BEVIS_HOST,
    port: values.BEVIS_PORT,
    dataDir,
    databaseUrl: values.BEVIS_DATABASE_URL ?? path.join(dataDir, 'bevis.sqlite'),
    publicUrl: values.BEVIS_PUBLIC_URL ?? `http://${values.BEVIS_HOST}:${values.BEVIS_PORT}`,
    secret: values.BEVIS_SECRET ?? null,
    backupDays: values.BEVIS_BACKUP_DAYS,
    embeddings: embeddingsOf(values),
    logLevel: values.BEVIS_LOG_LEVEL,
  };
}

function embeddingsOf({
  BEVIS_EMBEDDINGS_URL: url,
  BEVIS_EMBEDDINGS_MODEL: model,
  BEVIS_EMBEDDINGS_KEY: key,
}: z.infer<typeof Environment>): EmbeddingsSettings | null {
  if (!url && !model) return null;
  if (url && model) return { url, model, key: key ?? null };
  throw new Error(
    'These settings cannot be used:\n  BEVIS_EMBEDDINGS_URL, BEVIS_EMBEDDINGS_MODEL: Set both, or neither.',
  );
}
