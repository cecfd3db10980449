import { html } from 'lit';
import '../../research/bv-confidence.ts';
import '../../research/bv-direction.ts';
import '../../research/bv-likelihood.ts';
import '../../research/bv-mark.ts';
import '../../research/bv-no-evidence.ts';
import '../../research/bv-people-row.ts';
import '../../research/bv-person-chip.ts';
import '../../research/bv-quote-card.ts';
import '../../research/bv-tag-chip.ts';
import '../../research/bv-verdict-badge.ts';
import type { Direction } from '../../research/bv-direction.ts';
import type { TagKind } from '../../research/tag-kinds.ts';
import type { Hue } from '../../styles/hues.ts';

const DIRECTIONS: readonly Direction[] = [-2, -1, 0, 1, 2];

const TAGS: readonly [TagKind, string, Hue][] = [
  ['code', 'Freight cost', 1],
  ['touchpoint', 'Basket', 2],
  ['behaviour', 'Reorder', 3],
  ['step', 'Measuring', 4],
  ['phase', 'Conversion', 5],
  ['gain', 'Delivery', 6],
  ['driver', 'Move', 7],
  ['persona', 'Office', 8],
  ['need', 'Need', 9],
  ['code', 'Approval', 10],
  ['expectation', 'On time', 11],
  ['pain', 'Pain', 12],
];

const PEOPLE = [
  { stance: 'against', name: 'P5', kind: 'recall' },
  { stance: 'mixed', name: 'P10', kind: 'said' },
  { stance: 'for', name: 'P1', kind: 'recall' },
  { stance: 'for', name: 'P4', kind: 'test' },
  { stance: 'for', name: 'P11', kind: 'real use' },
] as const;

/** Verdicts, people, tags, quotes. */
export const research = {
  Verdicts: () => html`
    <div class="row wrap">
      <bv-verdict-badge verdict="validated"></bv-verdict-badge>
      <bv-verdict-badge verdict="disproved"></bv-verdict-badge>
      <bv-verdict-badge verdict="mixed"></bv-verdict-badge>
      <bv-verdict-badge verdict="contested"></bv-verdict-badge>
      <bv-verdict-badge verdict="insufficient"></bv-verdict-badge>
      <bv-verdict-badge verdict="insufficient" leaning="validated"></bv-verdict-badge>
      <bv-verdict-badge verdict="insufficient" leaning="disproved"></bv-verdict-badge>
      <bv-verdict-badge verdict="untested"></bv-verdict-badge>
      <bv-verdict-badge verdict="validated" size="large"></bv-verdict-badge>
      <bv-verdict-badge verdict="contested" size="icon"></bv-verdict-badge>
    </div>
    <div class="row wrap">
      <bv-verdict-badge verdict="mixed" computed="validated" set-by="Karin Lind"></bv-verdict-badge>
      <bv-likelihood value="veryLikely"></bv-likelihood>
      <bv-confidence value="very_low"></bv-confidence>
      <bv-confidence value="low"></bv-confidence>
      <bv-confidence value="moderate"></bv-confidence>
      <bv-confidence labelled value="high"></bv-confidence>
    </div>
  `,
  People: () => html`
    <div class="row wrap loose">
      <bv-people-row against="1" mixed="1" for="7" words></bv-people-row>
      <bv-people-row for="4" needed="1" words></bv-people-row>
      <bv-people-row against="1" mixed="1" for="7" size="large"></bv-people-row>
      <bv-people-row against="4" mixed="3" for="31"></bv-people-row>
      <bv-people-row words></bv-people-row>
      <bv-people-row size="large" .people=${PEOPLE}></bv-people-row>
      <span class="row">
        <bv-person-chip name="P1" hue="8" href="/gallery"></bv-person-chip>
        <bv-person-chip name="P3" hue="2"></bv-person-chip>
        <bv-person-chip name="P13" withdrawn></bv-person-chip>
      </span>
    </div>
  `,
  Tags: () => html`
    <div class="row wrap">
      ${TAGS.map(
        ([kind, name, hue]) => html`
          <bv-tag-chip kind=${kind} name=${name} hue=${hue}></bv-tag-chip>
        `,
      )}
      <bv-tag-chip removable kind="code" name="Removable" hue="1"></bv-tag-chip>
      <bv-tag-chip proposed kind="code" name="Freight cost"></bv-tag-chip>
      <bv-tag-chip kind="phase" name="Opens" hue="5" href="/gallery"></bv-tag-chip>
    </div>
  `,
  Directions: () => html`
    <div class="row wrap">
      ${DIRECTIONS.map(
        (value) => html`
          <bv-direction words value=${value}></bv-direction>
        `,
      )}
    </div>
  `,
  Marks: () => html`
    <div class="row wrap loose">
      <bv-mark kind="changed">was mixed</bv-mark>
      <bv-mark kind="assumption">Assumption</bv-mark>
      <bv-mark kind="warning">one coder</bv-mark>
      <bv-mark kind="stale">195 days</bv-mark>
      <bv-mark kind="ruleChanged">Rule changed after data, version 2</bv-mark>
      <bv-mark kind="contested">Says yes, does otherwise</bv-mark>
      <bv-mark kind="byHand">−1.0 set by hand</bv-mark>
    </div>
  `,
  Quotes: () => html`
    <div class="grid">
      <bv-quote-card
        size="large"
        quote-lang="sv"
        quote="Frakten dök upp först i sista steget. Då hade jag redan fått chefen att säga ja till en annan summa."
        .hits=${[{ start: 0, end: 7 }]}
      >
        <bv-person-chip slot="cite" name="P1" hue="8"></bv-person-chip>
        <span slot="cite">Office manager</span>
        <span slot="cite">Interview</span>
        <a slot="cite" class="receipt" href="/gallery">28 Oct, 18:22</a>
        <bv-tag-chip slot="tags" kind="phase" name="Conversion" hue="5"></bv-tag-chip>
        <bv-tag-chip slot="tags" kind="code" name="Freight cost" hue="1"></bv-tag-chip>
        <bv-direction slot="tags" value="1" words>H1</bv-direction>
        <bv-button slot="actions" size="small" icon="copy">Copy with source</bv-button>
        <bv-button
          slot="actions"
          size="small"
          icon="book-open"
          label="Open in the text"
        ></bv-button>
      </bv-quote-card>
      <bv-quote-card masked>
        <bv-person-chip slot="cite" name="P13" withdrawn></bv-person-chip>
        <span slot="cite">Consent withdrawn 18 November</span>
      </bv-quote-card>
      <bv-no-evidence></bv-no-evidence>
    </div>
  `,
};
