export { LANGUAGES, type Language } from './catalogue.ts';
export {
  formatAgo,
  formatBytes,
  formatDate,
  formatFullDate,
  formatDateTime,
  formatList,
  formatFigure,
  formatNumber,
  formatPosition,
  formatShare,
  formatSigned,
} from './format.ts';
export { language, locale, preferredLanguage, rememberLanguage } from './language.ts';
export { LanguageController } from './language-controller.ts';
export { msg, useLanguage, type MessageKey, type PlainMessageKey } from './msg.ts';
