import { html } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';

/** To the tags that are suggested, and to what was done. */
export function codebookLinks(projectId: string) {
  return html`
    <bv-button
      slot="actions"
      variant="ghost"
      icon="lightbulb"
      href="/projects/${projectId}/suggestions"
    >
      ${msg('suggestions.title')}
    </bv-button>
    <bv-button
      slot="actions"
      variant="ghost"
      icon="history"
      label=${msg('history.title')}
      href="/projects/${projectId}/history"
    ></bv-button>
  `;
}
