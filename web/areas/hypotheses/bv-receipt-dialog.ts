import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HypothesisDetailDto, ReceiptDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import {
  formatFullDate,
  formatShare,
  formatSigned,
  LanguageController,
  msg,
} from '../../i18n/index.ts';
import '../../research/bv-direction.ts';
import { VERDICTS } from '../../research/verdicts.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-dialog.ts';
import '../../ui/bv-note.ts';
import '../../ui/bv-skeleton.ts';
import { BvClosed } from '../../ui/events.ts';
import { saveFile } from '../../ui/save-file.ts';
import { passageLinkOf } from '../reading/citation.ts';
import { getReceipt } from './receipt-loader.ts';
import { receiptMeasurements } from './receipt-measurements.ts';
import { weightOf } from './receipt-weight.ts';

type Unit = ReceiptDto['output']['units'][number];
const SHOWN_FIRST: readonly Unit['stance'][] = ['contradicts', 'mixed', 'supports', 'neutral'];
type Link = ReceiptDto['input']['links'][number];
type Place = ReceiptDto['places'][number];

/**
 * What a verdict is made of: its numbers, each person with the quotes that count, where they stand, and the versions
 * of rule, evidence and engine. The whole of it is saved as JSON, from which the engine computes the same again.
 *
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-receipt-dialog')
export class BvReceiptDialog extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      bv-note {
        margin-block-start: var(--bv-space-3);
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: var(--bv-space-1) var(--bv-space-4);
        margin-block: var(--bv-space-3) var(--bv-space-4);
      }
      dt {
        color: var(--bv-ink-2);
      }
      dd,
      .hash {
        overflow-wrap: anywhere;
      }
      section {
        padding-block: var(--bv-space-3);
        border-block-start: 1px solid var(--bv-line);
      }
      h3 {
        font-weight: var(--bv-weight-medium);
      }
      li {
        padding-block-start: var(--bv-space-2);
      }
    `,
  ];

  @property({ type: Boolean }) open = false;
  @property({ attribute: 'project-id' }) projectId = '';
  @property({ attribute: 'hypothesis-id' }) hypothesisId = '';
  /** The day it is of; empty is today. */
  @property({ attribute: 'as-of' }) asOf = '';

  /** Why a link does not count, in the reader's words. */
  @property({ attribute: false }) leftOut: HypothesisDetailDto['leftOut'] = [];

  /** What its measurements are called. */
  @property({ attribute: false }) measurements: HypothesisDetailDto['measurements'] = [];

  readonly #load = new Task(this, {
    args: () => [this.open, this.hypothesisId, this.asOf] as const,
    task: ([open, id, asOf], { signal }) =>
      open ? getReceipt(id, asOf || undefined, signal) : undefined,
  });

  #links: ReadonlyMap<string, Link> = new Map();
  #places: ReadonlyMap<string, Place> = new Map();

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    const { input, places } = this.#load.value ?? { input: { links: [] }, places: [] };
    this.#links = new Map(input.links.map((link) => [link.id, link]));
    this.#places = new Map(places.map((place) => [place.evidenceId, place]));
  }

  override render() {
    const receipt = this.#load.value;
    return html`
      <bv-dialog
        size="large"
        heading=${msg('receipt.title')}
        ?open=${this.open}
        @bv-closed=${(event: Event) => {
          event.stopPropagation();
          this.dispatchEvent(new BvClosed());
        }}
      >
        ${this.#load.render({
          pending: () => html`
            <bv-skeleton></bv-skeleton>
          `,
          error: (error) => html`
            <bv-note tone="danger">${refusalText(error)}</bv-note>
          `,
          complete: () => (receipt ? this.#receipt(receipt) : nothing),
        })}
        <bv-button
          slot="footer"
          icon="download"
          ?disabled=${!receipt}
          @click=${() => receipt && save(receipt)}
        >
          ${msg('receipt.save')}
        </bv-button>
      </bv-dialog>
    `;
  }

  #receipt(receipt: ReceiptDto) {
    const { output, rule, engine, evidenceHash, asOf, isReconstructed } = receipt;
    return html`
      <p class="meta">${msg('receipt.text')}</p>
      ${
        isReconstructed
          ? html`
              <bv-note>${msg('asOf.reconstructed')}</bv-note>
            `
          : nothing
      }
      <dl>
        ${line(msg('hypotheses.verdict'), msg(VERDICTS[output.verdict].word))}
        ${line(msg('receipt.people'), countsOf(output.counts))}
        ${line(msg('receipt.chances'), chancesOf(output, rule.share))}
        ${line(
          msg('receipt.rule'),
          msg('receipt.ruleIs', { version: rule.version, date: formatFullDate(rule.createdAt) }),
          rule.hash,
        )}
        ${line(msg('receipt.evidence'), formatFullDate(asOf), evidenceHash)}
        ${line(msg('receipt.engine'), engine)}
      </dl>
      ${
        output.units.length > 0
          ? html`
              <p class="meta">${msg('receipt.netMeans')}</p>
            `
          : nothing
      }
      ${contradictionFirst(output.units).map((unit) => this.#unit(unit))}
      ${receiptMeasurements(receipt, this.measurements)} ${this.#leftOut(receipt)}
    `;
  }

  #unit({ label, stance, net, linkIds }: Unit) {
    const who = label ?? msg('receipt.group');
    return html`
      <section>
        <h3>${msg('receipt.unit', { who, stance: msg(STANCES[stance]), net: formatSigned(net, 2) })}</h3>
        <ul>
          ${linkIds.map((id) => this.#link(id))}
        </ul>
      </section>
    `;
  }

  #leftOut(receipt: ReceiptDto) {
    const { leftOut } = receipt.output;
    if (leftOut.length === 0) return nothing;
    const reasons = new Map(
      this.leftOut.map(({ evidenceId, text: reason }) => [evidenceId, reason]),
    );
    return html`
      <section>
        <h3>${msg('evidence.leftOut')}</h3>
        <ul>
          ${leftOut.map(({ linkId }) => this.#link(linkId, reasons.get(linkId)))}
        </ul>
      </section>
    `;
  }

  /** One quote: how it was rated, its words where they are shown, the place they stand at, and why it does not count. */
  #link(id: string, reason?: string) {
    const link = this.#links.get(id);
    const place = this.#places.get(id);
    if (!link) return nothing;
    return html`
      <li>
        <bv-direction .value=${link.direction}></bv-direction>
        <span class="voice">${place?.quote ?? msg('receipt.notShown')}</span>
        <p class="meta hash">
          ${weightOf(link)} ${place ? this.#place(place) : nothing}
        </p>
        ${reason ? html` <p class="meta">${msg('evidence.leftOutBecause', { reason })}</p> ` : nothing}
      </li>
    `;
  }

  #place({ sourceId, sourceTitle, start, end, textVersion, textSha256 }: Place) {
    return html`
      ·
      <a href=${passageLinkOf(this.projectId, sourceId, { start, end })}>${sourceTitle}</a>
      · ${msg('receipt.place', { start, end, version: textVersion })}
      ${textSha256 ? `· ${textSha256.slice(0, HASH_SHOWN)}` : nothing}
    `;
  }
}

