import { html, nothing } from 'lit';
import type { QueryController } from '../../controllers/query-controller.ts';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';
import { VERDICTS } from '../../research/verdicts.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-chip.ts';
import '../../ui/bv-menu-item.ts';
import '../../ui/bv-menu.ts';
import '../../ui/bv-search-field.ts';
import '../../ui/bv-segmented.ts';
import type { BvChange, BvChosen, BvInput } from '../../ui/events.ts';
import type { Option } from '../../ui/options.ts';
import { filterOf } from './hypothesis-filter.ts';
import {
  type GroupBy,
  GROUPINGS,
  type HypothesesData,
  type HypothesisFilter,
  ownersOf,
  type Sort,
  SORTS,
  verdictCounts,
} from './hypothesis-rows.ts';
import { IMPORTANCES, VERDICT_ORDER } from './hypothesis-words.ts';

const SORT_WORDS: Readonly<Record<Sort, PlainMessageKey>> = {
  changed: 'hypotheses.sortChanged',
  number: 'hypotheses.sortNumber',
  importance: 'hypotheses.sortImportance',
  newest: 'hypotheses.sortNewest',
  people: 'hypotheses.sortPeople',
};

const GROUP_WORDS: Readonly<Record<GroupBy, PlainMessageKey>> = {
  verdict: 'hypotheses.group',
  phase: 'hypotheses.groupPhase',
  persona: 'hypotheses.groupPersona',
  owner: 'hypotheses.groupOwner',
};

/** What narrows and orders the list, for the tool bar of the page; kept in the address. */
export function hypothesesTools(data: HypothesesData, query: QueryController) {
  const filter = filterOf(query);
  return html`
    <bv-segmented
      slot="tools"
      quiet
      label=${msg('hypotheses.verdict')}
      value=${filter.verdict || 'all'}
      .options=${verdictOptions(data, filter)}
      @bv-change=${({ value }: BvChange) => query.set({ verdict: value === 'all' ? '' : value })}
    ></bv-segmented>
    <span slot="tools" class="gap"></span>
    <bv-search-field
      slot="tools"
      quiet
      label=${msg('hypotheses.search')}
      placeholder=${msg('hypotheses.search')}
      value=${filter.query}
      @bv-input=${({ value }: BvInput) => query.set({ q: value })}
    ></bv-search-field>
    ${filterMenu(data, filter, query)} ${sortMenu(filter, query)} ${viewButton(filter, query)}
  `;
}

function verdictOptions(data: HypothesesData, filter: HypothesisFilter): readonly Option[] {
  const counts = verdictCounts(data.hypotheses, filter);
  return [
    { value: 'all', label: msg('hypotheses.all'), count: counts.get('all') ?? 0 },
    ...VERDICT_ORDER.map((verdict) => ({
      value: verdict,
      label: msg(VERDICTS[verdict].word),
      icon: VERDICTS[verdict].icon,
      count: counts.get(verdict) ?? 0,
    })),
  ];
}

/** One thing that can narrow the list: its name in the address and its value. */
interface Choice {
  readonly name: 'importance' | 'persona' | 'phase' | 'owner' | 'archived';
  readonly value: string;
  readonly label: string;
  readonly group: string;
}

/** What narrows the list, each with a way to take it off again. */
export function choiceChips(data: HypothesesData, query: QueryController) {
  const filter = filterOf(query);
  const active = choices(data).filter((choice) => isOn(choice, filter));
  if (active.length === 0) return nothing;
  return html`
    <div class="chips">
      ${active.map(
        ({ name, label }) => html`
          <bv-chip
            removable=${msg('common.remove', { name: label })}
            @bv-remove=${() => query.set({ [name]: '' })}
          >
            ${label}
          </bv-chip>
        `,
      )}
    </div>
  `;
}

