import { preferredLanguage, useLanguage } from '../i18n/index.ts';
import './bv-app.ts';

/** Puts the app on the page. Its texts come first, so nothing changes language under the reader. */
export async function openApp(): Promise<void> {
  await useLanguage(preferredLanguage());
  document.body.prepend(document.createElement('bv-app'));
}
