import { html, nothing } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../research/bv-person-chip.ts';
import '../../ui/bv-button.ts';
import type { IconName } from '../../ui/icons.ts';
import type { ReadingData } from './reading-loader.ts';

/** Whose text it is and in which language, for the top bar. */
export function aboutSource({ source, participants }: ReadingData) {
  const person = participants.find(({ id }) => id === source.participantId);
  return html`
    <div slot="actions" class="about">
      ${
        person
          ? html`
              <bv-person-chip name=${person.pseudonym}></bv-person-chip>
              <span>${person.organisation ?? ''}</span>
            `
          : nothing
      }
      <span>${msg(`textLanguage.${source.language}`)}</span>
    </div>
  `;
}

/** Leads to what was done in a source. */
export function historyButton(projectId: string, sourceId: string) {
  return html`
    <bv-button
      slot="actions"
      variant="ghost"
      icon="history"
      label=${msg('history.title')}
      href="/projects/${projectId}/history?source=${sourceId}"
    ></bv-button>
  `;
}

/** Leads to the tags that are suggested in a source. */
export function suggestionsButton(projectId: string, sourceId: string) {
  return html`
    <bv-button
      slot="actions"
      variant="ghost"
      icon="lightbulb"
      label=${msg('suggestions.title')}
      href="/projects/${projectId}/suggestions?source=${sourceId}"
    ></bv-button>
  `;
}

/** Opens the search in the text. */
export function findButton(open: () => void) {
  return openingButton('search', msg('reading.findInText'), open);
}

/** Opens the sheet of keys; not on a phone, which has none. */
export function keysButton(open: () => void) {
  return openingButton('keyboard', msg('shell.keys'), open, 'keys');
}

function openingButton(icon: IconName, label: string, open: () => void, kind = '') {
  return html`
    <bv-button
      slot="actions"
      class=${kind}
      variant="ghost"
      icon=${icon}
      label=${label}
      @click=${open}
    ></bv-button>
  `;
}
