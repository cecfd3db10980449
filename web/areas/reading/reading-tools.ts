import { html, nothing } from 'lit';
import { msg } from '../../i18n/index.ts';
import '../../research/bv-person-chip.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-more-actions.ts';
import type { MoreAction } from '../../ui/bv-more-actions.ts';
import type { IconName } from '../../ui/icons.ts';
import { attachAction } from './attach-action.ts';
import type { ReadingData } from './reading-loader.ts';
import type { TextCorrections } from './text-corrections-loader.ts';

/** Whose text it is and in which language, for the top bar. */
export function aboutSource({ source, participants }: ReadingData) {
  const person = participants.find(({ id }) => id === source.participantId);
  return html`
    <div slot="actions" class="about">
      ${
        person
          ? html`
              <bv-person-chip name=${person.pseudonym}></bv-person-chip>
              <span>${person.organisation ?? ''}</span>
            `
          : nothing
      }
      <span>${msg(`textLanguage.${source.language}`)}</span>
    </div>
  `;
}

interface SourceActions {
  /** Who marks also attaches, corrects, and sees what was suggested and done. */
  readonly mayMark: boolean;
  readonly attach: (files: readonly File[]) => void;
  readonly corrections: TextCorrections;
  readonly outline: MoreAction;
}

/** What is done with a source beside reading it: icons in a row, on narrow windows one menu. */
export function sourceActions(
  { source: { id, projectId } }: ReadingData,
  { mayMark, attach, corrections, outline }: SourceActions,
) {
  const project = `/projects/${projectId}`;
  const marking: readonly MoreAction[] = [
    attachAction(attach),
    {
      label: msg('suggestions.title'),
      icon: 'lightbulb',
      href: `${project}/suggestions?source=${id}`,
    },
    { label: msg('history.title'), icon: 'history', href: `${project}/history?source=${id}` },
  ];
  return html`
    <bv-more-actions
      slot="actions"
      compact
      .actions=${mayMark ? [...marking, outline] : [outline]}
      .instead=${mayMark ? corrections.actions() : []}
    >
      ${mayMark ? corrections.menu() : nothing}
    </bv-more-actions>
  `;
}

/** Opens the search in the text. */
export function findButton(open: () => void) {
  return openingButton('search', msg('reading.findInText'), open);
}

/** Opens the sheet of keys; not on a phone, which has none. */
export function keysButton(open: () => void) {
  return openingButton('keyboard', msg('shell.keys'), open, 'keys');
}

function openingButton(icon: IconName, label: string, open: () => void, kind = '') {
  return html`
    <bv-button
      slot="actions"
      class=${kind}
      variant="ghost"
      icon=${icon}
      label=${label}
      @click=${open}
    ></bv-button>
  `;
}
