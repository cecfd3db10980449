import type { ColumnMapping, ColumnMetric, ColumnRole, Row } from './mapping.ts';

/** Headers of columns that name places, in any table. */
export const PLACE_HEADERS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['phase', /^(?:(?:journey |customer )?(?:phase|stage)s?|(?:kundrese|kunderejse)?fas(?:e|er)?)$/i],
  ['touchpoint', /^(?:touch ?-?points?|kontaktpunkt(?:er)?)$/i],
];

/** Totals are recognised by their headers alone: their cells are numbers of any kind. */
const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ...PLACE_HEADERS,
  ['date', /^(?:date|datum|dato|day|dag|measured[ _]on|mätt den|målt den)$/i],
  ['control_size', /^(?:control|kontroll?)[ _-]?(?:sample|size|n|visitors|antal)$/i],
  ['control_hits', /^(?:control|kontroll?)[ _-]?(?:hits|conversions?|successes|lyckade|køb|köp)$/i],
  ['variant_size', /^(?:variant|treatment)[ _-]?(?:sample|size|n|visitors|antal)$/i],
  ['variant_hits', /^(?:variant|treatment)[ _-]?(?:hits|conversions?|successes|lyckade|køb|köp)$/i],
  ['task', /^(?:test|experiment|task|uppgift|opgave)(?:[ _-]?(?:name|namn|navn))?$/i],
  [
    'sample',
    /^(?:n|sample(?:[ _-]?size)?|base|answers|antal(?: svar| besvarelser| personer)?|urval|stikprøve)$/i,
  ],
];

const METRICS: readonly (readonly [ColumnMetric, RegExp])[] = [
  ['drop_off', /drop.?off|bortfall|avhopp|frafald/i],
  ['conversion', /convers|konverter/i],
  ['nps', /\bnps\b/i],
  ['csat', /csat|satisf|nöjd|tilfreds/i],
  ['ces', /\bces\b|effort|ansträngning|indsats/i],
  ['sus', /\bsus\b/i],
  ['task_success', /task success|completion|lyckad|gennemført/i],
  ['funnel_step', /visit(?:or|s)|reached|sessions?|besök|besøg|nådde|nåede/i],
];

const COUNTED: readonly ColumnRole[] = ['sample', 'control_size', 'variant_size'];

/** Whether a header names places and counts of people, and nobody: a row is a place then. */
export function looksLikeTotals(header: Row): boolean {
  const roles = header.map((words) => guessTotal(words));
  const hasPlace = roles.some(({ role }) => role === 'phase' || role === 'touchpoint');
  const hasCounts = roles.some(
    ({ role, metric }) => COUNTED.includes(role) || metric === 'funnel_step',
  );
  return hasPlace && hasCounts;
}

/** What a column of totals is likeliest to be, by the words of its header. */
export function guessTotal(header: string): ColumnMapping {
  const words = header.trim();
  const role = WORDS.find(([, pattern]) => pattern.test(words))?.[0];
  if (role) return { role, metric: null, scaleMax: null };
  const metric = METRICS.find(([, pattern]) => pattern.test(words))?.[0];
  if (!metric) return { role: 'ignore', metric: null, scaleMax: null };
  const isScaled = metric === 'csat' || metric === 'ces';
  return { role: 'measurement', metric, scaleMax: isScaled ? STEPS : null };
}

const STEPS = 5;
