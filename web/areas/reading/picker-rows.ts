import { html, nothing } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../research/bv-tag-chip.ts';
import '../../ui/bv-icon.ts';
import '../../ui/bv-kbd.ts';
import type { Pick } from './picks.ts';

/** A tag that can be given: its chip, why or what it stands for, its digit. */
export function tagContent({ tag, given, outdated, keys, why }: Extract<Pick, { kind: 'tag' }>) {
  return html`
    <bv-tag-chip
      ?proposed=${why !== ''}
      kind=${tag.kind}
      name=${tag.name}
      hue=${tag.hue}
      ?outdated=${outdated}
    ></bv-tag-chip>
    <span class="definition truncate">${why || tag.definition}</span>
    ${
      given
        ? html`
            <bv-icon name="check" size="s"></bv-icon>
          `
        : nothing
    }
    ${
      keys
        ? html`
            <bv-kbd keys=${keys}></bv-kbd>
          `
        : nothing
    }
  `;
}

/** A code that can be created. */
export function createContent({ name, fromWords }: Extract<Pick, { kind: 'create' }>) {
  return html`
    <span class="new">
      <bv-icon name="plus" size="s"></bv-icon>
      <span class="truncate">${msg('common.create', { name })}</span>
    </span>
    <span class="definition truncate">
      ${fromWords ? msg('reading.codeFromWords') : msg('reading.newCode')}
    </span>
  `;
}
