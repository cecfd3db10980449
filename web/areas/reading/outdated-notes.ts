import { html, nothing } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import { BvTagConfirmed } from './card-events.ts';
import type { ShownHighlight } from './reading-view.ts';

/** What is to be looked at anew on a highlight: tags that meant something else when they were given. */
export function outdatedNotes({ id, tags, dto }: ShownHighlight, canMark: boolean) {
  const outdated = new Set<string>(dto.outdatedTagIds);
  return tags
    .filter((tag) => outdated.has(tag.id))
    .map(
      (tag) => html`
        <div class="outdated">
          <span>${msg('reading.tagOutdated', { name: tag.name })}</span>
          ${
            tag.definition
              ? html`
                  <span class="now">${msg('tagVersions.today')}: ${tag.definition}</span>
                `
              : nothing
          }
          ${
            canMark
              ? html`
                  <bv-button
                    size="small"
                    icon="check"
                    @click=${(event: Event) => {
                      event.currentTarget?.dispatchEvent(new BvTagConfirmed(id, tag.id));
                    }}
                  >
                    ${msg('highlights.stillFits')}
                  </bv-button>
                `
              : nothing
          }
        </div>
      `,
    );
}
