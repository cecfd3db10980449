import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ThemeDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-combobox.ts';
import { BvChange } from '../../ui/events.ts';
import { formDialog } from '../../ui/form-dialog.ts';
import { dialogStyles } from '../sources/dialog-styles.ts';

/**
 * Which theme another is merged into.
 *
 * @fires bv-change - With the id of the theme that stays.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-merge-theme-dialog')
export class BvMergeThemeDialog extends LitElement {
  static override styles = [reset, dialogStyles];

  @property({ type: Boolean }) open = false;
  /** The one whose quotes are given away. */
  @property({ attribute: false }) theme: ThemeDto | undefined;
  @property({ attribute: false }) themes: readonly ThemeDto[] = [];

  @state() private intoId = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('open')) this.intoId = '';
  }

  override render() {
    const { theme } = this;
    return formDialog(this, {
      heading: msg('themes.mergeHeading', { name: theme?.label ?? '' }),
      open: this.open,
      sending: false,
      disabled: this.intoId === '',
      action: msg('themes.mergeConfirm'),
      form: () => html`
        <p>${msg('themes.mergeText', { count: theme?.counts.mentions ?? 0 })}</p>
        <bv-combobox
          data-autofocus
          label=${msg('themes.mergeInto')}
          .value=${this.intoId}
          .options=${this.themes
            .filter(({ id }) => id !== theme?.id)
            .map(({ id, label, counts }) => ({
              value: id,
              label,
              detail: msg('people.count', { count: counts.people }),
            }))}
          @bv-change=${(event: BvChange) => {
            event.stopPropagation();
            this.intoId = event.value;
          }}
        ></bv-combobox>
      `,
      submit: () => this.dispatchEvent(new BvChange(this.intoId)),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-merge-theme-dialog': BvMergeThemeDialog;
  }
}
