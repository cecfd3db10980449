import { html, nothing } from 'lit';
import type { HypothesisDetailDto } from '../../api/types.ts';
import { formatDate, msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import '../../ui/bv-note.ts';
import type { BvChange, BvChosen } from '../../ui/events.ts';
import './bv-as-of.ts';

/** What can be done from the top bar of a hypothesis. */
export type PageAction =
  'asOf' | 'receipt' | 'override' | 'change' | 'archive' | 'bringBack' | 'print';

/** How the top bar of a hypothesis looks. */
export interface ActionsState {
  readonly editable: boolean;
  readonly archived: boolean;
  /** The slider of days is shown. */
  readonly asOf: boolean;
  /** The day as of which it is shown; `undefined` is today. */
  readonly day: string | undefined;
  /** The hypotheses before and after it in the list; `undefined` at its ends. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The top bar of a hypothesis: its neighbours, the day, the verdict by hand, and a menu. */
export function hypothesisActions(state: ActionsState, act: (action: PageAction) => void) {
  return html`
    ${step(state.previous, 'arrow-up', msg('hypotheses.previous'))}
    ${step(state.next, 'arrow-down', msg('hypotheses.next'))}
    <bv-button
      slot="actions"
      class="desk"
      variant="ghost"
      icon="history"
      .pressed=${state.asOf}
      @click=${() => act('asOf')}
    >
      ${state.day === undefined ? msg('asOf.ofToday') : msg('asOf.ofDay', { date: formatDate(state.day, 'short') })}
    </bv-button>
    ${
      state.editable
        ? html`
            <bv-button slot="actions" class="desk" @click=${() => act('override')}>
              ${msg('override.title')}
            </bv-button>
          `
        : nothing
    }
    ${menu(state, act)}
  `;
}

function step(href: string | undefined, icon: 'arrow-up' | 'arrow-down', label: string) {
  return href === undefined
    ? html`
        <bv-button
          slot="actions"
          class="desk"
          variant="ghost"
          icon=${icon}
          label=${label}
          disabled
        ></bv-button>
      `
    : html`
        <bv-button
          slot="actions"
          class="desk"
          variant="ghost"
          icon=${icon}
          label=${label}
          tip=${label}
          href=${href}
        ></bv-button>
      `;
}

function menu({ editable, archived, asOf }: ActionsState, act: (action: PageAction) => void) {
  const item = (action: PageAction, icon: 'pencil' | 'archive' | 'undo-2', words: string) => html`
    <bv-menu-item value=${action} icon=${icon}>${words}</bv-menu-item>
  `;
  return html`
    <bv-menu
      slot="actions"
      label=${msg('home.actions')}
      placement="bottom-end"
      @bv-chosen=${({ value }: BvChosen) => {
        const action = ACTIONS.find((each) => each === value);
        if (action) act(action);
      }}
    >
      <bv-button
        slot="trigger"
        variant="ghost"
        icon="ellipsis"
        label=${msg('home.actions')}
      ></bv-button>
      ${editable ? item('change', 'pencil', msg('hypotheses.change')) : nothing}
      ${editable ? item('override', 'pencil', msg('override.title')) : nothing}
      <bv-menu-item value="asOf" .checked=${asOf}>${msg('asOf.title')}</bv-menu-item>
      <bv-menu-item value="receipt">${msg('receipt.title')}</bv-menu-item>
      <bv-menu-item value="print" icon="printer">${msg('hypotheses.print')}</bv-menu-item>
      ${
        editable
          ? archived
            ? item('bringBack', 'undo-2', msg('home.bringBack'))
            : item('archive', 'archive', msg('home.archive'))
          : nothing
      }
    </bv-menu>
  `;
}

const ACTIONS: readonly PageAction[] = [
  'asOf',
  'receipt',
  'override',
  'change',
  'archive',
  'bringBack',
  'print',
];

/** That a past day is shown, and what of it is not known. */
export function pastNote({ asOf, isReconstructed }: HypothesisDetailDto) {
  return html`
    <bv-note class="past" tone="info" icon="history">
      ${msg('asOf.past', { date: formatDate(asOf) })}
      ${isReconstructed ? msg('asOf.reconstructed') : nothing}
    </bv-note>
  `;
}

/** The slider of days, from the one on which it began to today. */
export function asOfSlider(
  detail: HypothesisDetailDto,
  value: string,
  changed: (day: string) => void,
) {
  return html`
    <bv-as-of
      slot="tools"
      from=${firstDay(detail)}
      to=${new Date().toISOString().slice(0, 10)}
      value=${value}
      @bv-change=${(event: BvChange) => changed(event.value)}
    ></bv-as-of>
  `;
}

/** The day it began: when it was formed, or first stated. */
function firstDay({ formedOn, history }: HypothesisDetailDto): string {
  const stated = history[0]?.at.slice(0, 10) ?? formedOn;
  return stated < formedOn ? stated : formedOn;
}
