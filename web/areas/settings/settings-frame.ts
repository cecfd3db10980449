import { css, html, nothing } from 'lit';
import type { Role } from '../../api/types.ts';
import { may } from '../../app/session.ts';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';

interface Part {
  readonly name: 'you' | 'keys' | 'members' | 'links';
  readonly href: string;
  readonly word: PlainMessageKey;
  readonly needs: Role;
}

const PARTS: readonly Part[] = [
  { name: 'you', href: '/settings', word: 'settings.you', needs: 'stakeholder' },
  { name: 'keys', href: '/settings/keys', word: 'shell.keys', needs: 'stakeholder' },
  { name: 'members', href: '/settings/members', word: 'settings.members', needs: 'researcher' },
  { name: 'links', href: '/settings/links', word: 'settings.links', needs: 'strategist' },
];

/** The parts of the settings that somebody may see, for the tool bar of each. */
export function settingsParts(current: Part['name'], role: Role | undefined) {
  const viewer = role === undefined ? undefined : { role };
  return html`
    <nav slot="tools" class="parts" aria-label=${msg('shell.settings')}>
      ${PARTS.filter(({ needs }) => may(viewer, needs)).map(
        ({ name, href, word }) => html`
          <a href=${href} aria-current=${name === current ? 'page' : nothing}>${msg(word)}</a>
        `,
      )}
    </nav>
  `;
}

/** The look that the settings pages share. */
export const settingsStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }
  .parts {
    display: flex;
    align-self: stretch;
    gap: var(--bv-space-5);
  }
  .parts a {
    display: flex;
    align-items: center;
    border-block-end: 2px solid transparent;
    color: var(--bv-ink-2);
    font-weight: var(--bv-weight-medium);
    text-decoration: none;
    white-space: nowrap;
  }
  .parts a[aria-current] {
    border-block-end-color: var(--bv-ink);
    color: var(--bv-ink);
  }
  .column {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-10);
    max-inline-size: 52rem;
  }
  .list {
    display: block;
    margin-block-start: var(--bv-space-1);
  }
  .fields {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-5);
    max-inline-size: var(--bv-measure-form);
    margin-block-start: var(--bv-space-4);
  }
  .project {
    max-inline-size: var(--bv-measure-form);
    margin-block-end: calc(-1 * var(--bv-space-5));
  }
`;
