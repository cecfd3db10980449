import { html, nothing } from 'lit';
import type { TagDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import type { BvChosen } from '../../ui/events.ts';
import type { TagRow } from './codebook-rows.ts';

/** What can be done with one tag, in its row. */
export function tagMenu({ tag, isFirst, isLast }: TagRow, onChosen: (value: string) => void) {
  const label = msg('home.actionsFor', { name: tag.name });
  const isOpen = tag.archivedAt === null;
  return html`
    <bv-menu
      label=${label}
      placement="bottom-end"
      @bv-chosen=${({ value }: BvChosen) => onChosen(value)}
    >
      <bv-button slot="trigger" variant="ghost" icon="ellipsis" label=${label}></bv-button>
      <bv-menu-item value="change" icon="pencil">${msg('sources.change')}</bv-menu-item>
      ${
        tag.kind === 'code' && isOpen
          ? html`
              <bv-menu-item value="below" icon="plus">${msg('codebook.newBelow')}</bv-menu-item>
            `
          : nothing
      }
      <bv-menu-item value="choose" icon="check" keys="Space">${msg('manyTags.choose')}</bv-menu-item>
      <bv-menu-item value="up" icon="arrow-up" keys="Alt+ArrowUp" ?disabled=${isFirst}>
        ${msg('codebook.up')}
      </bv-menu-item>
      <bv-menu-item value="down" icon="arrow-down" keys="Alt+ArrowDown" ?disabled=${isLast}>
        ${msg('codebook.down')}
      </bv-menu-item>
      ${
        tag.versions === 0
          ? nothing
          : html`
              <bv-menu-item value="versions" icon="history">${msg('tagVersions.menu')}</bv-menu-item>
            `
      }
      ${tag.kind === 'lane' ? nothing : becoming(tag)}
    </bv-menu>
  `;
}

/** What can become of a tag that is not the same in every project. */
function becoming(tag: TagDto) {
  if (tag.archivedAt !== null) {
    return html`
      <bv-menu-item value="bringBack" icon="undo-2">${msg('home.bringBack')}</bv-menu-item>
    `;
  }
  return html`
    <bv-menu-item value="merge" icon="git-merge">${msg('tagMerge.menu')}</bv-menu-item>
    <bv-menu-item value="split" icon="split" ?disabled=${tag.counts.mentions === 0}>
      ${msg('tagSplit.menu')}
    </bv-menu-item>
    <bv-menu-item value="archive" icon="archive">${msg('home.archive')}</bv-menu-item>
  `;
}
