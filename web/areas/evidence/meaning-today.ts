import { css, html, nothing } from 'lit';
import { msg } from '../../i18n/index.ts';
import { isDefined } from '../../research/bv-tag-meaning.ts';
import type { EvidenceFilter } from './evidence-filter.ts';
import type { EvidenceNames } from './evidence-names.ts';

export const meaningTodayStyles = css`
  .meaning {
    margin-block-start: var(--bv-space-3);
    padding: var(--bv-space-3) var(--bv-space-4);
    border-radius: var(--bv-radius-3);
    background: var(--bv-sunken);
  }
  .meaning h3 {
    margin-block-end: var(--bv-space-2);
  }
`;

/** What a tag means today, above what was tagged with it while it meant something else: whoever judges needs both. */
export function meaningToday(filter: EvidenceFilter, { tags }: EvidenceNames) {
  const tag = filter.has === 'outdated' ? tags.get(filter.tagId || filter.phaseId) : undefined;
  if (!tag?.meaning || !isDefined(tag.meaning)) return nothing;
  const heading = msg('tagVersions.todayOf', { name: tag.name });
  return html`
    <section class="meaning" aria-label=${heading}>
      <h3 class="subheading">${heading}</h3>
      <bv-tag-meaning .meaning=${tag.meaning}></bv-tag-meaning>
    </section>
  `;
}
