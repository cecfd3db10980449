import {
  changeMeasuredEvidence,
  linkMeasurement,
  removeMeasuredEvidence,
} from '../../api/evidence.ts';
import { refusalText } from '../../app/refusals.ts';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';
import type { ActionsHost } from './hypothesis-actions-loader.ts';
import type { Measured, MeasuredRating, MeasuredWish } from './measured-events.ts';

type Linked = Pick<Measured, 'id' | 'revision' | 'hypothesisId' | 'measurementId'>;

/** What somebody does with the measurements of a hypothesis; each thing can be taken back. */
export class MeasuredActions {
  readonly #host: ActionsHost;

  constructor(host: ActionsHost) {
    this.#host = host;
  }

  /** Does it, and says so, or why it was refused. */
  async do(hypothesisId: string, wish: MeasuredWish): Promise<void> {
    try {
      await this.#done(hypothesisId, wish);
    } catch (error) {
      this.#host.say({ text: refusalText(error) });
    }
    await this.#host.reload();
  }

  async #done(hypothesisId: string, wish: MeasuredWish): Promise<void> {
    switch (wish.what) {
      case 'link': {
        const { measurementId, direction } = wish;
        const { id } = await linkMeasurement(hypothesisId, { measurementId, direction });
        this.#said('measured.wasLinked', () => removeMeasuredEvidence(id));
        return;
      }
      case 'judge':
        return this.#judge(wish.measured, wish.rating);
      case 'remove': {
        const { id, measurementId, direction, role } = wish.measured;
        await removeMeasuredEvidence(id);
        this.#said('measured.wasRemoved', () =>
          linkMeasurement(hypothesisId, { measurementId, direction, role }),
        );
      }
    }
  }

  async #judge(measured: Linked & MeasuredRating, rating: MeasuredRating): Promise<void> {
    const { id, revision, direction, role } = measured;
    const now = await changeMeasuredEvidence(id, { revision, ...rating });
    this.#said('measured.wasJudged', () =>
      changeMeasuredEvidence(id, { revision: now.revision, direction, role }),
    );
  }

  #said(words: PlainMessageKey, undo: () => Promise<unknown>): void {
    const takeBack = async (): Promise<void> => {
      await undo().catch((error: unknown) => this.#host.say({ text: refusalText(error) }));
      await this.#host.reload();
    };
    this.#host.say({ text: msg(words), undo: () => void takeBack() });
  }
}
