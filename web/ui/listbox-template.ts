import { html, nothing } from 'lit';
import { msg } from '../i18n/index.ts';
import './bv-icon.ts';
import './bv-kbd.ts';
import type { ListNavigation } from './list-navigation.ts';
import { matchedParts } from './match.ts';
import type { Option } from './options.ts';

/** The list under a field: groups, icons, matched letters underlined. Style with `styles/listbox.ts`. */
export function renderListbox(list: ListNavigation, typed: string, label: string) {
  if (list.options.length === 0) {
    return html`
      <p class="no-match" role="status">${msg('common.noMatch', { query: typed })}</p>
    `;
  }
  return html`
    <span class="visually-hidden" role="status">
      ${msg('common.results', { count: list.options.length })}
    </span>
    <div id="listbox" role="listbox" aria-label=${label}>
      ${list.options.map((option, index) => {
        const before = list.options[index - 1]?.group;
        return html`
          ${
            option.group && option.group !== before
              ? html`
                  <div class="group" role="presentation">${option.group}</div>
                `
              : nothing
          }${renderOption(list, option, index, typed)}
        `;
      })}
    </div>
  `;
}

/** On one line: white space would stand inside the word. */
function matchedLabel(label: string, typed: string) {
  // prettier-ignore
  return matchedParts(label, typed).map((part) => part.hit ? html`<u>${part.text}</u>` : part.text);
}

function renderOption(list: ListNavigation, option: Option, index: number, typed: string) {
  const active = index === list.active;
  return html`
    <div
      id="option-${index}"
      class="option ${active ? 'active' : ''}"
      role="option"
      aria-selected=${active}
      aria-disabled=${option.disabled || nothing}
      @pointerdown=${(event: Event) => {
        // The focus stays in the field.
        event.preventDefault();
        list.choose(index);
      }}
    >
      ${
        option.icon
          ? html`
              <bv-icon name=${option.icon} data-hue=${option.hue ?? nothing}></bv-icon>
            `
          : nothing
      }
      <span class="text">${matchedLabel(option.label, typed)}</span>
      ${
        option.detail
          ? html`
              <span class="detail">${option.detail}</span>
            `
          : nothing
      }
      ${
        option.keys
          ? html`
              <bv-kbd keys=${option.keys}></bv-kbd>
            `
          : nothing
      }
    </div>
  `;
}
