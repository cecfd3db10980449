import { css, html, nothing } from 'lit';
import type { JourneyMapDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-icon.ts';
import { journeyHref } from './cell-in-query.ts';
import { BvOpeningWanted } from './opening-events.ts';

type Phase = JourneyMapDto['phases'][number];

/** The way from a phase into its journey, and for whoever may change that a way to say which it is. */
export function phaseDoor(phase: Phase, horizon: JourneyMapDto['horizon'], writable: boolean) {
  const { opens } = phase;
  if (!opens) return writable ? doorButton(phase, 'openings.open') : nothing;
  return html`
    <span class="door">
      <a href=${journeyHref(opens.journeyId)} aria-label=${msg('openings.into', { name: opens.name })}>
        <bv-icon name="route" size="s"></bv-icon>
        <span>${opens.name}</span>
        <bv-icon name="chevron-right" size="s"></bv-icon>
      </a>
      ${writable ? doorButton(phase, 'openings.change') : nothing}
    </span>
    ${
      horizon === 'to_be'
        ? nothing
        : html`
            <small>${insideWords(opens)}</small>
          `
    }
  `;
}

/** What stands inside, and how much of it only there: it does not count in the phase. */
export function insideWords({ people, onlyThere }: NonNullable<Phase['opens']>): string {
  const inside = msg('openings.inside', { people: msg('people.count', { count: people }) });
  return onlyThere === 0
    ? inside
    : `${inside} · ${msg('openings.onlyThere', { count: onlyThere })}`;
}

function doorButton({ id, name }: Phase, word: 'openings.open' | 'openings.change') {
  return html`
    <bv-button
      class="set-door"
      variant="ghost"
      size="small"
      popup="dialog"
      icon=${word === 'openings.open' ? 'route' : 'pencil'}
      label=${msg(word, { phase: name })}
      @click=${(event: Event) => event.target?.dispatchEvent(new BvOpeningWanted(id))}
    ></bv-button>
  `;
}

/** A link as wide as its words; whoever may change it sees how on the way. */
export const phaseDoorStyles = css`
  .door {
    display: flex;
    align-items: center;
    gap: var(--bv-space-1);
    min-inline-size: 0;
  }
  .door a {
    display: inline-flex;
    align-items: center;
    gap: var(--bv-space-1);
    min-inline-size: 0;
    min-block-size: var(--bv-space-6);
    color: var(--bv-accent);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    font-weight: var(--bv-weight-medium);
  }
  .door a bv-icon {
    flex: none;
  }
  @media print {
    .set-door {
      display: none;
    }
  }
`;
