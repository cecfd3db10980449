/** The views area: how lists are filtered, grouped and ordered, under a name. */
export { forgetWordsInViews, maskRemovedView } from './forget-words.service.ts';
export { mountViews } from './views.routes.ts';
