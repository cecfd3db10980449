import { html } from 'lit';
import '../../ui/bv-denied.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-meter.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-problem.ts';
import '../../ui/bv-progress.ts';
import '../../ui/bv-show-more.ts';
import '../../ui/bv-skeleton.ts';

const FAILED = {
  title: 'The themes could not be loaded',
  detail: 'The server did not answer within 10 seconds. Nothing you did is lost.',
  code: 'themes.timeout',
};

/** Nothing, waiting, failed, refused, and what is said in between. */
export const states = {
  Notes: () => html`
    <div class="grid">
      <bv-note>Neutral: what was done and when.</bv-note>
      <bv-note tone="info">4 changes proposed. They wait for you.</bv-note>
      <bv-note tone="warning">One coder only. The verdict stands, with a warning.</bv-note>
      <bv-note tone="danger">The file has a password. Nothing was stored.</bv-note>
    </div>
  `,
  States: () => html`
    <div class="grid">
      <div class="card">
        <bv-empty-state
          heading="No hypotheses yet"
          text="Write one sentence that interviews could prove wrong. You choose what would count before you look."
        >
          <bv-button slot="actions" variant="primary" icon="plus">Write a hypothesis</bv-button>
          <bv-button slot="actions">Paste a list</bv-button>
        </bv-empty-state>
      </div>
      <div class="card">
        <bv-empty-state kind="search" heading="Nothing matches “eco-labl”">
          <p>
            Did you mean
            <a href="/gallery">eco-label</a>
            ? It has 12 quotes from 9 people.
          </p>
          <bv-button slot="actions">Clear the search</bv-button>
        </bv-empty-state>
      </div>
      <div class="card"><bv-problem .error=${FAILED}></bv-problem></div>
      <div class="card">
        <bv-denied
          heading="You can read this, not change it"
          text="You are a stakeholder in Kontor &amp; Co. Karin Lind can give you another role."
        >
          <bv-button slot="actions">Ask Karin</bv-button>
        </bv-denied>
      </div>
      <div class="card padded"><bv-skeleton></bv-skeleton></div>
      <div class="card padded">
        <bv-progress
          heading="Grouping 612 highlights"
          step="Step 2 of 4"
          text="Comparing meanings. You can leave this page."
          value="0.46"
        ></bv-progress>
      </div>
    </div>
  `,
  'In a list': () => html`
    <div class="stack">
      <bv-problem compact .error=${FAILED}></bv-problem>
      <div class="row">
        <bv-meter value="0.71" label="Cells with evidence"></bv-meter>
        <span class="meta">71 %</span>
        <bv-meter value="0.3" tone="accent" label="Read"></bv-meter>
        <bv-meter value="0.9" tone="danger" label="Used"></bv-meter>
      </div>
      <bv-show-more shown="50" total="612"></bv-show-more>
    </div>
  `,
};
