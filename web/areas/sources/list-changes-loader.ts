import type { SourceDto, StudyDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import type { BvProposalsAccepted } from './source-events.ts';
import {
  acceptProposals,
  changeSource,
  changeStudy,
  unassignParticipants,
} from './sources-loader.ts';

/** The page of a list that changes. */
interface ListPage extends HTMLElement {
  readonly projectId: string;
}

/** What is changed from the list itself, without a dialog: what is refused is said at the foot of the page. */
export class ListChanges {
  readonly #page: ListPage;
  readonly #reload: () => Promise<void>;

  constructor(page: ListPage, reload: () => Promise<void>) {
    this.#page = page;
    this.#reload = reload;
  }

  /** Does something to the list and shows it as it is then. */
  async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.toast(refusalText(error));
    }
    await this.#reload();
  }

  toast(words: string, undo?: () => void): void {
    this.#page.dispatchEvent(new BvToastWanted({ text: words, undo }));
  }

  async setArchived({ id, revision, title }: SourceDto, archived: boolean): Promise<void> {
    await this.attempt(async () => {
      const changed = await changeSource(id, { revision, archived });
      const words = archived ? 'sources.wasArchived' : 'sources.wasBroughtBack';
      this.toast(msg(words, { name: title }), () => void this.setArchived(changed, !archived));
    });
  }

  async setStudyArchived({ id, revision }: StudyDto, archived: boolean): Promise<void> {
    await this.attempt(() => changeStudy(id, { revision, archived }));
  }

  /** Whose words sources hold, as it was proposed. */
  async accept({ proposals }: BvProposalsAccepted): Promise<void> {
    const { projectId } = this.#page;
    await this.attempt(async () => {
      const changed = await acceptProposals(projectId, proposals);
      this.toast(msg('sources.wasAccepted', { count: changed.length }), () => {
        void this.attempt(() => unassignParticipants(projectId, changed));
      });
    });
  }
}
