/** How the lines of the personas are dashed, as in the curve on the page. */
export const DASHES: readonly (readonly number[] | undefined)[] = [
  undefined,
  [6, 4],
  [1, 4],
  [9, 4, 1, 4],
  [3, 6],
];

/** Five points in a box of 24: few fonts have such a sign. */
export const STAR = 'M12 2l3 6.6 7 .8-5.2 4.8 1.4 7L12 17.7 5.8 21.2l1.4-7L2 9.4l7-.8z';
