import { html, nothing } from 'lit';
import type { EvidenceSuggestionDto } from '../../api/types.ts';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';
import { shortQuote } from '../../research/short-quote.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-note.ts';

/** A suggestion that could not be decided, and why. */
export interface RefusedSuggestion {
  readonly suggestion: EvidenceSuggestionDto;
  /** As the server says it. */
  readonly code: string;
}

const WHY: Readonly<Record<string, PlainMessageKey>> = {
  'source.version_changed': 'findEvidence.refusedText',
  'source.not_found': 'findEvidence.refusedGone',
  'suggestion.not_found': 'findEvidence.refusedGone',
  'suggestion.decided': 'findEvidence.refusedDecided',
  'highlight.not_found': 'findEvidence.refusedRemoved',
  'highlight.not_yours': 'findEvidence.refusedRole',
};

/** Names what could not be decided with the rest, each with its reason. Stays until somebody has read it. */
export function refusedNote(refused: readonly RefusedSuggestion[], onRead: () => void) {
  if (refused.length === 0) return nothing;
  return html`
    <bv-note tone="warning" role="status">
      ${msg('findEvidence.refused', { count: refused.length })}
      <ul>
        ${refused.map(
          ({ suggestion, code }) => html`
            <li>
              ${msg('findEvidence.refusedOne', {
                quote: shortQuote(suggestion.quote),
                why: msg(WHY[code] ?? 'findEvidence.refusedOther'),
              })}
            </li>
          `,
        )}
      </ul>
      <bv-button size="small" @click=${onRead}>${msg('findEvidence.refusedRead')}</bv-button>
    </bv-note>
  `;
}