function choices({ tags, hypotheses }: HypothesesData): readonly Choice[] {
  const ofKind = (name: 'persona' | 'phase', group: string) =>
    tags
      .filter(({ kind, archivedAt }) => kind === name && archivedAt === null)
      .map((tag) => ({ name, value: tag.id, label: tag.name, group }));
  const importances = IMPORTANCES.map((value) => ({
    name: 'importance' as const,
    value,
    label: msg(`importance.${value}`),
    group: msg('hypotheses.importance'),
  }));
  const owners = ownersOf(hypotheses)
    .filter((owner) => owner !== '')
    .map((owner) => ({
      name: 'owner' as const,
      value: owner,
      label: owner,
      group: msg('hypotheses.owner'),
    }));
  const archived = hypotheses.some(({ archivedAt }) => archivedAt !== null)
    ? [
        {
          name: 'archived' as const,
          value: '1',
          label: msg('sources.showArchived'),
          group: msg('hypotheses.putAway'),
        },
      ]
    : [];
  return [
    ...importances,
    ...ofKind('persona', msg('tagKind.persona')),
    ...ofKind('phase', msg('tagKind.phase')),
    // One owner of all narrows nothing.
    ...(owners.length > 1 ? owners : []),
    ...archived,
  ];
}

function isOn({ name, value }: Choice, filter: HypothesisFilter): boolean {
  switch (name) {
    case 'importance':
      return filter.importance === value;
    case 'persona':
      return filter.personaId === value;
    case 'phase':
      return filter.phaseId === value;
    case 'owner':
      return filter.owner === value;
    case 'archived':
      return filter.archived;
  }
}

function filterMenu(data: HypothesesData, filter: HypothesisFilter, query: QueryController) {
  const all = choices(data);
  const groups = [...new Set(all.map(({ group }) => group))];
  const chosen = ({ value }: BvChosen) => {
    const choice = all[Number(value)];
    if (choice) query.set({ [choice.name]: isOn(choice, filter) ? '' : choice.value });
  };
  return html`
    <bv-menu
      slot="tools"
      label=${msg('hypotheses.filter')}
      placement="bottom-end"
      @bv-chosen=${chosen}
    >
      <bv-button
        slot="trigger"
        variant="ghost"
        icon="list-filter"
        label=${msg('hypotheses.filter')}
      >
        <span class="wide">${msg('hypotheses.filter')}</span>
      </bv-button>
      ${groups.map(
        (group, at) => html`
          ${
            at > 0
              ? html`
                  <hr />
                `
              : nothing
          }
          <span class="label">${group}</span>
          ${all.map((choice, index) =>
            choice.group === group
              ? html`
                  <bv-menu-item value=${index} .checked=${isOn(choice, filter)}>
                    ${choice.label}
                  </bv-menu-item>
                `
              : nothing,
          )}
        `,
      )}
    </bv-menu>
  `;
}

/** Grouping is for the list; the board is grouped by verdict as it stands. */
function sortMenu({ sort, groupBy, board }: HypothesisFilter, query: QueryController) {
  const chosen = ({ value }: BvChosen) => {
    const group = GROUPINGS.find((each) => each === value);
    if (group) query.set({ group: group === groupBy ? '' : group });
    else query.set({ sort: value === 'changed' ? '' : value });
  };
  return html`
    <bv-menu
      slot="tools"
      label=${msg('hypotheses.order')}
      placement="bottom-end"
      @bv-chosen=${chosen}
    >
      <bv-button slot="trigger" variant="ghost" icon="arrow-down" label=${msg(SORT_WORDS[sort])}>
        <span class="wide">${msg(SORT_WORDS[sort])}</span>
      </bv-button>
      ${SORTS.map(
        (each) => html`
          <bv-menu-item value=${each} .checked=${each === sort}>
            ${msg(SORT_WORDS[each])}
          </bv-menu-item>
        `,
      )}
      ${
        board
          ? nothing
          : html`
              <hr />
              ${GROUPINGS.map(
                (each) => html`
                  <bv-menu-item value=${each} .checked=${each === groupBy}>
                    ${msg(GROUP_WORDS[each])}
                  </bv-menu-item>
                `,
              )}
            `
      }
    </bv-menu>
  `;
}

/** To the board, and back to the list. */
function viewButton({ board }: HypothesisFilter, query: QueryController) {
  return html`
    <bv-button
      slot="tools"
      variant="ghost"
      icon="square-kanban"
      label=${msg('hypotheses.board')}
      tip=${msg('hypotheses.board')}
      .pressed=${board}
      @click=${() => query.set({ view: board ? '' : 'board' })}
    ></bv-button>
  `;
}
