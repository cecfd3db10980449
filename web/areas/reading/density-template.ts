import { html } from 'lit';
import type { Span } from '../../../core/anchoring/passage.ts';
import './bv-density-bar.ts';
import type { ShownHighlight } from './reading-view.ts';

/** Where highlights lie in the whole text; a press goes there. */
export function densityTemplate(
  highlights: readonly ShownHighlight[],
  length: number,
  onPlace: (span: Span) => void,
) {
  return html`
    <bv-density-bar
      aria-hidden="true"
      .highlights=${highlights}
      .length=${length}
      @bv-place-wanted=${({ offset }: HTMLElementEventMap['bv-place-wanted']) =>
        onPlace({ start: offset, end: offset + 1 })}
    ></bv-density-bar>
  `;
}
