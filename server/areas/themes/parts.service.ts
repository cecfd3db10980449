import type { ThemeId } from '../../../core/kernel/ids.ts';
import { HIGHLIGHTS_MIN } from '../../../core/themes/types.ts';
import { InvalidError } from '../../../core/kernel/errors.ts';
import { NOT_ARRANGED } from '../../../core/themes/kept-themes.ts';
import type { Context } from '../../context.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { listQuotes, type Quote } from '../highlights/index.ts';
import { hiddenFrom } from '../participants/index.ts';
import { listMemberships } from './places.store.ts';
import { requireTheme } from './require-theme.ts';
import { listThemeTexts } from './theme-texts.store.ts';

/** The same seed every time: only the quotes decide what comes out. */
const SEED = 1;
/** Somebody waits for it. */
const DURATION_MS = 30_000;

/** What several people say within a theme. */
export interface ThemePart {
  readonly label: string;
  readonly people: number;
  /** Most typical first. */
  readonly quotes: readonly Quote[];
}

/**
 * What is in a theme: its quotes grouped by themselves, by meaning and wording. Nothing is kept.
 *
 * @returns Parts of at least two people or sessions, most people first; one part or none when they all say the same.
 * @throws NotFoundError `theme.not_found`
 * @throws InvalidError `theme.too_few_highlights`
 */
export async function partsOf(ctx: Context, themeId: ThemeId): Promise<readonly ThemePart[]> {
  const theme = await requireTheme(ctx, themeId);
  const hidden = await hiddenFrom(ctx, theme.projectId);
  const members = await listMemberships(ctx.db, theme.runId, theme.id);
  const ids = members.map(({ highlightId }) => highlightId);
  // Words that the reader is not shown must not come back as the label of a part.
  const quotes = (await listQuotes(ctx.db, ids)).filter((quote) => !hidden.hides(quote));
  const shown = new Map<string, Quote>(quotes.map((quote) => [quote.highlightId, quote]));
  const texts = (await listThemeTexts(ctx.db, theme.projectId, theme.id)).filter(({ id }) =>
    shown.has(id),
  );
  if (texts.length < HIGHLIGHTS_MIN) {
    throw new InvalidError(
      'theme.too_few_highlights',
      `A theme needs at least ${HIGHLIGHTS_MIN} quotes to be looked into; this one has ${texts.length}.`,
    );
  }
  const { themes } = await runTask(
    'findThemes',
    { texts, encoded: null, arranged: NOT_ARRANGED, grain: 0, seed: SEED },
    { durationMs: DURATION_MS },
  );
  return themes.map(({ label, members: found }) => {
    const inPart = found.flatMap(({ id }) => shown.get(id) ?? []);
    const people = new Set(inPart.map(({ participantId, sourceId }) => participantId ?? sourceId));
    return { label, people: people.size, quotes: inPart };
  });
}
