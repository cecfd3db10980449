const CHANGED = 'bv-location-changed';

/**
 * Goes to an address of this app without loading the page anew. `replace` keeps the browser's back
 * button free of steps that are not worth going back to, such as every letter of a filter.
 */
export function navigate(href: string, options: { readonly replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(history.state, '', href);
  else history.pushState({}, '', href);
  window.dispatchEvent(new Event(CHANGED));
}

/** @returns A function that ends the subscription. */
export function onNavigate(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('popstate', listener);
  };
}