const HASH_SHOWN = 12;

const STANCES = {
  supports: 'receipt.for',
  contradicts: 'receipt.against',
  mixed: 'receipt.mixed',
  neutral: 'receipt.neutral',
} as const;

/** Rounded down, as on the checklist of the rule, so that what is missed never looks met. */
function probability(value: number): string {
  return formatShare(Math.floor(value * 1000) / 1000, 1);
}

/** Of nobody, what the engine believes before anybody is asked is no finding. */
function chancesOf({ counts, pSupport, pOppose }: ReceiptDto['output'], share: number): string {
  const chances = { for: probability(pSupport), against: probability(pOppose) };
  return counts.counted === 0
    ? msg('receipt.chancesOfNobody', { for: chances.for })
    : msg('receipt.chancesAre', { ...chances, share: formatShare(share, 1) });
}

function line(name: string, value: string, hash = '') {
  return html`
    <dt>${name}</dt>
    <dd>
      ${value}
      ${
        hash
          ? html`
              <span class="meta hash">${hash}</span>
            `
          : nothing
      }
    </dd>
  `;
}

function countsOf({ supports, contradicts, mixed }: ReceiptDto['output']['counts']): string {
  return [
    msg('people.for', { count: supports }),
    msg('people.against', { count: contradicts }),
    msg('people.mixed', { count: mixed }),
  ].join(', ');
}

function save(receipt: ReceiptDto): void {
  const content = new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' });
  saveFile(`H${receipt.number} ${receipt.asOf}.json`, content);
}

/** Those who contradict it, then the mixed ones: nobody should have to look for them. */
function contradictionFirst(units: readonly Unit[]): readonly Unit[] {
  return SHOWN_FIRST.flatMap((stance) => units.filter((unit) => unit.stance === stance));
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-receipt-dialog': BvReceiptDialog;
  }
}
