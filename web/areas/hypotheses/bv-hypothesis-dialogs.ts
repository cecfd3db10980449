import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HypothesisDetailDto } from '../../api/types.ts';
import './bv-confidence-dialog.ts';
import './bv-hypothesis-dialog.ts';
import './bv-override-dialog.ts';
import './bv-receipt-dialog.ts';
import './bv-rule-dialog.ts';
import './bv-waiver-dialog.ts';
import { BvClosed } from '../../ui/events.ts';
import type { ScopeTag } from './hypothesis-rows.ts';

/** Which dialog of a hypothesis is open. */
export type HypothesisDialog =
  'none' | 'change' | 'rule' | 'override' | 'confidence' | 'waiver' | 'receipt';

/**
 * The dialogs of one hypothesis, one open at a time.
 *
 * @fires bv-hypothesis-filled - What it says is to be another.
 * @fires bv-rule-filled - Another rule.
 * @fires bv-override-filled - A verdict by hand.
 * @fires bv-confidence-filled - A component of the confidence by hand.
 * @fires bv-waiver-filled - Stale evidence counts for a while.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-hypothesis-dialogs')
export class BvHypothesisDialogs extends LitElement {
  @property() shown: HypothesisDialog = 'none';
  @property({ attribute: false }) detail: HypothesisDetailDto | undefined;
  /** Which component the dialog about the confidence is of. */
  @property() component: HypothesisDetailDto['confidenceComponents'][number]['code'] = 'methods';
  @property({ attribute: false }) tags: readonly ScopeTag[] = [];
  /** The day that is shown; empty is today. */
  @property({ attribute: 'as-of' }) asOf = '';
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  override render() {
    const { detail } = this;
    if (!detail) return nothing;
    const close = () => this.dispatchEvent(new BvClosed());
    return html`
      <bv-hypothesis-dialog
        ?open=${this.shown === 'change'}
        .hypothesis=${detail}
        .tags=${this.tags}
        ?sending=${this.sending}
        error=${this.error}
        @bv-closed=${close}
      ></bv-hypothesis-dialog>
      <bv-rule-dialog
        ?open=${this.shown === 'rule'}
        .rule=${detail.rule}
        ?after-data=${isTested(detail)}
        ?sending=${this.sending}
        error=${this.error}
        @bv-closed=${close}
      ></bv-rule-dialog>
      <bv-override-dialog
        ?open=${this.shown === 'override'}
        .hypothesis=${detail}
        ?sending=${this.sending}
        error=${this.error}
        @bv-closed=${close}
      ></bv-override-dialog>
      <bv-confidence-dialog
        ?open=${this.shown === 'confidence'}
        .component=${detail.confidenceComponents.find(({ code }) => code === this.component)}
        ?sending=${this.sending}
        error=${this.error}
        @bv-closed=${close}
      ></bv-confidence-dialog>
      <bv-waiver-dialog
        ?open=${this.shown === 'waiver'}
        .waiver=${detail.waiver}
        ?sending=${this.sending}
        error=${this.error}
        @bv-closed=${close}
      ></bv-waiver-dialog>
      <bv-receipt-dialog
        ?open=${this.shown === 'receipt'}
        project-id=${detail.projectId}
        hypothesis-id=${detail.id}
        as-of=${this.asOf}
        .leftOut=${detail.leftOut}
        .measurements=${detail.measurements}
        @bv-closed=${close}
      ></bv-receipt-dialog>
    `;
  }
}

/** Whether accepted evidence tests it: from then on a changed rule is marked. */
function isTested({ evidence, measurements }: HypothesisDetailDto): boolean {
  return (
    evidence.some(({ state, role }) => state === 'accepted' && role === 'testing') ||
    measurements.some(({ role }) => role === 'testing')
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-hypothesis-dialogs': BvHypothesisDialogs;
  }
}
