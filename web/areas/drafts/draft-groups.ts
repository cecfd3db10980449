import { html, nothing } from 'lit';
import type { DraftDto, DraftGroupDto } from '../../api/types.ts';
import { formatDateTime, formatNumber, msg } from '../../i18n/index.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-note.ts';
import '../themes/bv-theme-grain.ts';
import { comparedBy } from '../themes/compared-by.ts';
import type { BvGrainWanted } from '../themes/theme-events.ts';
import './bv-draft-card.ts';

/** What goes on around the groups. */
interface Around {
  readonly projectId: string;
  /** The position of the group that is open, as in the address; '' while none is. */
  readonly open: string;
  /** Coarser or finer groups are wanted. */
  readonly onGrain: (grain: number) => void;
}

/** The groups of a draft as cards, with what they were made of. */
export function draftGroups(draft: DraftDto, around: Around) {
  return html`
    <div class="facts">
      <bv-theme-grain
        .run=${draft}
        counted=${msg('drafts.count', { count: draft.found.length })}
        editable
        @bv-grain-wanted=${({ grain }: BvGrainWanted) => around.onGrain(grain)}
      ></bv-theme-grain>
      <p class="meta">${whatOf(draft)} ${msg('drafts.foundWhen', { when: formatDateTime(draft.finishedAt) })}</p>
    </div>
    ${newer(draft)}
    ${
      draft.outdated > 0
        ? html`
            <bv-note class="outdated" tone="info">
              ${msg('drafts.outdated', { count: draft.outdated })}
            </bv-note>
          `
        : nothing
    }
    <ul class="cards">
      ${draft.found.map((group) => html` <li>${card(draft, group, around)}</li> `)}
    </ul>
    ${
      draft.found.length === 0
        ? html`
            <bv-empty-state
              heading=${msg('drafts.nothing')}
              text=${msg('drafts.nothingText')}
            ></bv-empty-state>
          `
        : comparedBy(draft)
    }
  `;
}

/** Groups of the same that were found since; whoever reads these goes over when they want to. */
function newer({ replacedById }: DraftDto) {
  if (replacedById === null) return nothing;
  return html`
    <bv-note class="outdated" tone="info">
      ${msg('drafts.newer')}
      <a href="?draft=${replacedById}">${msg('drafts.showNewer')}</a>
    </bv-note>
  `;
}

function card({ id }: DraftDto, group: DraftGroupDto, { projectId, open }: Around) {
  const position = String(group.position);
  return html`
    <bv-draft-card
      .group=${group}
      .projectId=${projectId}
      href=${`?draft=${id}&group=${position}`}
      ?selected=${open === position}
    ></bv-draft-card>
  `;
}

/** "1,240 sentences of 8 sources", and of how many where there were more. */
function whatOf({ unit, texts, of, sources, ofSources }: DraftDto): string {
  const what = msg(`drafts.of.${unit}`, { count: texts });
  const from = msg('drafts.ofSources', { count: sources });
  const parts = texts < of ? [msg('drafts.someOf', { of: formatNumber(of) })] : [];
  if (sources < ofSources) parts.push(msg('drafts.someSources', { of: formatNumber(ofSources) }));
  return [`${what} ${from}.`, ...parts].join(' ');
}
