import { html, nothing } from 'lit';
import type { HypothesisDto } from '../../api/types.ts';
import { formatAgo, msg } from '../../i18n/index.ts';
import '../../research/bv-mark.ts';
import { VERDICTS } from '../../research/verdicts.ts';

/** A change is news for so long. */
const NEWS_DAYS = 14;
const MS_PER_DAY = 86_400_000;

/** What the verdict was before, if it ever was another one. */
export function verdictNews(lastChange: HypothesisDto['lastChange']) {
  return lastChange?.from ? wasOther(lastChange.from, lastChange.at) : nothing;
}

/** "was mixed", with the dot of a change as long as it is news. */
function wasOther(from: keyof typeof VERDICTS, at: string) {
  const words = msg('hypotheses.was', { verdict: msg(VERDICTS[from].word).toLowerCase() });
  const isNews = Date.now() - Date.parse(at) < NEWS_DAYS * MS_PER_DAY;
  return isNews
    ? html`
        <bv-mark kind="changed" title=${formatAgo(at)}>${words}</bv-mark>
      `
    : html`
        <span>${words}, ${formatAgo(at)}</span>
      `;
}
