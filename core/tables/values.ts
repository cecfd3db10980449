import type { Outcome } from '../highlights/findings.ts';
import { SEVERITY_MAX } from '../highlights/findings.ts';
import { type Day, isDay } from '../kernel/time.ts';

/** What people write where there is nothing. */
const NOTHING = /^(?:[-–—.]+|n\/?a|na|null|none|saknas|ej svar|intet svar|ikke relevant|#n\/a)$/i;
/** A number at the beginning: `7`, `7 – very likely`, `8/10`, `4,5`, `60 %`. */
const NUMBER = /^([-+−]?\d+(?:[.,]\d+)?)(?![\d.,:])\s*(%)?/;
const CLOCK = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2}(?:[.,]\d+)?)$/;
/** `1 min 20 s`, `80 sek`, `2 m`. */
const SPOKEN =
  /^(?:(\d+(?:[.,]\d+)?)\s*(?:min(?:ut(?:er|es|e|ter)?|utes?)?\.?|m)\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:s|sec|sek)\w*\.?)?$/i;
const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;

const SUCCESS =
  /^(?:success\w*|pass(?:ed)?|yes|ja|y|true|complete[d]?|lyckades?|klarade?|klar|godkänd|gennemført|lykkedes|løst|ok|✓|x|1)$/i;
const PARTLY =
  /^(?:part(?:ly|ial(?:ly)?)(?: success\w*)?|delvis\w*|with help|med hjälp|med hjælp|easier|0[.,]5)$/i;
const FAILURE =
  /^(?:fail(?:ed|ure)?|no|nej|n|false|incomplete|gave up|misslyckades?|misslyckad|ej klar|underkänd|mislykkedes|mislykket|opgav|0)$/i;

const SEVERITY_WORDS: readonly RegExp[] = [
  /^(?:none|ingen|inget|no problem)$/i,
  /^(?:cosmetic|kosmetisk\w*)$/i,
  /^(?:minor|low|mindre|låg|lav)$/i,
  /^(?:major|medium|high|serious|allvarlig\w*|stor|hög|høj|alvorlig\w*)$/i,
  /^(?:critical|catastroph\w*|blocker|kritisk\w*|katastrof\w*)$/i,
];

/** Whether a cell says that there is nothing. */
export function isNothing(cell: string): boolean {
  const text = cell.trim();
  return text === '' || NOTHING.test(text);
}

/** The number at the beginning of a cell, decimal comma or point; percent as a share; null when there is none. */
export function numberIn(cell: string): number | null {
  const [, digits, percent] = NUMBER.exec(cell.trim()) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits.replace('−', '-').replace(',', '.'));
  return percent ? value / 100 : value;
}

/** Seconds: a number, `1:20`, `1 min 20 s`; null when it is none or not above 0. */
export function secondsIn(cell: string): number | null {
  const text = cell.trim();
  const seconds = clockIn(text) ?? spokenIn(text) ?? numberIn(text);
  return seconds !== null && seconds > 0 ? seconds : null;
}

function clockIn(text: string): number | null {
  const found = CLOCK.exec(text);
  if (!found) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  const rest = Number(seconds.replace(',', '.'));
  return Number(hours) * SECONDS_PER_HOUR + Number(minutes) * SECONDS_PER_MINUTE + rest;
}

function spokenIn(text: string): number | null {
  const [, minutes, seconds] = SPOKEN.exec(text) ?? [];
  if (minutes === undefined && seconds === undefined) return null;
  const count = (digits: string | undefined): number => Number((digits ?? '0').replace(',', '.'));
  return count(minutes) * SECONDS_PER_MINUTE + count(seconds);
}

/** How a task ended, in the words of three languages; null when it is not said. */
export function outcomeIn(cell: string): Outcome | null {
  const text = cell.trim();
  if (PARTLY.test(text)) return 'partly';
  if (SUCCESS.test(text)) return 'success';
  return FAILURE.test(text) ? 'failure' : null;
}

/** A severity 0 … 4, as number or word; null when it is none. */
export function severityIn(cell: string): number | null {
  const text = cell.trim();
  const word = SEVERITY_WORDS.findIndex((pattern) => pattern.test(text));
  if (word >= 0) return word;
  const value = numberIn(text);
  const fits = value !== null && Number.isInteger(value) && value >= 0 && value <= SEVERITY_MAX;
  return fits ? value : null;
}

/** A day: `2026-05-04`, also with a time, `4.5.2026`, `04/05/2026` (day first); null when it is none. */
export function dayIn(cell: string): Day | null {
  const text = cell.trim();
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(text) ?? [];
  if (iso) return isDay(iso) ? iso : null;
  const [, day, month, year] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ ,].*)?$/.exec(text) ?? [];
  if (!day || !month || !year) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

/** Several values in one cell, separated by `;`, `|` or, where there is neither, by commas. */
export function listIn(cell: string): readonly string[] {
  const separator = /[;|\n]/.test(cell) ? /[;|\n]/ : ',';
  return [...new Set(cell.split(separator).map((part) => part.trim()))].filter(Boolean);
}
