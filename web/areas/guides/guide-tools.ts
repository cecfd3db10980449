import { html } from 'lit';
import type { GuideDto, StudyDto } from '../../api/types.ts';
import type { QueryController } from '../../controllers/query-controller.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-segmented.ts';
import '../../ui/bv-select.ts';
import type { BvChange } from '../../ui/events.ts';

const VIEWS = ['answers', 'questions'] as const;
type View = (typeof VIEWS)[number];

/** What the address asks for; without sources there are no answers to show first. */
export function viewOf(query: QueryController, guide: GuideDto | undefined): View {
  const asked = VIEWS.find((view) => view === query.get('view'));
  return asked ?? (guide?.rows.length === 0 ? 'questions' : 'answers');
}

/** Which study and what of its guide, for the tool bar of the page; kept in the address. */
export function guideTools(
  studies: readonly StudyDto[],
  study: StudyDto,
  view: View,
  query: QueryController,
) {
  return html`
    <bv-select
      slot="tools"
      label-hidden
      label=${msg('sources.study')}
      value=${study.id}
      .options=${studies.map(({ id, name }) => ({ value: id, label: name }))}
      @bv-change=${({ value }: BvChange) => query.set({ study: value })}
    ></bv-select>
    <bv-segmented
      slot="tools"
      quiet
      label=${msg('guide.views')}
      .value=${view}
      .options=${VIEWS.map((value) => ({ value, label: msg(`guide.${value}`) }))}
      @bv-change=${({ value }: BvChange) => query.set({ view: value })}
    ></bv-segmented>
  `;
}
