import { css, html, nothing } from 'lit';
import type { PersonaSplit } from '../../../core/journeys/persona-split.ts';
import type { JourneyMapDto } from '../../api/types.ts';
import { formatNumber } from '../../i18n/index.ts';
import { hues } from '../../styles/hues.ts';
import { peopleByPersona, splitCaveats, splitWords } from './people-by-persona.ts';

/**
 * Of which personas people are, as narrow as a cell: a square of the colour and a number each, a hollow one for people
 * without a persona. The names are in its title and read out. Nothing where there are no personas to tell apart.
 */
export function personaMarks(split: PersonaSplit, personas: JourneyMapDto['personas']) {
  const people = peopleByPersona(split, personas);
  if (personas.length === 0 || people.length + split.none === 0) return nothing;
  const words = splitWords(split, personas);
  return html`
    <span class="personas" title=${words} role="img" aria-label=${words}>
      ${people.map(
        ({ hue, people: count }) => html`
          <span class="persona" data-hue=${hue}>${formatNumber(count)}</span>
        `,
      )}
      ${
        split.none > 0
          ? html`
              <span class="persona without">${formatNumber(split.none)}</span>
            `
          : nothing
      }
    </span>
  `;
}

/** The same with the names, where there is room for them; who counts twice or not at all is said below. */
export function namedPersonas(split: PersonaSplit, personas: JourneyMapDto['personas']) {
  if (personas.length === 0) return nothing;
  return html`
    <span class="personas">
      ${peopleByPersona(split, personas).map(
        ({ hue, name, people }) => html`
          <span class="persona" data-hue=${hue}>${name} ${formatNumber(people)}</span>
        `,
      )}
    </span>
    ${splitCaveats(split).map(
      (words) => html`
        <span class="caveat">${words}</span>
      `,
    )}
  `;
}

/** How the marks look. */
export const personaMarkStyles = [
  hues,
  css`
  .personas {
    display: inline-flex;
    flex-wrap: wrap;
    column-gap: var(--bv-space-2);
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-xs);
    color: var(--bv-ink-3);
  }
  .persona {
    display: inline-flex;
    align-items: center;
    gap: var(--bv-space-1);
  }
  .persona::before {
    content: '';
    flex: none;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border-radius: var(--bv-radius-1);
    background: var(--hue-solid);
  }
  .caveat {
      display: block;
    }
    .persona.without::before {
    border: 1px solid var(--bv-line-control);
    background: none;
  }
`,
];
