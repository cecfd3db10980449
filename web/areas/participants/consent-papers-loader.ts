import { addConsentFile, removeConsentFile, restoreConsentFile } from '../../api/consent-files.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import type { BvConsentFileRemoved, BvConsentFilesChosen } from './bv-consent-files.ts';

/** Keeps and takes off the documents of a consent, for the page that shows it. */
export class ConsentPapers {
  readonly #page: HTMLElement;
  readonly #reload: () => Promise<unknown>;

  /** @param reload - Shows what stands now. */
  constructor(page: HTMLElement, reload: () => Promise<unknown>) {
    this.#page = page;
    this.#reload = reload;
  }

  /** One after the other; those before one that is refused are kept. */
  add(participantId: string, { files }: BvConsentFilesChosen): Promise<void> {
    return this.#attempt(async () => {
      for (const file of files) await addConsentFile(participantId, file);
    });
  }

  readonly remove = ({ file }: BvConsentFileRemoved): Promise<void> =>
    this.#attempt(async () => {
      await removeConsentFile(file.id);
      const text = msg('consentFiles.wasRemoved', { name: file.fileName });
      const undo = () => void this.#attempt(() => restoreConsentFile(file.id));
      this.#page.dispatchEvent(new BvToastWanted({ text, undo }));
    });

  async #attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#page.dispatchEvent(new BvToastWanted({ text: refusalText(error) }));
    }
    await this.#reload();
  }
}
