import './api/no-eval.ts';
import './styles/base.css';
import { applyTheme } from './app/theme.ts';
import { preferredLanguage, useLanguage } from './i18n/index.ts';

applyTheme();
// The texts come before the first element is drawn, so nothing changes language under the reader.
await useLanguage(preferredLanguage());
await import('./app/bv-app.ts');
