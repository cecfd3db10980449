import { changeComment, writeComment } from '../../api/comments.ts';
import type { CommentDto } from '../../api/types.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg } from '../../i18n/index.ts';
import type { ActionsHost } from './hypothesis-actions-loader.ts';

export { listComments } from '../../api/comments.ts';

type Stored = Pick<CommentDto, 'id' | 'revision'>;

/** What somebody does with comments. Answers whether it was done; why not is said. */
export class CommentActions {
  readonly #host: ActionsHost;

  constructor(host: ActionsHost) {
    this.#host = host;
  }

  write(hypothesisId: string, text: string): Promise<boolean> {
    return this.#attempt(() => writeComment(hypothesisId, { text }));
  }

  change({ id, revision }: Stored, text: string): Promise<boolean> {
    return this.#attempt(() => changeComment(id, { revision, text }));
  }

  remove({ id, revision }: Stored): Promise<boolean> {
    return this.#attempt(async () => {
      const gone = await changeComment(id, { revision, removed: true });
      const undo = () => void this.#bringBack(gone);
      this.#host.say({ text: msg('comments.wasRemoved'), undo });
    });
  }

  async #bringBack({ id, revision }: Stored): Promise<void> {
    await this.#attempt(() => changeComment(id, { revision, removed: false }));
  }

  async #attempt(work: () => Promise<unknown>): Promise<boolean> {
    let isDone = true;
    await work().catch((error: unknown) => {
      isDone = false;
      this.#host.say({ text: refusalText(error) });
    });
    await this.#host.reload();
    return isDone;
  }
}
