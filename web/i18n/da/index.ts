import type { Translation } from '../catalogue.ts';
import type { en } from '../en/index.ts';
import { accounts } from './accounts.ts';
import { attachments } from './attachments.ts';
import { codebook } from './codebook.ts';
import { common } from './common.ts';
import { correction } from './correction.ts';
import { corrections } from './corrections.ts';
import { drafts } from './drafts.ts';
import { findEvidence } from './find-evidence.ts';
import { guides } from './guides.ts';
import { highlights } from './highlights.ts';
import { history } from './history.ts';
import { journeys } from './journeys.ts';
import { privacy } from './privacy.ts';
import { projects } from './projects.ts';
import { evidence } from './evidence.ts';
import { sources } from './sources.ts';
import { notes } from './notes.ts';
import { views } from './views.ts';
import { participants } from './participants.ts';
import { personas } from './personas.ts';
import { reading } from './reading.ts';
import { settings } from './settings.ts';
import { comments } from './comments.ts';
import { hypotheses } from './hypotheses.ts';
import { verdictHistory } from './verdict-history.ts';
import { testCard } from './test-card.ts';
import { staleness } from './staleness.ts';
import { openings } from './openings.ts';
import { research } from './research.ts';
import { shared } from './shared.ts';
import { measuredEvidence } from './measured-evidence.ts';
import { measurements } from './measurements.ts';
import { suggestions } from './suggestions.ts';
import { tables } from './tables.ts';
import { themes } from './themes.ts';
import { shell } from './shell.ts';

/** The same in Danish. Keeps to the words of the specification. */
export const da: Translation<typeof en> = {
  ...accounts,
  ...attachments,
  ...codebook,
  ...common,
  ...correction,
  ...corrections,
  ...drafts,
  ...guides,
  ...highlights,
  ...history,
  ...journeys,
  ...notes,
  ...openings,
  ...views,
  ...privacy,
  ...projects,
  ...evidence,
  ...sources,
  ...participants,
  ...personas,
  ...reading,
  ...settings,
  ...comments,
  ...hypotheses,
  ...verdictHistory,
  ...testCard,
  ...staleness,
  ...research,
  ...shared,
  ...shell,
  ...measuredEvidence,
  ...measurements,
  ...suggestions,
  ...findEvidence,
  ...tables,
  ...themes,
};
