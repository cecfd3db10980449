import { html, nothing } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../research/bv-direction.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-kbd.ts';
import { directionWord } from '../reading/direction-step.ts';
import type { Wish } from './evidence-drafts.ts';

/** For a person to choose from; what is proposed stands first among them in no other way than by its words. */
const SIDES = [
  { side: 1, key: '+' },
  { side: -1, key: '-' },
  { side: 0, key: '0' },
] as const;

/** The sides that something can be linked with, how strongly, and that it is no evidence. */
export function decideButtons(
  { strongly, keys }: { readonly strongly: boolean; readonly keys: boolean },
  act: {
    readonly decide: (wish: Wish) => void;
    readonly strengthen: (strongly: boolean) => void;
  },
) {
  return html`
    ${SIDES.map(({ side, key }) => {
      const direction = strongly && side !== 0 ? (side === 1 ? 2 : -2) : side;
      return html`
        <bv-button size="small" @click=${() => act.decide(side)}>
          <bv-direction value=${direction}></bv-direction>
          <span aria-hidden="true">${msg(directionWord(direction))}</span>
          ${keyHint(keys, key)}
        </bv-button>
      `;
    })}
    <bv-button
      size="small"
      variant="ghost"
      .pressed=${strongly}
      @click=${() => act.strengthen(!strongly)}
    >
      ${msg('findEvidence.strongly')} ${keyHint(keys, 's')}
    </bv-button>
    <bv-button size="small" variant="ghost" icon="x" @click=${() => act.decide('none')}>
      ${msg('findEvidence.noEvidence')} ${keyHint(keys, 'n')}
    </bv-button>
  `;
}

function keyHint(isShown: boolean, key: string) {
  return isShown
    ? html`
        <bv-kbd slot="end" keys=${key}></bv-kbd>
      `
    : nothing;
}
