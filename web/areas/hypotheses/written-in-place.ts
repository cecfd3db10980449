import { css, html, type LitElement } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-button.ts';
import type { BvButton } from '../../ui/bv-button.ts';
import type { BvTextArea } from '../../ui/bv-text-area.ts';

/** How words look that are written where they stand; on paper there are no buttons. */
export const writtenInPlaceStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--bv-space-2);
    break-inside: avoid;
  }
  bv-text-area {
    inline-size: 100%;
  }
  .buttons {
    display: flex;
    gap: var(--bv-space-2);
  }
  @media print {
    bv-button {
      display: none;
    }
  }
`;

/** Begins to write. */
export function writeButton(label: string, onWrite: () => void) {
  return html`
    <bv-button class="write" size="small" icon="pencil" @click=${onWrite}>${label}</bv-button>
  `;
}

/** Ends it, with what was written or without. */
export function saveOrCancel(onSave: () => void, onCancel: () => void) {
  return html`
    <div class="buttons">
      <bv-button size="small" variant="primary" @click=${onSave}>${msg('home.save')}</bv-button>
      <bv-button size="small" @click=${onCancel}>${msg('common.cancel')}</bv-button>
    </div>
  `;
}

/** Puts the focus into a field that has just been drawn. */
export async function focusArea(area: BvTextArea | null): Promise<void> {
  await area?.updateComplete;
  area?.focus();
}

/** Puts the focus back on what began it, once the words are drawn again. */
export async function focusBegin(host: LitElement): Promise<void> {
  await host.updateComplete;
  const begin = host.renderRoot.querySelector<BvButton>('.write');
  await begin?.updateComplete;
  begin?.focus();
}
