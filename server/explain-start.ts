/** What the person who starts Bevis, or runs a command on its database, can do about an error. A few sentences. */
export function explainStart(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error);
  const known = code === undefined ? undefined : KNOWN[code];
  if (known) return known(error);
  const cause = error.cause instanceof Error ? `\n  because: ${error.cause.message}` : '';
  return `${error.message}${cause}`;
}

const POSTGRES = 'the PostgreSQL that BEVIS_DATABASE_URL names';
const noAnswer = () => `There is no answer from ${POSTGRES}. Is it running, and the address right?`;
const noEntry = ({ message }: Error) => `No way into ${POSTGRES}: ${message}.`;
const noWriting = (error: Error) =>
  `Nothing can be written to ${pathOf(error)}. Let the account that runs Bevis own it, or set BEVIS_DATA_DIR to another folder.`;
const noDatabase = () =>
  'The database file is damaged, or no database of Bevis. Nothing was changed. Put a backup in its place with “npm run -s bevis -- restore FILE” (docs/COMMANDS.md), which keeps what stood there.';

/** By the codes of Node, SQLite and PostgreSQL. */
const KNOWN: Readonly<Record<string, (error: Error) => string>> = {
  EADDRINUSE: () => 'The port is taken. Stop the other program, or set BEVIS_PORT to a free port.',
  EADDRNOTAVAIL: () => 'This machine has no such address: BEVIS_HOST names one of its own.',
  EEXIST: (error) => `${pathOf(error)} is a file. BEVIS_DATA_DIR names a folder.`,
  ENOTDIR: (error) => `${pathOf(error)} lies in a file. BEVIS_DATA_DIR names a folder.`,
  EACCES: noWriting,
  EPERM: noWriting,
  EROFS: noWriting,
  SQLITE_CANTOPEN: noWriting,
  SQLITE_READONLY: noWriting,
  ENOSPC: () => 'The disk is full. Nothing that was confirmed is lost; make room and try again.',
  SQLITE_FULL: () =>
    'The disk is full. Nothing that was confirmed is lost; make room and try again.',
  SQLITE_NOTADB: noDatabase,
  SQLITE_CORRUPT: noDatabase,
  ECONNREFUSED: noAnswer,
  ENOTFOUND: noAnswer,
  ETIMEDOUT: noAnswer,
  EHOSTUNREACH: noAnswer,
  // Wrong password, unknown role, unknown database.
  '28P01': noEntry,
  '28000': noEntry,
  '3D000': noEntry,
};

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function pathOf(error: Error): string {
  return 'path' in error && typeof error.path === 'string' ? error.path : 'the data folder';
}
