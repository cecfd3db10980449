import { hues } from '../../styles/hues.ts';
import { reset } from '../../styles/reset.ts';
import { visuallyHidden } from '../../styles/text.ts';
import { highlightStyles } from './highlight-styles.ts';
import { segmentButtonStyles } from './segment-button.ts';
import { textFrame } from './text-frame.ts';
import { textStyles } from './text-styles.ts';

/** The look of `bv-reading-text`: its paragraphs, what is painted on them, and what stands around them. */
export const readingTextStyles = [
  reset,
  visuallyHidden,
  hues,
  textStyles,
  textFrame,
  segmentButtonStyles,
  ...highlightStyles,
];
