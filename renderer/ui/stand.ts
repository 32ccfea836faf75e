/** How far a list is scrolled. A browser's elements end at 33 million pixels: a higher list is scrolled within a lower one, which moves along it. */

export interface Stand {
  /** Of the element. */
  readonly scrollTop: number;
  /** How much lower that is in the list. */
  readonly shift: number;
}

/** CSS pixels that an element is given at most. */
export const tallest = 16_000_000;

/** A turn of the wheel is not longer than so many views: what is longer is a drag of the bar. */
const viewsInStep = 4;
/** How near to an end of the element, in views, the list is moved along. */
const viewsAtEnd = 40;

export const topIn = ({ scrollTop, shift }: Stand): number => scrollTop + shift;

/** @param top  where in the list, of the height `whole`, the first pixel in sight is; `view` is how many are in sight */
export function standAt(top: number, whole: number, view: number): Stand {
  const bounded = Math.max(0, Math.min(top, whole - view));
  const beyond = Math.max(0, whole - tallest);
  // By the ends, where most is read, a pixel is a pixel to the very end; between them the bar shows the share.
  if (bounded <= tallest / 2) return { scrollTop: bounded, shift: 0 };
  if (whole - bounded <= tallest / 2) return { scrollTop: bounded - beyond, shift: beyond };
  const shift = Math.round(beyond * ((bounded - tallest / 2) / (whole - tallest)));
  return { scrollTop: bounded - shift, shift };
}

/** Where the list is once its element has been scrolled. */
export function follow(before: Stand, scrollTop: number, whole: number, view: number): Stand {
  const beyond = whole - tallest;
  if (beyond <= 0) return { scrollTop, shift: 0 };
  if (Math.abs(scrollTop - before.scrollTop) > viewsInStep * view) {
    const shift = Math.round(beyond * (scrollTop / (tallest - view)));
    return { scrollTop, shift };
  }
  const isAtStart = scrollTop < viewsAtEnd * view && before.shift > 0;
  const isAtEnd = tallest - view - scrollTop < viewsAtEnd * view && before.shift < beyond;
  return isAtStart || isAtEnd ? standAt(scrollTop + before.shift, whole, view) : { scrollTop, shift: before.shift };
}
