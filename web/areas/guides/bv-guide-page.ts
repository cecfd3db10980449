import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { GuideDto, GuideProposalDto, StudyDto } from '../../api/types.ts';
import '../../app/bv-page-problem.ts';
import { refusalText } from '../../app/refusals.ts';
import { may, type Session, sessionContext } from '../../app/session.ts';
import { LiveController } from '../../controllers/live-controller.ts';
import { QueryController } from '../../controllers/query-controller.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-empty-state.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import { chooseFiles } from '../../ui/choose-files.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { ONE_TEXT } from '../sources/one-text.ts';
import '../lists/bv-save-list.ts';
import './bv-guide-adding.ts';
import './bv-guide-answers.ts';
import './bv-guide-proposals.ts';
import './bv-guide-questions.ts';
import type {
  BvQuestionEdited,
  BvQuestionMoved,
  BvQuestionRemoved,
  BvQuestionsGiven,
} from './guide-events.ts';
import {
  type GuideData,
  addGuideQuestions,
  changeGuideQuestion,
  loadGuide,
  orderGuide,
  proposeGuideQuestions,
  readGuideFile,
  removeGuideQuestion,
  restoreGuideQuestion,
} from './guide-loader.ts';
import { guideTable } from './guide-table.ts';
import { guideTools, viewOf } from './guide-tools.ts';

const REFUSALS = {
  'guide.question_twice': 'guide.twice',
  'guide.too_long': 'guide.tooLong',
} as const;

