import { html } from 'lit';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-chip.ts';
import '../../ui/bv-combobox.ts';
import '../../ui/bv-field.ts';
import '../../ui/bv-file-drop.ts';
import '../../ui/bv-meter.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-search-field.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-switch.ts';
import '../../ui/bv-text-area.ts';
import '../../ui/bv-text-field.ts';

const METHODS = [
  { value: 'interview', label: 'Interview' },
  { value: 'usability', label: 'Usability test' },
  { value: 'diary', label: 'Diary' },
];

const TAGS = [
  {
    value: '1',
    label: 'Freight cost',
    detail: 'Any cost of getting it there',
    icon: 'hash',
    hue: 1,
    group: 'Codes',
  },
  {
    value: '2',
    label: 'Needs approval',
    detail: 'Someone else must say yes',
    icon: 'hash',
    hue: 10,
    group: 'Codes',
  },
  {
    value: '3',
    label: 'Conversion',
    detail: 'From full basket to placed order',
    icon: 'milestone',
    hue: 5,
    group: 'Phases',
  },
] as const;

const RULES = [
  { value: 'standard', label: 'Standard', detail: '5 people, 90 % sure that over 60 % agree' },
  { value: 'strict', label: 'Strict', detail: '8 people, 2 methods, 2 studies' },
];

/** Everything that takes an answer. */
export const fields = {
  'Text fields': () => html`
    <div class="grid">
      <bv-text-field label="Name of the study" hint="Shown to everybody"></bv-text-field>
      <bv-text-field label="Focus" value="Checkout test" optional></bv-text-field>
      <bv-text-field label="Date" value="32 Oct" error="October has 31 days."></bv-text-field>
      <bv-text-field label="Locked" value="Locked by the rule" disabled></bv-text-field>
      <bv-text-field label="E-mail" type="email" size="large" required></bv-text-field>
      <bv-text-field
        label="Password"
        type="password"
        size="large"
        value="correct horse"
        hint="At least 12 characters, anything goes."
      ></bv-text-field>
      <bv-text-area label="Note" hint="For colleagues only"></bv-text-area>
      <bv-text-area
        label="Statement"
        voice
        value="Buyers abandon the order because the freight cost appears late"
      ></bv-text-area>
    </div>
  `,
  Choosing: () => html`
    <div class="grid">
      <bv-select label="Method" .options=${METHODS}></bv-select>
      <bv-select label="Method" value="diary" .options=${METHODS}></bv-select>
      <bv-combobox label="Tag" placeholder="Find a tag" creatable .options=${TAGS}></bv-combobox>
      <bv-search-field label="Search" placeholder="Filter tags"></bv-search-field>
      <bv-radio-group label="Rule" value="standard" .options=${RULES}></bv-radio-group>
      <div class="stack tight">
        <bv-checkbox checked>
          Office manager
          <span slot="end" class="meta">4</span>
        </bv-checkbox>
        <bv-checkbox>
          New business owner
          <span slot="end" class="meta">3</span>
        </bv-checkbox>
        <bv-checkbox .indeterminate=${true}>All personas</bv-checkbox>
        <bv-checkbox disabled>Not in this project</bv-checkbox>
        <bv-switch checked>Single letters work in the text</bv-switch>
        <bv-switch>Show coders</bv-switch>
      </div>
    </div>
  `,
  'Around any control': () => html`
    <bv-field label="Scope" hint="Only people in these personas count.">
      <div class="row wrap">
        <bv-chip hue="8" icon="user">Office manager</bv-chip>
        <bv-chip hue="2" icon="user">New owner</bv-chip>
      </div>
    </bv-field>
  `,
  'Large search': () => html`
    <bv-search-field huge label="Search evidence" value="freight"></bv-search-field>
  `,
  Files: () => html`
    <bv-file-drop
      accept=".docx,.pdf,.vtt,.csv"
      hint="Word, PDF, subtitles or CSV, up to 50 MB each"
    ></bv-file-drop>
  `,
};
