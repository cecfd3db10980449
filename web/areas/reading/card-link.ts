import { html, nothing } from 'lit';
import type { LeadingProposalDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../research/bv-direction.ts';
import '../../research/bv-leading-question.ts';
import '../../ui/bv-icon.ts';
import { readKeys } from './key-map.ts';
import type { ShownLink } from './reading-view.ts';

/**
 * A link of a highlight to a hypothesis, with its direction, and below it that it may follow a leading question.
 *
 * @param options.remove - What its cross does; it has none without.
 */
export function cardLink(
  link: ShownLink,
  projectId: string,
  options: {
    readonly isActive: boolean;
    readonly remove: ((evidenceId: string) => void) | undefined;
  },
) {
  const { remove } = options;
  return html`
    <div class="link">
      <bv-direction .value=${link.direction}></bv-direction>
      <a
        class="truncate"
        href="/projects/${projectId}/hypotheses/${link.hypothesisId}"
        title=${link.statement}
      >
        <b>${link.code}</b>
        <span class="muted">${link.statement}</span>
      </a>
      ${
        remove
          ? html`
              <button
                type="button"
                class="cross"
                aria-label=${msg('reading.removeLink', { code: link.code })}
                @click=${() => remove(link.evidenceId)}
              >
                <bv-icon name="x" size="s"></bv-icon>
              </button>
            `
          : nothing
      }
    </div>
    ${link.proposal ? question(link.proposal, options.isActive) : nothing}
  `;
}

/** The active card asks; the others only say that there is something to say. */
function question(proposal: LeadingProposalDto, isActive: boolean) {
  if (!isActive)
    return html`
      <p class="led meta">${msg('leading.may')}</p>
    `;
  const { leads, leadsNot } = readKeys();
  return html`
    <bv-leading-question
      .proposal=${proposal}
      key-leads=${leads}
      key-leads-not=${leadsNot}
    ></bv-leading-question>
  `;
}
