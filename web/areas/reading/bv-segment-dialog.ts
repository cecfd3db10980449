import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { SEGMENT_KINDS } from '../../../core/sources/kinds.ts';
import type { SegmentDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';
import { BvClosed } from '../../ui/events.ts';
import { validateFields } from '../../ui/field-element.ts';
import { formDialog } from '../../ui/form-dialog.ts';
import { dialogStyles, formValues } from '../sources/dialog-styles.ts';
import { BvSegmentCorrected, type SegmentSaid } from './reading-events.ts';

const SCOPES = ['segment', 'source', 'study'] as const;
const SCOPE_TEXTS = {
  segment: 'reading.applySegment',
  source: 'reading.applySource',
  study: 'reading.applyStudy',
} as const;

/**
 * Says what a segment is and who speaks in it, and how far that goes.
 *
 * @fires bv-segment-corrected - With what is other than before.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-segment-dialog')
export class BvSegmentDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  /** Which it is about; none: closed. */
  @property({ attribute: false }) segment: SegmentDto | undefined;

  /** Leads to what was corrected in its study; nowhere when empty. */
  @property() listHref = '';

  @query('form') private readonly form!: HTMLFormElement;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return formDialog(this, {
      heading: msg('reading.correct'),
      open: this.segment !== undefined,
      sending: false,
      action: msg('home.save'),
      form: () => this.segment && this.#form(this.segment),
      submit: () => this.form.requestSubmit(),
    });
  }

  #form({ kind, speaker, code, codeMeaning }: SegmentDto) {
    return html`
      <form novalidate @submit=${this.#submitted}>
        <bv-select
          data-autofocus
          name="kind"
          label=${msg('reading.segmentKind')}
          value=${kind}
          .options=${SEGMENT_KINDS.map((value) => ({ value, label: msg(`segmentKind.${value}`) }))}
        ></bv-select>
        <bv-text-field
          name="speaker"
          label=${msg('reading.speaker')}
          hint=${msg('reading.speakerHint')}
          value=${speaker ?? ''}
          maxlength="60"
        ></bv-text-field>
        ${
          code === null
            ? nothing
            : html`
                <bv-text-field
                  name="codeMeaning"
                  label=${msg('reading.codeMeaning', { code })}
                  value=${codeMeaning ?? ''}
                  maxlength="200"
                ></bv-text-field>
              `
        }
        <bv-radio-group
          name="scope"
          label=${msg('reading.applyTo')}
          value="segment"
          .options=${this.#scopes()}
        ></bv-radio-group>
        <a href=${this.listHref}>${msg('reading.allCorrections')}</a>
      </form>
    `;
  }

  #scopes() {
    const alike = msg(likeness(this.segment));
    return SCOPES.map((value) => ({
      value,
      label: msg(SCOPE_TEXTS[value]),
      detail: value === 'source' ? alike : undefined,
    }));
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const { segment } = this;
    if (!segment || !validateFields(this.form)) return;
    const value = formValues(this.form);
    const said = saidOf(segment, value);
    this.dispatchEvent(said ? new BvSegmentCorrected(said) : new BvClosed());
  };
}

function likeness(segment: SegmentDto | undefined) {
  if (segment?.speaker) return 'reading.alikeSpeaker';
  return segment?.code ? 'reading.alikeCode' : 'reading.alikeStyle';
}

/** What is other than before; undefined when nothing is. */
function saidOf(segment: SegmentDto, value: (name: string) => string): SegmentSaid | undefined {
  const kind = SEGMENT_KINDS.find((each) => each === value('kind')) ?? segment.kind;
  const speaker = value('speaker').trim() || null;
  const codeMeaning = segment.code === null ? '' : value('codeMeaning').trim();
  const said = {
    ...(kind === segment.kind ? {} : { kind }),
    ...(speaker === segment.speaker ? {} : { speaker }),
    ...(codeMeaning === '' || codeMeaning === segment.codeMeaning ? {} : { codeMeaning }),
  };
  if (Object.keys(said).length === 0) return undefined;
  return { scope: SCOPES.find((each) => each === value('scope')) ?? 'segment', ...said };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-segment-dialog': BvSegmentDialog;
  }
}
