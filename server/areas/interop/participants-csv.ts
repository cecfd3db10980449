import papaparse from 'papaparse';
import { z } from 'zod';
import {
  CONSENT_STATES,
  type ConsentState,
  PARTICIPANT_KINDS,
  type ParticipantKind,
} from '../../../core/participants/consent.ts';
import { type Day, isDay } from '../../../core/kernel/time.ts';
import { keptName } from '../../../core/participants/attributes.ts';

const oneOf = <Value extends string>(values: readonly Value[]) =>
  z.enum(values, {
    error: ({ input }) => `is "${String(input)}"; it must be one of ${values.join(', ')}`,
  });

const Row = z.object({
  pseudonym: z.string({ error: () => 'is empty; every line needs one' }),
  /** Name of the file with what they said. */
  file: z.string().optional(),
  kind: oneOf(PARTICIPANT_KINDS).optional(),
  organisation: z.string().optional(),
  household: z.string().optional(),
  consent: oneOf(CONSENT_STATES).optional(),
  consent_expires_on: z
    .custom<Day>((value) => typeof value === 'string' && isDay(value), {
      error: ({ input }) => `is "${String(input)}"; it must be a day such as 2026-05-04`,
    })
    .optional(),
  persona: z.string().default(''),
});

/** What `writeCsv` puts before words that a spreadsheet would run. */
const GUARD = /^'(?=[=+\-@＝＋－＠])/;

/** One line of a list of participants. */
export interface ParticipantRow {
  readonly pseudonym: string;
  /** Name of the file with what they said, when the list has a column for it. */
  readonly file: string | null;
  readonly kind?: ParticipantKind | undefined;
  readonly organisation?: string | undefined;
  readonly household?: string | undefined;
  readonly consent?: ConsentState | undefined;
  readonly consentExpiresOn?: Day | undefined;
  /** Names of personas. */
  readonly personas: readonly string[];
  /** Every other column. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What could be read, and what was wrong where. */
export interface ParticipantList {
  readonly rows: readonly ParticipantRow[];
  readonly problems: readonly string[];
}

/**
 * Reads a list of participants: a header line, then one line a person. Columns are `pseudonym` (or
 * `participant`), and if wanted `file`, `kind`, `organisation`, `household`, `consent`, `consent_expires_on` and `persona`
 * (several with `;` between them); every other column is an attribute. A line that cannot be read is a problem,
 * the others count.
 */
export function readParticipantsCsv(text: string): ParticipantList {
  const { data } = papaparse.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) => keptName(header.trim()),
    transform: (value) => value.trim().replace(GUARD, '').normalize('NFC'),
  });
  const rows: ParticipantRow[] = [];
  const problems: string[] = [];
  data.forEach((line, index) => {
    const read = readLine(line);
    if (typeof read === 'string') problems.push(`Line ${index + 2}: ${read}`);
    else rows.push(read);
  });
  if (data.length === 0) problems.push('The list has no line below its header.');
  return { rows, problems };
}

/** The participant of a line, or the sentence that says what is wrong. */
function readLine(line: Readonly<Record<string, string>>): ParticipantRow | string {
  const cells = Object.entries(line).filter(([, value]) => value !== '');
  const known = cells.flatMap(([header, value]) => {
    const column = columnOf(header);
    return column ? [[column, value] as const] : [];
  });
  const read = Row.safeParse(Object.fromEntries(known));
  if (!read.success) {
    return read.error.issues.map(({ path, message }) => `${path.join('')} ${message}.`).join(' ');
  }
  const { file, persona, consent_expires_on: consentExpiresOn, ...fields } = read.data;
  return {
    ...fields,
    consentExpiresOn,
    file: file ?? null,
    personas: persona
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    attributes: Object.fromEntries(cells.filter(([header]) => !columnOf(header) && header !== '')),
  };
}

/** The column that a header means; `participant` is another word for the pseudonym. */
function columnOf(header: string): string | undefined {
  const name = header.toLowerCase().replaceAll(/[\s-]+/g, '_');
  if (name === 'participant') return 'pseudonym';
  return Object.hasOwn(Row.shape, name) ? name : undefined;
}
