import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Table } from '../../../core/interop/table.ts';
import { placeHref, projectCrumbs } from '../../app/places.ts';
import '../../app/bv-page-problem.ts';
import { may, type Session, type WorkspaceState } from '../../app/session.ts';
import type { QueryController } from '../../controllers/query-controller.ts';
import { msg, type PlainMessageKey } from '../../i18n/index.ts';
import '../../ui/bv-page.ts';
import '../../ui/bv-skeleton.ts';
import type { BvChosen } from '../../ui/events.ts';
import type { BvCitationWanted } from '../reading/cited-quote-events.ts';
import { copyCitation } from '../reading/copy-citation.ts';
import '../lists/bv-save-list.ts';
import './bv-journey-choice.ts';
import './bv-journey-views.ts';
import './bv-quotes-drawer.ts';
import type { BvQuotesDrawer } from './bv-quotes-drawer.ts';
import type { ChosenJourney } from './chosen-journey-loader.ts';
import { noPhases } from './journey-beginnings.ts';

/** A page that shows one journey in another way than as its map. */
interface JourneyViewPage extends LitElement {
  readonly projectId: string;
  readonly session: Session | undefined;
  readonly workspace: WorkspaceState;
}

/** Such a page, without what it shows. */
interface Frame {
  readonly heading: PlainMessageKey;
  /** The end of its address. */
  readonly view: string;
  readonly journey: ChosenJourney;
  readonly query: QueryController;
  /** What it shows, as a table to be saved; undefined until it is there. */
  readonly tableOf: (() => Table) | undefined;
  /** What in the address belongs to one journey only. */
  readonly ofJourney: Readonly<Record<string, ''>>;
}

/** The frame of such a page: where it is, which journey it shows, and the other ways to look at that one. */
export function journeyFrame(
  { projectId, workspace }: JourneyViewPage,
  { heading, view, journey, query, ofJourney, tableOf }: Frame,
  content: readonly (TemplateResult | typeof nothing)[],
) {
  return html`
    <bv-page
      heading=${msg(heading)}
      .crumbs=${[
        ...projectCrumbs(workspace.project),
        { label: msg('shell.journey'), href: placeHref('journey', projectId) },
      ]}
    >
      ${
        tableOf
          ? html`
              <bv-save-list
                slot="actions"
                file-name=${`${journey.name} ${msg(heading)}`}
                .tableOf=${tableOf}
              ></bv-save-list>
            `
          : nothing
      }
      <bv-journey-choice
        slot="actions"
        .journeys=${journey.all}
        .value=${journey.id}
        @bv-chosen=${({ value }: BvChosen) => query.set({ ...ofJourney, journey: value })}
      ></bv-journey-choice>
      <bv-journey-views
        slot="tools"
        project-id=${projectId}
        journey-id=${query.get('journey')}
        current=${view}
      ></bv-journey-views>
      ${content}
    </bv-page>
  `;
}

/** What such a page shows, and how far it is with it. */
interface Content<Loaded> {
  readonly journey: ChosenJourney;
  readonly error: unknown;
  readonly retry: () => void;
  /** `undefined` until it is there. */
  readonly loaded: Loaded | undefined;
  /** Whether it is of a journey without phases. */
  readonly isEmpty: (loaded: Loaded) => boolean;
  readonly draw: (loaded: Loaded) => TemplateResult;
}

/** What is loaded, drawn; until then and otherwise why not, what to do first, or that it is on its way. */
export function drawnOnceLoaded<Loaded>(
  page: JourneyViewPage,
  { journey, error: failure, retry, loaded, isEmpty, draw }: Content<Loaded>,
): TemplateResult {
  const error = failure ?? journey.error;
  if (error)
    return html`
      <bv-page-problem
        heading=${msg('journey.failed')}
        .error=${error}
        @bv-retry=${retry}
      ></bv-page-problem>
    `;
  if (journey.isNone || (loaded !== undefined && isEmpty(loaded))) {
    return noPhases(undefined, page.projectId, may(page.session, 'researcher'));
  }
  return loaded === undefined ? waiting() : draw(loaded);
}

/** Content that is on its way. */
export function waiting(): TemplateResult {
  return html`
    <bv-skeleton count="8"></bv-skeleton>
  `;
}

/** What a page loads of quotes; loads them again when it is asked to. */
interface LoadedQuotes {
  readonly value: BvQuotesDrawer['quotes'];
  readonly error: unknown;
  run(): Promise<void>;
}

/** The quotes behind the number that is open, beside such a page. */
export function quotesPanel(
  page: JourneyViewPage,
  quotes: LoadedQuotes,
  about: Pick<BvQuotesDrawer, 'heading' | 'place' | 'personas'> & { readonly close: () => void },
) {
  return html`
    <bv-quotes-drawer
      slot="panel"
      heading=${about.heading}
      place=${about.place}
      .quotes=${quotes.value}
      .error=${quotes.error}
      .personas=${about.personas}
      .projectId=${page.projectId}
      @bv-closed=${about.close}
      @bv-retry=${() => quotes.run()}
      @bv-citation-wanted=${({ quote }: BvCitationWanted) =>
        void copyCitation(page, page.projectId, quote)}
    ></bv-quotes-drawer>
  `;
}
