import { html, nothing } from 'lit';
import type { CellDto, CellTextDto, JourneyMapDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../research/bv-mark.ts';
import '../../research/bv-verdict-badge.ts';
import '../../ui/bv-icon.ts';
import { firstOf, listedHypotheses, listedTouchpoints } from './cell-lists.ts';
import { gapContent } from './gap-content.ts';
import { LANE_LOOKS } from './lanes.ts';
import { emptyWords, isAssumption, isEmptyCell } from './map-view.ts';
import { measuredContent } from './measured-content.ts';
import { personaMarks } from './persona-marks.ts';

/** What a cell needs to know beside itself. */
export interface CellSurroundings {
  readonly horizon: JourneyMapDto['horizon'];
  readonly phases: JourneyMapDto['phases'];
  /** By which people are told apart; none on the map of one persona. */
  readonly personas: JourneyMapDto['personas'];
  /** How many statements, and how many texts, there is room for. */
  readonly statements: number;
  /** How many touchpoints, and how many hypotheses, there is room for. */
  readonly listed: number;
  /** People in the phase: "7 of 9". */
  readonly phasePeople: number;
  /** `/projects/…/hypotheses`; empty: the reader cannot go there. */
  readonly hypothesesHref: string;
}

/** The inside of a cell: its words, its touchpoints or its hypotheses; or that there are none. */
export function cellContent(cell: CellDto, around: CellSurroundings) {
  if (isEmptyCell(cell)) {
    return html`
      <span class="none">${msg(emptyWords(cell, around.horizon))}</span>
    `;
  }
  if (cell.lane === 'responsible') return [owners(cell, around), texts(cell, around)];
  if (cell.lane === 'hypotheses') return hypotheses(cell, around);
  if (cell.lane === 'expectation_gap') return gapContent(cell);
  if (cell.lane === 'measurements') return measuredContent(cell, around.phases);
  if (cell.touchpoints.length > 0) return touchpoints(cell, around);
  return [cell.mentions > 0 ? statements(cell, around) : nothing, texts(cell, around)];
}

/** What was written by hand; marked where it rests on nothing. */
function texts({ texts: written }: CellDto, { statements: most, horizon }: CellSurroundings) {
  const more = written.length - most;
  return [
    ...written.slice(0, most).map((one) => writtenText(one, horizon)),
    more > 0
      ? html`
          <span class="held">${msg('journey.moreTexts', { count: more })}</span>
        `
      : nothing,
  ];
}

function writtenText(one: CellTextDto, horizon: CellSurroundings['horizon']) {
  if (horizon === 'as_is' && isAssumption(one))
    return html`
      <span class="said assumed">
        <bv-mark kind="assumption">${msg('journey.assumption')}</bv-mark>
        <span class="words">${one.text}</span>
      </span>
    `;
  return html`
    <span class="said">
      <span class="words">${one.text}</span>
      ${
        one.people > 0
          ? html`
              <span class="held">${msg('people.count', { count: one.people })}</span>
            `
          : nothing
      }
    </span>
  `;
}

/** Who looks after the touchpoints of a phase; that nobody does is what one is looking for. */
function owners(cell: CellDto, { listed }: CellSurroundings) {
  const { shown, more } = firstOf(listedTouchpoints(cell), listed);
  return html`
    ${shown.map(ownedTouchpoint)} ${moreTouchpoints(more)}
  `;
}

function ownedTouchpoint({ name, owner }: CellDto['touchpoints'][number]) {
  return html`
    <span class="touchpoint owned">
      <span class="name">${name}</span>
      ${
        owner === null || owner === ''
          ? html`
              <bv-mark kind="warning">${msg('journey.nobodyResponsible')}</bv-mark>
            `
          : html`
              <span class="owner">${owner}</span>
            `
      }
    </span>
  `;
}

function moreTouchpoints(more: number) {
  if (more === 0) return nothing;
  return html`
    <span class="held">${msg('journey.moreTouchpoints', { count: more })}</span>
  `;
}

function statements(cell: CellDto, { statements: most, phasePeople, personas }: CellSurroundings) {
  const said = cell.statements.slice(0, most).filter(({ text }) => text !== '');
  const more = cell.statements.length - said.length;
  return html`
    ${said.map((one) => statement(one, most > 1, personas))}
    <span class="count">
      ${msg('journey.peopleOf', { people: cell.people, all: phasePeople })}
      ${
        more > 0
          ? html`
              <span>${msg('journey.moreStatements', { count: more })}</span>
            `
          : nothing
      }
      ${personaMarks(cell.split, personas)}
    </span>
  `;
}

/** @param isCounted - Whether there is room to say who says it; one alone need not be counted. */
function statement(
  { text, people, split }: CellDto['statements'][number],
  isCounted: boolean,
  personas: CellSurroundings['personas'],
) {
  return html`
    <span class="said">
      <span class="words">${text}</span>
      ${
        isCounted && people > 1
          ? html`
              <span class="held">
                ${msg('people.count', { count: people })} ${personaMarks(split, personas)}
              </span>
            `
          : nothing
      }
    </span>
  `;
}

function touchpoints(cell: CellDto, { listed }: CellSurroundings) {
  const { shown, more } = firstOf(listedTouchpoints(cell), listed);
  return html`
    ${shown.map(
      ({ name, people }) => html`
        <span class="touchpoint">
          <bv-icon name=${LANE_LOOKS[cell.lane].icon} size="s"></bv-icon>
          <span class="name" title=${name}>${name}</span>
          <span class="number" aria-label=${msg('people.count', { count: people })} role="img">
            ${people}
          </span>
        </span>
      `,
    )}
    ${moreTouchpoints(more)}
  `;
}

function hypotheses(cell: CellDto, { listed, hypothesesHref: href }: CellSurroundings) {
  const { shown, more } = firstOf(listedHypotheses(cell), listed);
  return html`
    ${shown.map((one) => hypothesis(one, href))}
    ${
      more > 0
        ? html`
            <span class="held">${msg('journey.moreHypotheses', { count: more })}</span>
          `
        : nothing
    }
  `;
}

function hypothesis(
  { hypothesisId, number, statement, computed, override }: CellDto['hypotheses'][number],
  href: string,
) {
  const badge = html`
    <b>H${number}</b>
    <bv-verdict-badge
      verdict=${override ?? computed.verdict}
      .leaning=${override ? undefined : (computed.leaning ?? undefined)}
    ></bv-verdict-badge>
    ${override ? computedBeside(computed.verdict) : nothing}
  `;
  if (!href)
    return html`
      <span class="hypothesis" title=${statement}>${badge}</span>
    `;
  return html`
    <a class="hypothesis" href=${`${href}/${hypothesisId}`} title=${statement}>${badge}</a>
  `;
}

/** A verdict that was set by hand never stands alone. */
function computedBeside(verdict: CellDto['hypotheses'][number]['computed']['verdict']) {
  return html`
    <bv-icon name="pencil" size="s"></bv-icon>
    <span class="held">${msg('verdict.computed')}</span>
    <bv-verdict-badge size="icon" verdict=${verdict}></bv-verdict-badge>
  `;
}
