import { html, nothing } from 'lit';
import type { JobDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-note.ts';
import { isUnderWay } from '../themes/job-state.ts';
import type { EvidenceSuggestionsData } from './evidence-suggestions-loader.ts';

/** Whether somebody's search is under way. */
export function isSearching(job: JobDto | null | undefined): boolean {
  return job ? isUnderWay(job) : false;
}

/** That a search is under way, or failed. */
export function searchStatus(job: JobDto | null) {
  if (isSearching(job))
    return html`
      <p class="meta" role="status">${msg('findEvidence.searching')}</p>
    `;
  if (job?.state !== 'failed') return nothing;
  return html`
    <bv-note tone="danger">${msg('findEvidence.searchFailed')}</bv-note>
  `;
}

/** Why nothing waits, and what to do first. */
export function emptyQueue({ job, hypothesis }: EvidenceSuggestionsData) {
  if (isSearching(job)) return nothing;
  const isSearched = hypothesis.searches.length > 0;
  return html`
    <bv-empty-state
      heading=${isSearched ? msg('findEvidence.none') : msg('findEvidence.notSearched')}
      text=${isSearched ? msg('findEvidence.noneText') : msg('findEvidence.notSearchedText')}
    ></bv-empty-state>
  `;
}
