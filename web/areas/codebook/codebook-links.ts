import { html } from 'lit';
import type { TagDto } from '../../api/types.ts';
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

/** Where the evidence of a tag is. */
export function evidencePath({ id, kind, projectId }: TagDto): string {
  const facet = kind === 'persona' || kind === 'phase' ? kind : 'tag';
  return `/projects/${projectId}/evidence?${facet}=${id}`;
}

/** Where what was tagged under an older definition is looked at, to say whether it still fits. */
export function outdatedPath({ id, kind, projectId }: TagDto): string {
  // A persona narrows evidence to what its people said; what carries the tag is wanted here.
  const facet = kind === 'phase' ? kind : 'tag';
  return `/projects/${projectId}/evidence?${facet}=${id}&has=outdated&view=table`;
}