/** The topic guide of a study: its questions, and what became of each. A page: it loads, saves, and tells. */
@customElement('bv-guide-page')
export class BvGuidePage extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: block;
        block-size: 100%;
      }
      bv-select {
        inline-size: min(20rem, 100%);
      }
      .questions {
        max-inline-size: 56rem;
        margin-inline: auto;
      }
    `,
  ];

  /** Set by the router. */
  @property() projectId = '';

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  session: Session | undefined;

  @state() private proposals: readonly GuideProposalDto[] | undefined;
  @state() private isSending = false;
  @query('bv-guide-adding') private readonly adding!:
    HTMLElementTagNameMap['bv-guide-adding'] | null;
  @query('bv-guide-questions') private readonly list!:
    HTMLElementTagNameMap['bv-guide-questions'] | null;

  readonly #query = new QueryController(this);
  readonly #live = new LiveController(
    this,
    ['guide', 'study', 'source', 'participant'],
    () => void this.#load.run(),
  );
  readonly #load = new Task(this, {
    args: () => [this.projectId, this.#query.get('study')] as const,
    task: ([projectId, studyId], { signal }) => loadGuide(projectId, studyId, signal),
  });

  constructor() {
    super();
    new LanguageController(this);
  }

  override willUpdate(): void {
    this.#live.follow(this.projectId);
  }

  override render() {
    const { value, error } = this.#load;
    return html`
      <bv-page
        heading=${msg('guide.title')}
        .crumbs=${[{ label: msg('shell.sources'), href: `/projects/${this.projectId}/sources` }]}
      >
        ${value?.study ? this.#bar(value, value.study) : nothing}
        ${
          error && !value
            ? html`
                <bv-page-problem
                  heading=${msg('guide.failed')}
                  .error=${error}
                  @bv-retry=${() => this.#load.run()}
                ></bv-page-problem>
              `
            : this.#body(value?.guide, value !== undefined && !value.study)
        }
      </bv-page>
      <bv-guide-proposals
        .proposals=${this.proposals}
        ?sending=${this.isSending}
        @bv-questions-given=${this.#given}
        @bv-closed=${() => (this.proposals = undefined)}
      ></bv-guide-proposals>
    `;
  }

  #bar({ studies, guide }: GuideData, study: StudyDto) {
    return [
      guide && guide.questions.length > 0 ? this.#saving(study, guide) : nothing,
      this.#mayEdit ? this.#actions(study) : nothing,
      guideTools(studies, study, this.#view, this.#query),
    ];
  }

  #saving(study: StudyDto, guide: GuideDto) {
    return html`
      <bv-save-list
        slot="actions"
        file-name=${`${msg('guide.title')} ${study.name}`}
        .tableOf=${() => guideTable(guide, this.projectId)}
      ></bv-save-list>
    `;
  }

  #actions({ id }: StudyDto) {
    return html`
      <bv-button slot="actions" @click=${() => void this.#propose(proposeGuideQuestions(id))}>
        ${msg('guide.fromSources')}
      </bv-button>
      <bv-button slot="actions" @click=${() => this.#chooseFile(id)}>
        ${msg('guide.fromFile')}
      </bv-button>
    `;
  }

  #body(guide: GuideDto | undefined, isWithoutStudy: boolean) {
    if (isWithoutStudy) return empty('guide.noStudy', 'guide.noStudyText');
    if (!guide)
      return html`
        <bv-skeleton kind="text" count="8"></bv-skeleton>
      `;
    if (this.#view === 'questions' || guide.questions.length === 0) return this.#questions(guide);
    if (guide.rows.length === 0) return empty('guide.noSources', 'guide.noSourcesText');
    return html`
      <bv-guide-answers .guide=${guide} projectId=${this.projectId}></bv-guide-answers>
    `;
  }

  #questions({ questions }: GuideDto) {
    const nothingYet = this.#mayEdit ? 'guide.emptyText' : 'guide.emptyReader';
    return html`
      <div class="questions">
        ${questions.length === 0 ? empty('guide.empty', nothingYet) : nothing}
        <bv-guide-questions
          .questions=${questions}
          .hypotheses=${this.#load.value?.hypotheses ?? []}
          ?editable=${this.#mayEdit}
          @bv-question-edited=${this.#edited}
          @bv-question-moved=${this.#moved}
          @bv-question-removed=${this.#removed}
        ></bv-guide-questions>
        ${
          this.#mayEdit
            ? html`
                <bv-guide-adding
                  ?sending=${this.isSending}
                  @bv-questions-given=${this.#given}
                ></bv-guide-adding>
              `
            : nothing
        }
      </div>
    `;
  }

  get #mayEdit(): boolean {
    return may(this.session, 'researcher');
  }

  get #view() {
    return viewOf(this.#query, this.#load.value?.guide);
  }

  #chooseFile(studyId: string): void {
    chooseFiles({ accept: ONE_TEXT, multiple: false }, ([file]) => {
      if (file) void this.#propose(readGuideFile(studyId, file));
    });
  }

  async #propose(found: Promise<readonly GuideProposalDto[]>): Promise<void> {
    await this.#attempt(async () => {
      this.proposals = await found;
    });
  }

  readonly #given = async ({ texts }: BvQuestionsGiven): Promise<void> => {
    const { study, guide } = this.#load.value ?? {};
    if (!study || this.isSending) return;
    this.proposals = undefined;
    if (texts.length === 0) return;
    this.isSending = true;
    await this.#attempt(async () => {
      const { questions } = await addGuideQuestions(study.id, texts);
      const count = questions.length - (guide?.questions.length ?? 0);
      this.adding?.clear();
      this.#query.set({ view: 'questions' });
      this.#toast(count > 0 ? msg('guide.wasAdded', { count }) : msg('guide.nothingAdded'));
    });
    this.isSending = false;
  };

  readonly #edited = ({ question, patch }: BvQuestionEdited): void => {
    void this.#attempt(() =>
      changeGuideQuestion(question.id, { revision: question.revision, ...patch }),
    );
  };

  readonly #moved = async ({ question, to }: BvQuestionMoved): Promise<void> => {
    const { study, guide } = this.#load.value ?? {};
    if (!study || !guide) return;
    const others = guide.questions.map(({ id }) => id).filter((id) => id !== question.id);
    await this.#attempt(() => orderGuide(study.id, others.toSpliced(to, 0, question.id)));
    this.list?.focusQuestion(question.id);
  };

  readonly #removed = async ({ question }: BvQuestionRemoved): Promise<void> => {
    await this.#attempt(async () => {
      await removeGuideQuestion(question.id);
      this.#toast(msg('guide.wasRemoved', { name: question.text }), () => {
        void this.#attempt(() => restoreGuideQuestion(question.id));
      });
    });
  };

  async #attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#toast(refusalText(error, REFUSALS));
    }
    await this.#load.run();
  }

  #toast(text: string, undo?: () => void): void {
    this.dispatchEvent(new BvToastWanted({ text, undo }));
  }
}

function empty(
  heading: 'guide.noStudy' | 'guide.noSources' | 'guide.empty',
  text: 'guide.noStudyText' | 'guide.noSourcesText' | 'guide.emptyText' | 'guide.emptyReader',
) {
  return html`
    <bv-empty-state heading=${msg(heading)} text=${msg(text)}></bv-empty-state>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-guide-page': BvGuidePage;
  }
}
