import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PERSONA_FIELDS, type PersonaField } from '../../../core/codebook/tags.ts';
import { getPersonaQuotes, listPersonas } from '../../api/personas.ts';
import type { PersonaDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { doUndoably } from '../../app/do-undoably.ts';
import { placeHref, projectCrumbs } from '../../app/places.ts';
import {
  may,
  NO_WORKSPACE,
  type Session,
  sessionContext,
  workspaceContext,
  type WorkspaceState,
} from '../../app/session.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import '../journeys/bv-evidence-choice-dialog.ts';
import '../journeys/bv-quotes-drawer.ts';
import type { BvEvidenceChosen } from '../journeys/evidence-choice-events.ts';
import type { BvCitationWanted } from '../reading/cited-quote-events.ts';
import { copyCitation } from '../reading/copy-citation.ts';
import { saveAction } from '../lists/save-action-template.ts';
import { personasTable } from './personas-table.ts';
import './bv-persona-list.ts';
import './bv-persona-profile.ts';
import type {
  BvFactEdited,
  BvFactEvidenceWanted,
  BvPersonaQuotesWanted,
  FactEdit,
  PersonaQuotes,
} from './persona-events.ts';
import { saveFact } from './save-fact-loader.ts';

/** The personas of a project. A page: which persona and whose quotes are shown stands in the address. */
@customElement('bv-personas-page')
export class BvPersonasPage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      bv-persona-list {
        margin-block-end: var(--bv-space-6);
      }
    `,
  ];

  /** Set by the router. */
  @property() projectId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @consume({ context: workspaceContext, subscribe: true })
  @property({ attribute: false })
  workspace: WorkspaceState = NO_WORKSPACE;

  /** The field whose evidence is being chosen. */
  @state() private evidenceOf: PersonaField | undefined;

  readonly #query = new QueryController(this);
  readonly #live = new LiveController(
    this,
    ['highlight', 'tag', 'source', 'participant'],
    () => void this.#refresh(),
  );
  readonly #load = new Task(this, {
    args: () => [this.projectId],
    task: ([projectId], { signal }) => listPersonas(projectId, signal),
  });
  readonly #quotes = new Task(this, {
    args: () => [this.#persona?.id, this.#shown] as const,
    task: async ([personaId, shown], { signal }) => {
      if (!personaId || !shown) return undefined;
      return getPersonaQuotes(personaId, shown === 'all' ? {} : { field: shown }, signal);
    },
  });
  readonly #all = new Task(this, {
    args: () => [this.evidenceOf && this.#persona?.id] as const,
    task: async ([personaId], { signal }) =>
      personaId ? getPersonaQuotes(personaId, {}, signal) : undefined,
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  override render() {
    const persona = this.#persona;
    return html`
      <bv-page
        heading=${msg('shell.personas')}
        .crumbs=${projectCrumbs(this.workspace.project)}
      >
        ${saveAction(
          `${this.workspace.project?.name ?? ''} ${msg('shell.personas')}`.trim(),
          persona && (() => personasTable(this.#load.value ?? [])),
        )}
        ${this.#body(persona)} ${persona ? this.#panel(persona) : nothing}
      </bv-page>
      ${persona ? this.#dialog(persona) : nothing}
    `;
  }

  /** The persona of the address, else the first. */
  get #persona(): PersonaDto | undefined {
    const personas = this.#load.value ?? [];
    return personas.find(({ id }) => id === this.#query.get('persona')) ?? personas[0];
  }

  /** The quotes that the address opens, if any. */
  get #shown(): PersonaQuotes | undefined {
    const asked = this.#query.get('quotes');
    return (['all', ...PERSONA_FIELDS] as const).find((one) => one === asked);
  }

  #body(persona: PersonaDto | undefined) {
    if (persona)
      return html`
        ${this.#journey(persona)}
        <bv-persona-list
          .personas=${this.#load.value ?? []}
          project-id=${this.projectId}
          current=${persona.id}
        ></bv-persona-list>
        <bv-persona-profile
          .persona=${persona}
          ?writable=${may(this.session, 'researcher')}
          @bv-fact-edited=${({ field, edit }: BvFactEdited) => this.#save(persona, field, edit)}
          @bv-fact-evidence-wanted=${({ field }: BvFactEvidenceWanted) => (this.evidenceOf = field)}
          @bv-persona-quotes-wanted=${({ quotes }: BvPersonaQuotesWanted) =>
            this.#query.set({ quotes })}
        ></bv-persona-profile>
      `;
    return this.#load.render({
      pending: () => html`
        <bv-skeleton count="8"></bv-skeleton>
      `,
      error: (error) => html`
        <bv-page-problem
          heading=${msg('personas.failed')}
          .error=${error}
          @bv-retry=${() => this.#load.run()}
        ></bv-page-problem>
      `,
      complete: () => this.#none(),
    });
  }

  #journey({ id }: PersonaDto) {
    return html`
      <bv-button
        slot="actions"
        icon="route"
        href=${`${placeHref('journey', this.projectId)}?persona=${encodeURIComponent(id)}`}
      >
        ${msg('personas.onMap')}
      </bv-button>
    `;
  }

  #none() {
    return html`
      <bv-empty-state heading=${msg('personas.none')} text=${msg('personas.noneText')}>
        ${
          may(this.session, 'researcher')
            ? html`
                <bv-button
                  slot="actions"
                  variant="primary"
                  href=${placeHref('codebook', this.projectId)}
                >
                  ${msg('personas.toCodebook')}
                </bv-button>
              `
            : nothing
        }
      </bv-empty-state>
    `;
  }

  #panel({ name, hue, id, people }: PersonaDto) {
    const shown = this.#shown;
    if (!shown) return nothing;
    return html`
      <bv-quotes-drawer
        slot="panel"
        heading=${shown === 'all' ? msg('personas.saidAll') : msg(`personaField.${shown}`)}
        place=${name}
        .quotes=${this.#quotes.value}
        .error=${this.#quotes.error}
        .personas=${[{ id, name, hue, people }]}
        .projectId=${this.projectId}
        @bv-closed=${() => this.#query.set({ quotes: '' })}
        @bv-retry=${() => this.#quotes.run()}
        @bv-citation-wanted=${({ quote }: BvCitationWanted) =>
          void copyCitation(this, this.projectId, quote)}
      ></bv-quotes-drawer>
    `;
  }

  #dialog(persona: PersonaDto) {
    const field = this.evidenceOf;
    return html`
      <bv-evidence-choice-dialog
        .resting=${field && persona.fields.find((one) => one.field === field)}
        .quotes=${this.#all.value?.quotes}
        hint=${msg('personas.evidenceHint')}
        none=${msg('personas.evidenceNone')}
        @bv-evidence-chosen=${({ highlightIds }: BvEvidenceChosen) => {
          this.#closeEvidence();
          if (field) this.#link(persona, field, highlightIds);
        }}
        @bv-closed=${this.#closeEvidence}
      ></bv-evidence-choice-dialog>
    `;
  }

  /** What rests on quotes is evidence from then on, and what no longer does is an assumption. */
  #link(persona: PersonaDto, field: PersonaField, highlightIds: readonly string[]): void {
    const basis = highlightIds.length > 0 ? 'evidence' : 'assumption';
    this.#save(persona, field, { highlightIds, basis });
  }

  #save(persona: PersonaDto, field: PersonaField, edit: FactEdit): void {
    const save = () => saveFact(this, persona, field, edit);
    void doUndoably(this, 'personas.wasChanged', save, () => void this.#refresh());
  }

  readonly #closeEvidence = (): void => {
    this.evidenceOf = undefined;
  };

  async #refresh(): Promise<void> {
    await Promise.all([this.#load.run(), this.#quotes.run()]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-personas-page': BvPersonasPage;
  }
}
