import { html } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';

/** Says of tags that came to mean something else that they still fit. */
export function stillFitsButton(onPress: () => void) {
  return html`
    <bv-button size="small" icon="check" @click=${onPress}>${msg('highlights.stillFits')}</bv-button>
  `;
}
