import { html, nothing } from 'lit';
import { msg } from '../i18n/index.ts';
import '../ui/bv-button.ts';
import '../ui/bv-kbd.ts';

/** What somebody said of a question that may lead; undefined where nobody has. */
export type LeadingSaid = 'leads' | 'leadsNot' | undefined;

interface AnswerOptions {
  /** The keys that answer; empty where none does. */
  readonly keys: { readonly leads: string; readonly leadsNot: string };
  readonly answer: (said: 'leads' | 'leadsNot') => void;
  /** What is said so far, where an answer is kept until something else is done; without, answering is all. */
  readonly said?: { readonly now: LeadingSaid };
}

/** The two answers to whether the question before a quote leads. */
export function leadingAnswers({ keys, answer, said }: AnswerOptions) {
  const one = (name: 'leads' | 'leadsNot') => html`
    <bv-button
      size="small"
      .pressed=${said && said.now === name}
      icon=${said?.now === name ? 'check' : nothing}
      @click=${() => answer(name)}
    >
      ${msg(`leading.${name}`)}
      ${
        keys[name]
          ? html`
              <bv-kbd slot="end" keys=${keys[name]}></bv-kbd>
            `
          : nothing
      }
    </bv-button>
  `;
  return html`
    ${one('leads')} ${one('leadsNot')}
  `;
}
