import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SourceDto, StudyDto } from '../../api/types.ts';
import { LanguageController } from '../../i18n/index.ts';
import { BvClosed } from '../../ui/events.ts';
import './bv-corrections-dialog.ts';
import './bv-source-dialog.ts';
import './bv-studies-dialog.ts';
import './bv-study-dialog.ts';
import type { SourcesData } from './source-rows.ts';

/** Which window is open; without a source or study it is for a new one. */
export type SourcesDialog =
  | { readonly kind: 'none' | 'studies' }
  | { readonly kind: 'source'; readonly source: SourceDto | undefined }
  | { readonly kind: 'study'; readonly study: StudyDto | undefined }
  | { readonly kind: 'corrections'; readonly study: StudyDto };

/**
 * The windows of the sources page, one at a time.
 *
 * @fires bv-source-filled - With what was typed about a source.
 * @fires bv-study-filled - With what was typed about a study.
 * @fires bv-study-wanted - Something is to happen to a study.
 * @fires bv-closed - The open one wants to close.
 */
@customElement('bv-sources-dialogs')
export class BvSourcesDialogs extends LitElement {
  @property({ attribute: false }) shown: SourcesDialog = { kind: 'none' };
  @property({ attribute: false }) data: SourcesData | undefined;
  /** The study of pasted text, until another is chosen. */
  @property() studyId = '';
  /** How many files wait for a study. */
  @property({ type: Number }) waiting = 0;
  @property({ type: Boolean }) sending = false;
  /** Why it was refused. */
  @property() error = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { shown } = this;
    const studies = this.data?.studies ?? [];
    const close = () => this.dispatchEvent(new BvClosed());
    return html`
      <bv-source-dialog
        ?open=${shown.kind === 'source'}
        .source=${shown.kind === 'source' ? shown.source : undefined}
        .studies=${studies.filter(({ archivedAt }) => archivedAt === null)}
        .participants=${this.data?.participants ?? []}
        .studyId=${this.studyId}
        ?sending=${this.sending}
        error=${this.error}
        @bv-closed=${close}
      ></bv-source-dialog>
      <bv-studies-dialog
        ?open=${shown.kind === 'studies'}
        .studies=${studies}
        @bv-closed=${close}
      ></bv-studies-dialog>
      <bv-study-dialog
        ?open=${shown.kind === 'study'}
        .study=${shown.kind === 'study' ? shown.study : undefined}
        .waiting=${this.waiting}
        ?sending=${this.sending}
        error=${this.error}
        @bv-closed=${close}
      ></bv-study-dialog>
      ${this.#corrections(close)}
    `;
  }

  #corrections(close: () => void) {
    const { shown, data } = this;
    return html`
      <bv-corrections-dialog
        project-id=${data?.projectId ?? ''}
        .study=${shown.kind === 'corrections' ? shown.study : undefined}
        .sources=${data?.sources ?? []}
        @bv-closed=${close}
      ></bv-corrections-dialog>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-sources-dialogs': BvSourcesDialogs;
  }
}
