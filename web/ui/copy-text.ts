import { msg } from '../i18n/index.ts';
import { BvToastWanted } from './bv-toast.ts';

/**
 * Puts text in the clipboard and tells the reader through `host` whether it is there: without the right to
 * the clipboard (plain http, or forbidden) it is not.
 */
export async function copyText(host: EventTarget, text: string): Promise<void> {
  const copied = await isCopied(text);
  const said = copied ? msg('common.copied') : msg('common.notCopied');
  host.dispatchEvent(new BvToastWanted({ text: said }));
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
