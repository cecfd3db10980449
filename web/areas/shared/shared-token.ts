const KEY = 'bevis.share';

/**
 * The secret of the read-only link. It stands in the address only until the page has read it, so that
 * nobody reads it over a shoulder or finds it in the history; a reload of the same tab finds it again.
 */
export function takeToken(): string {
  const given = location.hash.slice(1);
  if (given === '') return sessionStorage.getItem(KEY) ?? '';
  sessionStorage.setItem(KEY, given);
  history.replaceState(history.state, '', location.pathname + location.search);
  return given;
}
