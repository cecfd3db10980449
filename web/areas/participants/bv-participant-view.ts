import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { StudyDto } from '../../api/types.ts';
import { personaHref } from '../../app/places.ts';
import { formatDate, formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-tag-chip.ts';
import type { Hue } from '../../styles/hues.ts';
import { layout } from '../../styles/layout.ts';
import { reset } from '../../styles/reset.ts';
import { table } from '../../styles/table.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../evidence/bv-evidence-quote.ts';
import '../notes/bv-thing-notes.ts';
import { attributeFacts } from './attribute-facts.ts';
import './bv-consent-files.ts';
import './bv-consent.ts';
import './bv-withdrawal.ts';
import { bearsOn } from './bears-on.ts';
import { unitFact } from './unit-fact.ts';
import { consentFacts } from './consent-facts.ts';
import { consentLook } from './consent-look.ts';
import type { ParticipantDetail } from './participant-detail.ts';
import { BvSplitWanted } from './participant-events.ts';
import { participantViewStyles } from './participant-view-styles.ts';

/** Quotes of a person that are shown here; the rest are in the evidence. */
const QUOTES_SHOWN = 8;

/**
 * One participant: what is known, what they agreed to, the hypotheses that their words bear on, their
 * sources and their words.
 *
 * @fires bv-split-wanted - Somebody who was merged is to be on their own again.
 * @fires bv-withdrawal-wanted - The consent is to be withdrawn.
 * @fires bv-consent-files-chosen - Documents are to be kept with the consent.
 * @fires bv-consent-file-removed - One is to be taken off it.
 * @fires bv-copies-reviewed - Copies of withdrawn words were dealt with, or were not.
 * @fires bv-quote-copy-wanted - A quote is wanted in the clipboard.
 */
@customElement('bv-participant-view')
export class BvParticipantView extends LitElement {
  static override styles = [reset, text, layout, table, participantViewStyles];

  @property({ attribute: false }) detail: ParticipantDetail | undefined;
  /** The reader may write notes. */
  @property({ type: Boolean }) editable = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { detail } = this;
    if (!detail) return nothing;
    return html`
      <div class="columns">
        <div class="main">
          ${this.#head(detail)} ${this.#merges(detail)} ${this.#facts(detail)} ${this.#notes(detail)}
          ${bearsOn(detail)} ${this.#quotes(detail)}
        </div>
        <aside>${this.#consent(detail)} ${this.#sources(detail)}</aside>
      </div>
    `;
  }

  #head({ participant, personas }: ParticipantDetail) {
    const own = personas.filter(({ id }) => participant.personaIds.includes(id));
    return html`
      <div class="head">
        <h1 class="title">${participant.pseudonym}</h1>
        ${own.map(
          ({ id, name, hue }) => html`
            <bv-tag-chip
              kind="persona"
              name=${name}
              .hue=${hue as Hue}
              href=${personaHref(participant.projectId, id)}
            ></bv-tag-chip>
          `,
        )}
        <span class="meta">${msg(`participantKind.${participant.kind}`)}</span>
        ${
          participant.archivedAt === null
            ? nothing
            : html`
                <span class="meta">${msg('sources.archived')}</span>
              `
        }
      </div>
    `;
  }

  #merges({ participant, merges }: ParticipantDetail) {
    if (merges.length === 0 || participant.consent === 'withdrawn') return nothing;
    return html`
      <ul class="merges">
        ${merges.map(
          ({ participantId, pseudonym, mergedAt }) => html`
            <li>
              <span class="meta">
                ${msg('merging.also', { name: pseudonym, date: formatDate(mergedAt, 'short') })}
              </span>
              <bv-button
                size="small"
                label=${msg('merging.splitFrom', { name: pseudonym })}
                @click=${() => this.dispatchEvent(new BvSplitWanted(participantId))}
              >
                ${msg('merging.split')}
              </bv-button>
            </li>
          `,
        )}
      </ul>
    `;
  }

  #facts(detail: ParticipantDetail) {
    const { organisation, household } = detail.participant;
    const facts = attributeFacts(detail);
    if (organisation === null && household === null && facts.length === 0) return nothing;
    return html`
      <dl>
        ${unitFact(msg('participants.organisation'), organisation, detail.colleagues)}
        ${unitFact(msg('participants.household'), household, detail.household)}
        ${facts.map(
          ({ name, value }) => html`
            <div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>
          `,
        )}
      </dl>
    `;
  }

  #notes({ participant }: ParticipantDetail) {
    return html`
      <bv-thing-notes
        project-id=${participant.projectId}
        on="participant"
        thing-id=${participant.id}
        ?editable=${this.editable}
      >
        <h2 slot="heading" class="heading">${msg('notes.title')}</h2>
      </bv-thing-notes>
    `;
  }

  #consent({ participant, withdrawal, hypotheses, consentFiles }: ParticipantDetail) {
    const look = consentLook(participant);
    return html`
      <section class="card" aria-labelledby="consent">
        <h2 class="subheading" id="consent">${msg('participants.consent')}</h2>
        <bv-consent .participant=${participant}></bv-consent>
        <p class="meta">${msg(`consentText.${look}`)}</p>
        ${consentFacts(participant)}
        ${
          consentFiles
            ? html`
                <bv-consent-files
                  .shown=${consentFiles}
                  ?addable=${participant.consent !== 'withdrawn'}
                ></bv-consent-files>
              `
            : nothing
        }
        <bv-withdrawal
          .projectId=${participant.projectId}
          .withdrawal=${withdrawal}
          .hypotheses=${hypotheses.map(({ hypothesis }) => hypothesis)}
        ></bv-withdrawal>
      </section>
    `;
  }

  #quotes({ participant, quotes, quoteCount, names }: ParticipantDetail) {
    const { projectId, id, pseudonym } = participant;
    return html`
      <section aria-labelledby="words">
        <div class="section-head">
          <h2 class="heading" id="words">${msg('participants.words', { name: pseudonym })}</h2>
          ${
            quoteCount === 0
              ? nothing
              : html`
                  <a class="end" href="/projects/${projectId}/evidence?participant=${id}">
                    ${msg('participants.all', { count: quoteCount })}
                  </a>
                `
          }
        </div>
        ${
          quoteCount === 0
            ? html`
                <p class="none muted">
                  ${msg(
                    participant.consent === 'withdrawn'
                      ? 'participants.wordsWithdrawn'
                      : 'participants.noWords',
                  )}
                </p>
              `
            : nothing
        }
        <ul>
          ${repeat(
            quotes.slice(0, QUOTES_SHOWN),
            ({ highlightId }) => highlightId,
            (quote) => html`
              <li>
                <bv-evidence-quote
                  .quote=${quote}
                  .names=${names}
                  .projectId=${projectId}
                ></bv-evidence-quote>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }

  #sources({ sources, studies }: ParticipantDetail) {
    return html`
      <section class="card" aria-labelledby="sources">
        <h2 class="subheading" id="sources">${msg('participants.sessions')}</h2>
        ${
          sources.length === 0
            ? html`
                <p class="meta">${msg('participants.noSources')}</p>
              `
            : nothing
        }
        <ul class="sources">
          ${sources.map(
            ({ id, projectId, studyId, title, heldOn, highlights }) => html`
              <li>
                <a href="/projects/${projectId}/sources/${id}">${title}</a>
                <span class="meta">
                  ${formatDate(heldOn, 'short')} · ${studyWords(studies.get(studyId))} ·
                  ${formatNumber(highlights)} ${msg('sources.highlightsUnit', { count: highlights })}
                </span>
              </li>
            `,
          )}
        </ul>
      </section>
    `;
  }
}

/** Which study it was, and how it was done. */
function studyWords(study: StudyDto | undefined): string {
  return study ? `${study.name} · ${msg(`method.${study.method}`)}` : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-participant-view': BvParticipantView;
  }
}
